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
 * Makes what stands around the words of a conclusion.
 *
 * @param n - Its number.
 * @param adopted - Whether the words are an author's, shown as they stand: then only the actions are added.
 * @param addressed - Whether the conclusion has an address to link to.
 * @returns New nodes. The links in them, `source` and `link`, have no address yet.
 */
export function conclusionChrome(
  language: Language,
  n: number,
  show: Show,
  actions: readonly PassageAction[],
  adopted: boolean,
  addressed: boolean,
): Element {
  const key = [language.lang, n, show, adopted, addressed, ...actions].join();
  const chrome = makeOnce(key, () => {
    const name = nameConclusion(language, n);
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
          makeActions(language, name, actions, addressed, 'adopted'),
        )
      : makeFrame(
          language,
          {},
          makeElement('span', {part: 'number'}, String(n)),
          makeSlot('title'),
          makeSlot('thesis'),
          body,
          makeAttribution(name),
          makeActions(language, name, actions, addressed),
        );
  });
  return chrome.cloneNode(true) as Element;
}

/** Has what was drawn for one conclusion name another. */
export function renumber(chrome: Chrome, n: number): void {
  const name = nameConclusion(chrome.language, n);
  chrome.write('number', String(n));
  chrome.write('place', name);
  chrome.set('actions', 'aria-label', name);
}
