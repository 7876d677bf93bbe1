import {english as strings} from '../../data/strings/en.js';
import type {Chrome} from '../controllers/chrome.js';
import {makeElement} from '../controllers/make-element.js';
import type {Show} from '../text/conclusion-blocks.js';
import type {Language} from '../text/language.js';
import {makeOnce} from '../text/make-once.js';
import {makeActions, type PassageAction} from './action-row.js';
import {makeAttribution, nameConclusion} from './attribution.js';
import {makeFrame, makeSlot} from './frame.js';

/**
 * Makes what stands around the words of a conclusion, whichever it is.
 *
 * @param adopted - Whether the words are an author's, shown as they stand: then only the actions are added.
 * @param addressed - Whether the conclusion has an address to link to.
 * @returns New nodes, to be numbered. The links in them, `source` and `link`, have no address yet.
 */
export function conclusionChrome(
  language: Language,
  show: Show,
  actions: readonly PassageAction[],
  adopted: boolean,
  addressed: boolean,
): Element {
  const key = [language.lang, show, adopted, addressed, ...actions].join();
  const chrome = makeOnce(key, () => {
    const body =
      show === 'summary'
        ? makeElement(
            'details',
            {part: 'disclosure'},
            makeElement('summary', {}, language.say(strings.body)),
            makeSlot('body'),
          )
        : makeSlot('body');
    return adopted
      ? makeElement(
          'div',
          {},
          makeElement('slot', {}),
          makeActions(language, actions, addressed, 'adopted'),
        )
      : makeFrame(
          language,
          {},
          makeElement('span', {part: 'number'}),
          makeSlot('title'),
          makeSlot('thesis'),
          body,
          makeAttribution(),
          makeActions(language, actions, addressed),
        );
  });
  return chrome.cloneNode(true) as Element;
}

/** Writes the number of a conclusion wherever its own chrome names it. */
export function numberChrome(chrome: Chrome, n: number): void {
  chrome.write('number', String(n));
  chrome.set('actions', 'aria-label', nameConclusion(chrome.language, n));
}
