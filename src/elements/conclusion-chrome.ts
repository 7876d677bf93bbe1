import {english as strings} from '../../data/strings/en.js';
import {makeOnce} from '../controllers/canonical-words.js';
import type {Chrome} from '../controllers/chrome.js';
import {makeElement} from '../controllers/make-element.js';
import type {Show} from '../text/conclusion-blocks.js';
import {formatMessage} from '../text/format-message.js';
import {makeActions, type PassageAction} from './action-row.js';
import {makeAttribution} from './attribution.js';
import {makeFrame, makeSlot} from './frame.js';

/**
 * Makes what stands around the words of a conclusion, whichever it is.
 *
 * @param adopted - Whether the words are an author's, shown as they stand: then only the actions are added.
 * @param addressed - Whether the conclusion has an address to link to.
 * @returns New nodes, to be numbered. The links in them, `source` and `link`, have no address yet.
 */
export function conclusionChrome(
  show: Show,
  actions: readonly PassageAction[],
  adopted: boolean,
  addressed: boolean,
): Element {
  const key = [show, adopted, addressed, ...actions].join();
  const chrome = makeOnce(key, () => {
    const body =
      show === 'summary'
        ? makeElement(
            'details',
            {part: 'disclosure'},
            makeElement('summary', {}, strings.body),
            makeSlot('body'),
          )
        : makeSlot('body');
    return adopted
      ? makeElement('div', {}, makeElement('slot', {}), makeActions(actions, addressed, 'adopted'))
      : makeFrame(
          {},
          makeElement('span', {part: 'number'}),
          makeSlot('title'),
          makeSlot('thesis'),
          body,
          makeAttribution(),
          makeActions(actions, addressed),
        );
  });
  return chrome.cloneNode(true) as Element;
}

/** Writes the number of a conclusion wherever its own chrome names it. */
export function numberChrome(chrome: Chrome, n: number): void {
  chrome.write('number', String(n));
  chrome.set('actions', 'aria-label', formatMessage(strings.conclusion, {n}));
}
