import {english as strings} from '../../data/strings/en.js';
import {statement} from '../context/statement.js';
import {makeElement} from '../controllers/make-element.js';
import type {Show} from '../text/conclusion-blocks.js';
import {formatMessage} from '../text/format-message.js';

/** What a reader can do with a conclusion. */
export type ConclusionAction = 'copy' | 'cite' | 'link' | 'context';

const chromeLanguage = {lang: strings.lang, dir: strings.dir};

function makeActions(actions: readonly ConclusionAction[], className: string): HTMLElement {
  return makeElement(
    'div',
    {...chromeLanguage, part: 'actions', class: className, role: 'group'},
    ...actions.map((action) => {
      if (action === 'cite') return '';
      const name = strings[action];
      return action === 'link'
        ? makeElement('a', {part: 'action link', title: name}, name)
        : makeElement('button', {part: `action ${action}`, name: action, title: name}, name);
    }),
    makeElement('span', {part: 'status', role: 'status'}),
  );
}

/** The message around the title is cut where the title stands in it. */
const [beforeTitle = '', afterTitle = ''] = strings.attribution.split('{title}');

function makeAttribution(): HTMLElement {
  const title = makeElement('cite', {lang: 'en', dir: 'ltr'}, statement.title.editorial);
  return makeElement(
    'p',
    {part: 'attribution'},
    beforeTitle,
    makeElement('a', {part: 'source'}, title),
    afterTitle,
  );
}

const slot = (name: string) => makeElement('slot', {name: `bellagio-${name}`});

/** For every element that shows a conclusion in the same way; to be cloned. */
const made = new Map<string, DocumentFragment>();

/**
 * Makes what stands around the words of a conclusion, whichever it is.
 *
 * @param adopted - Whether the words are an author's, shown as they stand: then only the actions are added.
 * @returns New nodes, to be numbered. The links in them, `source` and `link`, have no address yet.
 */
export function conclusionChrome(
  show: Show,
  actions: readonly ConclusionAction[],
  adopted: boolean,
): Node {
  const key = [show, adopted, ...actions].join();
  let chrome = made.get(key);
  if (!chrome) {
    chrome = new DocumentFragment();
    if (adopted) {
      chrome.append(makeElement('slot', {}), makeActions(actions, 'adopted'));
    } else {
      const body =
        show === 'summary'
          ? makeElement(
              'details',
              {part: 'disclosure'},
              makeElement('summary', {}, strings.body),
              slot('body'),
            )
          : slot('body');
      const sheet = makeElement(
        'div',
        {...chromeLanguage, part: 'sheet'},
        makeElement('span', {part: 'number'}),
        slot('title'),
        slot('thesis'),
        body,
        makeAttribution(),
        makeActions(actions, 'below'),
      );
      const view = makeElement('div', {class: 'view'}, sheet);
      chrome.append(makeElement('div', {part: 'frame'}, view));
    }
    made.set(key, chrome);
  }
  return chrome.cloneNode(true);
}

/** Writes the number of a conclusion wherever its chrome in a root names it. */
export function numberChrome(root: ParentNode, n: number): void {
  const number = root.querySelector('[part="number"]');
  const before = root.querySelector('[part="attribution"]')?.firstChild;
  if (number) number.textContent = String(n);
  if (before) (before as Text).data = formatMessage(beforeTitle, {n});
  root
    .querySelector('[part="actions"]')
    ?.setAttribute('aria-label', formatMessage(strings.conclusion, {n}));
}

/** Says that no conclusion has a number. */
export function missingNotice(value: string): Node {
  const text = formatMessage(strings.missing, {value});
  return makeElement('p', {...chromeLanguage, part: 'notice'}, text);
}
