import {english as strings} from '../../data/strings/en.js';
import {makeOnce} from '../controllers/canonical-words.js';
import type {Chrome} from '../controllers/chrome.js';
import {makeElement} from '../controllers/make-element.js';
import type {Show} from '../text/conclusion-blocks.js';
import {formatMessage} from '../text/format-message.js';
import {makeAttribution} from './attribution.js';
import {chromeLanguage, makeAction, makeFrame, makeSlot} from './frame.js';

/** What a reader can do with a conclusion. */
export type ConclusionAction = 'copy' | 'cite' | 'link' | 'context';

function makeActions(
  actions: readonly ConclusionAction[],
  addressed: boolean,
  className?: string,
): HTMLElement {
  return makeElement(
    'div',
    {...chromeLanguage, part: 'actions', class: className, role: 'group'},
    ...actions.map((action) => {
      const name = strings[action];
      // Without an address, one is looked for when the reader asks for it.
      return action === 'link' && addressed
        ? makeElement('a', {part: 'action link', title: name}, name)
        : makeAction(action, name);
    }),
    makeElement('span', {part: 'status', role: 'status'}),
  );
}

/**
 * Makes what stands around the words of a conclusion, whichever it is.
 *
 * @param adopted - Whether the words are an author's, shown as they stand: then only the actions are added.
 * @param addressed - Whether the conclusion has an address to link to.
 * @returns New nodes, to be numbered. The links in them, `source` and `link`, have no address yet.
 */
export function conclusionChrome(
  show: Show,
  actions: readonly ConclusionAction[],
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
