import {englishVerdict as strings} from '../../data/strings/en-surfaces.js';
import type {Theme} from '../context/settings.js';
import {makeElement} from '../controllers/make-element.js';
import {setPassage} from '../controllers/passage-words.js';
import type {Preview} from '../controllers/preview.js';
import {describePlace} from '../text/describe-place.js';
import {findPassage} from '../text/find-passage.js';
import type {Statement} from '../text/statement-types.js';
import type {DiffPart, Verification} from '../text/verify-quote.js';
import {makePreview} from './preview-box.js';

// Loaded when a reader first reaches for a mark. As a file beside the first one it must not import the first one (that
// could bring a second copy of it onto a page), so the statement is handed in.

/** A verdict, to be explained. */
export interface VerdictView {
  readonly statement: Statement;
  readonly result: Verification;
  /** Where the passage can be read. */
  readonly address: string | undefined;
  readonly theme: Theme;
}

/** Gives the mark of a quotation its preview. */
export function previewVerdict(host: Element, mark: HTMLElement, view: () => VerdictView): Preview {
  return makePreview(host, mark, strings.about, () => {
    const {theme, ...verdict} = view();
    return {theme, content: explain(verdict)};
  });
}

/** Makes what explains a verdict: the statement's own words, and beside them, where they differ, the author's. */
function explain({statement, result, address}: Omit<VerdictView, 'theme'>): HTMLElement[] {
  const {verdict, passage: id, diff} = result;
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
  const content = [makeElement('p', {}, verdict === 'unchecked' ? '' : strings[verdict])];
  if (diff) content.push(...show(strings.quoted, 'quoted', [setDiff(diff, 'added')]));
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
  return [makeElement('div', {class: 'panel', lang: strings.lang, dir: strings.dir}, ...content)];
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
