/** What a hostile page may do with a tag of ours, and a reader with what it shows. */
import fc, {type Arbitrary} from 'fast-check';

import {tags} from '../../../src/snippets/tag-attributes.js';
import {tree, type Tree} from './content.js';
import {pack} from './packs.js';
import {address, fragment, text, value, type Value} from './values.js';

/** Attributes by their property. */
export const properties: Readonly<Record<string, string>> = {
  n: 'n',
  show: 'show',
  headingLevel: 'heading-level',
  isolated: 'isolated',
  actions: 'actions',
  sort: 'sort',
  layout: 'layout',
  filter: 'filter',
  interval: 'interval',
  order: 'order',
  conclusions: 'conclusions',
  from: 'from',
  passage: 'passage',
  marks: 'marks',
  verdict: 'verdict',
  citeStyle: 'cite-style',
  contents: 'contents',
  placeholder: 'placeholder',
  for: 'for',
};

const settings: Readonly<Record<string, string>> = {
  citeStyle: 'cite-style',
  permalinkBase: 'permalink-base',
  sourceUrl: 'source-url',
  uiLang: 'ui-lang',
  theme: 'theme',
};

const global = ['id', 'lang', 'dir', 'class', 'hidden', 'slot', 'translate', 'data-bellagio'];

/** Where the element is moved. */
export const places = [
  'section',
  'settings',
  'editable',
  'quotation',
  'shadow',
  'nowhere',
  'other',
] as const;

export type Operation =
  | {readonly do: 'attribute'; readonly name: string; readonly text: string | null}
  | {readonly do: 'property'; readonly name: string; readonly value: Value}
  | {readonly do: 'setting'; readonly name: string; readonly text: string | null}
  | {readonly do: 'setting property'; readonly name: string; readonly value: Value}
  | {readonly do: 'translation'; readonly pack: string}
  | {
      readonly do: 'content';
      readonly how: 'append' | 'prepend' | 'replace' | 'after';
      readonly trees: Tree[];
    }
  | {readonly do: 'clear'}
  | {
      readonly do: 'edit';
      readonly which: number;
      readonly how: 'words' | 'slot' | 'remove' | 'kind';
      readonly text: string;
    }
  | {readonly do: 'move'; readonly place: (typeof places)[number]}
  | {readonly do: 'copy'}
  | {readonly do: 'translate'}
  | {readonly do: 'go'; readonly fragment: string}
  | {readonly do: 'event'; readonly which: number; readonly type: string; readonly key: string}
  | {readonly do: 'type'; readonly text: string}
  | {readonly do: 'call'; readonly name: 'goTo' | 'markMatches'; readonly value: Value};

const anyName = <T extends Readonly<Record<string, string>>>(names: T) =>
  fc.constantFrom(...Object.keys(names));
const anyAttribute = <T extends Readonly<Record<string, string>>>(names: T) =>
  fc.constantFrom(...Object.values(names));

const operation: Arbitrary<Operation> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('attribute' as const),
      name: fc.oneof(
        {weight: 6, arbitrary: anyAttribute(properties)},
        {weight: 1, arbitrary: fc.constantFrom(...global)},
      ),
      text: fc.option(text, {freq: 6}),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({do: fc.constant('property' as const), name: anyName(properties), value}),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('setting' as const),
      name: anyAttribute(settings),
      text: fc.option(fc.oneof(address, text), {freq: 6}),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('setting property' as const),
      name: anyName({...settings, translation: ''}),
      value,
    }),
  },
  {weight: 2, arbitrary: fc.record({do: fc.constant('translation' as const), pack})},
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('content' as const),
      how: fc.constantFrom('append', 'prepend', 'replace', 'after'),
      trees: fc.array(tree, {minLength: 1, maxLength: 3}),
    }),
  },
  {weight: 1, arbitrary: fc.record({do: fc.constant('clear' as const)})},
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('edit' as const),
      which: fc.nat(30),
      how: fc.constantFrom('words', 'slot', 'remove', 'kind'),
      text,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({do: fc.constant('move' as const), place: fc.constantFrom(...places)}),
  },
  {weight: 1, arbitrary: fc.record({do: fc.constant('copy' as const)})},
  {weight: 1, arbitrary: fc.record({do: fc.constant('translate' as const)})},
  {weight: 1, arbitrary: fc.record({do: fc.constant('go' as const), fragment})},
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('event' as const),
      which: fc.nat(200),
      type: fc.constantFrom(
        'click',
        'click',
        'click',
        'pointerenter',
        'pointerleave',
        'pointerover',
        'focus',
        'keydown',
        'change',
      ),
      key: fc.constantFrom('Enter', ' ', 'Escape', 'ArrowRight', 'ArrowDown', 'Home', '\uD800'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('type' as const),
      text: fc.oneof(text, fc.constantFrom('mig', 'mex', '"rights', '«')),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('call' as const),
      name: fc.constantFrom('goTo', 'markMatches'),
      value,
    }),
  },
);

/** One case: an element of the page, and what is done to it. */
export interface Case {
  /** A tag of ours, or a `blockquote` that was pasted. */
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: readonly Tree[];
  readonly operations: readonly Operation[];
}

const goodAttributes = fc.record(
  {
    n: fc.constantFrom('7', '3', '10'),
    show: fc.constantFrom('full', 'thesis', 'summary'),
    isolated: fc.constant(''),
    filter: fc.constant(''),
    contents: fc.constant(''),
    passage: fc.constantFrom('c7.thesis', 'c10', 'c2', 'signatories.4'),
    'data-bellagio': fc.constantFrom('c7', 'c3', 'c10'),
  },
  {requiredKeys: ['data-bellagio']},
);

export const anyCase: Arbitrary<Case> = fc.record({
  tag: fc.constantFrom(...tags.filter((tag) => tag !== 'bellagio-settings'), 'blockquote'),
  attributes: goodAttributes,
  content: fc.oneof(
    {weight: 2, arbitrary: fc.constant([])},
    {
      weight: 1,
      arbitrary: fc
        .record({words: fc.constantFrom(3, 7), without: fc.constantFrom(0, 1)})
        .map((one) => [one]),
    },
    {weight: 2, arbitrary: fc.array(tree, {maxLength: 3})},
  ),
  operations: fc.array(operation, {minLength: 1, maxLength: 10, size: 'max'}),
});
