/** What a hostile page may put between our tags. */
import fc, {type Arbitrary} from 'fast-check';

import {tags} from '../../../src/snippets/tag-attributes.js';
import {address, markup, text} from './values.js';

/** A tree to be built by DOM calls, so that no parser mends it. */
export type Tree =
  | {readonly text: string}
  | {readonly comment: string}
  /** Markup for a parser: what it makes of scripts never runs. */
  | {readonly parsed: string}
  /** The words of a conclusion as they are, `without` so many of them. */
  | {readonly words: number; readonly without: number}
  /** As many elements in each other. */
  | {readonly deep: number}
  | {readonly name: string; readonly attributes: Record<string, string>; readonly children: Tree[]};

const names = [
  ...[
    'p',
    'div',
    'span',
    'b',
    'em',
    'h3',
    'blockquote',
    'q',
    'ul',
    'li',
    'dl',
    'dt',
    'cite',
    'footer',
  ],
  ...['a', 'details', 'summary', 'template', 'noscript', 'svg', 'math', 'slot', 'form', 'button'],
  ...['input', 'select', 'x-unknown', 'article', 'pre', 'br', 'title', 'bellagio-none'],
];

const slots = [
  ...[
    'title',
    'thesis',
    'body',
    'people',
    'words',
    'c7.thesis',
    'c7-title',
    'c7-thesis',
    'preamble-body',
  ],
  ...['signatories-people', 'signatories-title', ''],
].map((name) => `bellagio-${name}`);

/** Of an element of an author's. */
const attributes: Arbitrary<Record<string, string>> = fc
  .array(
    fc.oneof(
      fc.tuple(fc.constant('slot'), fc.constantFrom(...slots, 'search', 'subtitle', 'none', '')),
      fc.tuple(
        fc.constantFrom('id', 'name', 'class', 'lang', 'dir', 'part', 'data-place', 'exportparts'),
        fc.oneof(text, fc.constantFrom('c7', 'title', 'source', 'panel', 'dialog-title')),
      ),
      fc.tuple(
        fc.constantFrom('contenteditable', 'hidden', 'inert', 'draggable'),
        fc.constantFrom('', 'false'),
      ),
      fc.tuple(fc.constantFrom('href', 'cite', 'action', 'formaction', 'data-address'), address),
      fc.tuple(fc.constantFrom('data-bellagio', 'passage', 'n', 'show', 'verdict'), text),
    ),
    {maxLength: 3},
  )
  .map(Object.fromEntries);

export const tree: Arbitrary<Tree> = fc.letrec<{tree: Tree; element: Tree}>((tie) => ({
  tree: fc.oneof(
    {depthSize: 'small', withCrossShrink: true},
    {weight: 3, arbitrary: fc.record({text})},
    {
      weight: 1,
      arbitrary: fc.record({comment: fc.constantFrom('', 'lit', '?lit$', '--', ...markup)}),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        parsed: fc.constantFrom(
          '<script>canary()</script>',
          '<script type="text/plain">7</script>',
          '<template shadowrootmode="open"><slot></slot>words</template>',
          '<style>p { content: "7" }</style>',
          '<p><b></p></b><table><p>',
        ),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        words: fc.integer({min: 1, max: 10}),
        without: fc.constantFrom(0, 0, 0, 1, 3),
      }),
    },
    {weight: 1, arbitrary: fc.record({deep: fc.constantFrom(30, 300)})},
    {weight: 6, arbitrary: tie('element')},
  ),
  element: fc.record({
    name: fc.oneof(
      {weight: 6, arbitrary: fc.constantFrom(...names)},
      {weight: 1, arbitrary: fc.constantFrom(...tags)},
    ),
    attributes,
    children: fc.array(tie('tree'), {maxLength: 3}),
  }),
})).tree;
