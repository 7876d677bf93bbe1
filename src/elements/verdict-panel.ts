import {englishVerdict as strings} from '../../data/strings/en-opened.js';
import type {Theme} from '../context/settings.js';
import {statement} from '../context/statement.js';
import {addStyles} from '../controllers/root-styles.js';
import {makeElement} from '../controllers/make-element.js';
import {setPassage} from '../controllers/passage-words.js';
import type {QuotationResult} from '../events/verify-event.js';
import {describePlace} from '../text/describe-place.js';
import type {DiffPart} from '../text/diff-words.js';
import {findPassage} from '../text/find-passage.js';
import {nameVerdict} from '../text/name-verdict.js';
import {panelStyles} from './panel-styles.js';
import type {PreviewContent} from './preview-mark.js';

// Loaded when a reader first reaches for the mark of a quotation.

/** A verdict, to be explained. */
export interface VerdictView {
  /** The shadow root that it will stand in. */
  readonly root: ShadowRoot;
  readonly result: QuotationResult;
  /** The passage that alone counted. */
  readonly within: string | undefined;
  /** Where the passage can be read. */
  readonly address: string | undefined;
  readonly theme: Theme;
}

/** Explains a verdict in a preview: the statement's own words, and beside them, where they differ, the author's. */
export function explainVerdict(view: VerdictView): PreviewContent {
  const {result, within, address, theme} = view;
  return {
    label: strings.about,
    theme,
    key: JSON.stringify([result, within, address]),
    make: () => makePanel(view),
  };
}

function makePanel({root, result, within, address}: VerdictView): HTMLElement {
  addStyles(root, panelStyles);
  const {verdict, passage: id, reason, diff} = result;
  const passage = findPassage(statement, id);
  const english = {lang: 'en', dir: 'ltr'};
  const show = (heading: string, className: string, content: readonly Node[]) => [
    makeElement('p', {class: 'label'}, heading),
    makeElement(
      'div',
      {
        ...english,
        class: `words ${className}`,
        // What scrolls must be reachable by keyboard.
        tabindex: '0',
        role: 'region',
        'aria-label': heading,
      },
      ...content,
    ),
  ];
  const name = nameVerdict(verdict, within);
  const content = [makeElement('p', {}, name ? strings[name] : '')];
  if (diff) {
    content.push(
      makeElement('p', english, reason),
      ...show(strings.quoted, 'quoted', [setDiff(diff, 'added')]),
    );
  }
  if (passage) {
    content.push(
      ...show(
        strings.source,
        '',
        diff ? [setDiff(diff, 'dropped')] : setPassage(statement, passage),
      ),
      makeElement(
        'p',
        {class: 'label'},
        makeElement(
          address ? 'a' : 'span',
          {...english, href: address},
          describePlace(statement, passage.id) ?? '',
        ),
      ),
    );
  }
  return makeElement('div', {class: 'panel', lang: strings.lang, dir: strings.dir}, ...content);
}

/** Sets one side of a difference: what this side alone has is marked to the eye and to the ear. */
function setDiff(diff: readonly DiffPart[], only: 'added' | 'dropped'): HTMLElement {
  const [before = '', after = ''] = strings[only].split('{words}');
  const unseen = (text: string) => makeElement('span', {class: 'unseen'}, text);
  const words = diff
    .filter(({kind}) => kind === 'same' || kind === only)
    .flatMap(({kind, text}) => [
      kind === 'same'
        ? text
        : makeElement(only === 'added' ? 'del' : 'ins', {}, unseen(before), text, unseen(after)),
      ' ',
    ]);
  return makeElement('p', {}, ...words);
}
