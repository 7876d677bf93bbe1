import {englishVerdict as strings} from '../../data/strings/en-opened.js';
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
import type {Language} from '../text/language.js';
import {nameVerdict} from '../text/name-verdict.js';
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
    label: language.say(strings.about),
    language,
    theme,
    key: JSON.stringify([result, within, address, language.lang]),
    make: () => makePanel(view),
  };
}

function makePanel({root, result, within, address, language}: VerdictView): HTMLElement {
  addStyles(root, panelStyles);
  const {verdict, cause, passage: id, diff} = result;
  const passage = findPassage(statement, id);
  const show = (heading: string, className: string, content: readonly Node[]) => [
    makeElement('p', {class: 'label'}, heading),
    makeElement(
      'div',
      {
        // The name is in the reader's language, the words are not.
        lang: language.lang,
        dir: 'ltr',
        class: `words ${className}`,
        // What scrolls must be reachable by keyboard.
        tabindex: '0',
        role: 'region',
        'aria-label': heading,
      },
      makeElement('div', english, ...content),
    ),
  ];
  const name = nameVerdict(verdict, within);
  const content = [makeElement('p', {}, name ? language.say(strings[name]) : '')];
  if (diff) {
    content.push(
      makeElement('p', {}, explainDeparture({cause, diff}, language.say)),
      ...show(language.say(strings.quoted), 'quoted', [setDiff(diff, 'added', language)]),
    );
  }
  if (passage) {
    content.push(
      ...show(
        language.say(strings.source),
        '',
        diff ? [setDiff(diff, 'dropped', language)] : setPassage(statement, passage),
      ),
      makeElement(
        'p',
        {class: 'label'},
        makeElement(
          address ? 'a' : 'span',
          {href: address},
          describePlace(statement, passage.id, language.say) ?? '',
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
  language: Language,
): HTMLElement {
  const [before = '', after = ''] = language.say(strings[only]).split('{words}');
  const unseen = (text: string) =>
    makeElement('span', {...markLanguage(language), class: 'unseen'}, text);
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
