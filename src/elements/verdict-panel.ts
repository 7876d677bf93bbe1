import {englishVerdict} from '../../data/strings/en-opened.js';
import type {Language, VerdictStrings} from '../../data/strings/strings.js';
import type {Theme} from '../context/settings.js';
import {statement} from '../context/statement.js';
import {addStyles} from '../controllers/root-styles.js';
import {makeElement} from '../controllers/make-element.js';
import {setPassage} from '../controllers/passage-words.js';
import type {QuotationResult} from '../events/verify-event.js';
import {describePlace} from '../text/describe-place.js';
import type {DiffPart} from '../text/diff-words.js';
import {english} from '../text/english.js';
import {explainDeparture} from '../text/explain-departure.js';
import {findPassage} from '../text/find-passage.js';
import {inLanguage} from '../text/in-language.js';
import {nameVerdict} from '../text/name-verdict.js';
import {englishPlaces} from '../text/place-words.js';
import {englishReasons} from '../text/reason-words.js';
import {markLanguage} from './frame.js';
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
  readonly language: Language;
}

/** Explains a verdict in a preview: the statement's own words, and beside them, where they differ, the author's. */
export function explainVerdict(view: VerdictView): PreviewContent {
  const {result, within, address, theme, language} = view;
  return {
    label: inLanguage(englishVerdict, language.verdict).about,
    theme,
    key: JSON.stringify([result, within, address, language.lang]),
    make: () => makePanel(view),
  };
}

function makePanel({root, result, within, address, language}: VerdictView): HTMLElement {
  addStyles(root, panelStyles);
  const strings = inLanguage(englishVerdict, language.verdict);
  const {verdict, cause, passage: id, diff} = result;
  const passage = findPassage(statement, id);
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
    const reasons = inLanguage(englishReasons, language.reasons);
    const reason = explainDeparture({cause, diff}, reasons, language);
    content.push(
      makeElement('p', {}, reason),
      ...show(strings.quoted, 'quoted', [setDiff(diff, 'added', strings)]),
    );
  }
  if (passage) {
    content.push(
      ...show(
        strings.source,
        '',
        diff ? [setDiff(diff, 'dropped', strings)] : setPassage(statement, passage),
      ),
      makeElement(
        'p',
        {class: 'label'},
        makeElement(
          address ? 'a' : 'span',
          {href: address},
          describePlace(
            statement,
            passage.id,
            inLanguage(englishPlaces, language.places),
            language,
          ) ?? '',
        ),
      ),
    );
  }
  return makeElement('div', {class: 'panel', ...markLanguage(language)}, ...content);
}

/** Sets one side of a difference: what this side alone has is marked to the eye and to the ear. */
function setDiff(
  diff: readonly DiffPart[],
  only: 'added' | 'dropped',
  strings: VerdictStrings,
): HTMLElement {
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
