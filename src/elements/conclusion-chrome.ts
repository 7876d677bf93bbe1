import {english as strings} from '../../data/strings/en.js';
import {statement} from '../context/statement.js';
import {makeElement} from '../controllers/make-element.js';
import type {Show} from '../text/conclusion-blocks.js';
import {formatMessage} from '../text/format-message.js';
import type {Conclusion} from '../text/statement-types.js';

/** What a reader can do with a conclusion. */
export type ConclusionAction = 'copy' | 'cite' | 'link' | 'context';

const chromeLanguage = {lang: strings.lang, dir: strings.dir};

function makeActions(
  number: number,
  actions: readonly ConclusionAction[],
  className: string,
): HTMLElement {
  return makeElement(
    'div',
    {
      ...chromeLanguage,
      part: 'actions',
      class: className,
      role: 'group',
      'aria-label': formatMessage(strings.conclusion, {n: number}),
    },
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

function makeAttribution(number: number): HTMLElement {
  const [before = '', after = ''] = formatMessage(strings.attribution, {n: number}).split(
    '{title}',
  );
  const title = makeElement('cite', {lang: 'en', dir: 'ltr'}, statement.title.editorial);
  return makeElement(
    'p',
    {part: 'attribution'},
    before,
    makeElement('a', {part: 'source'}, title),
    after,
  );
}

const slot = (name: string) => makeElement('slot', {name: `bellagio-${name}`});

/** The chrome of one conclusion, for every element that shows it in the same way; to be cloned. */
const made = new Map<string, DocumentFragment>();

/**
 * Makes what stands around the words of a conclusion.
 *
 * @param adopted - Whether the words are an author's, shown as they stand: then only the actions are added.
 * @returns New nodes. The links in them, `source` and `link`, have no address yet.
 */
export function conclusionChrome(
  {number}: Conclusion,
  show: Show,
  actions: readonly ConclusionAction[],
  adopted: boolean,
): Node {
  const key = [number, show, adopted, ...actions].join();
  let chrome = made.get(key);
  if (!chrome) {
    chrome = new DocumentFragment();
    if (adopted) {
      chrome.append(makeElement('slot', {}), makeActions(number, actions, 'adopted'));
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
        makeElement('span', {part: 'number'}, String(number)),
        slot('title'),
        slot('thesis'),
        body,
        makeAttribution(number),
        makeActions(number, actions, 'below'),
      );
      chrome.append(makeElement('div', {part: 'frame'}, sheet));
    }
    made.set(key, chrome);
  }
  return chrome.cloneNode(true);
}

/** Says that no conclusion has a number. */
export function missingNotice(value: string): Node {
  const text = formatMessage(strings.missing, {value});
  return makeElement('p', {...chromeLanguage, part: 'notice'}, text);
}
