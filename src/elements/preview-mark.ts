import {english as strings} from '../../data/strings/en.js';
import type {Theme} from '../context/settings.js';
import {makeElement} from '../controllers/make-element.js';
import type {Language} from '../text/language.js';

/** What makes a mark a button: it is no button element, which would not break with the line that it stands in. */
const role = {role: 'button', tabindex: '0', 'aria-haspopup': 'dialog', 'aria-expanded': 'false'};

/** What a preview shows. */
export interface PreviewContent {
  /** Names the preview. */
  readonly label: string;
  readonly language: Language;
  readonly theme: Theme;
  /** Tells the content from any other: with the same key it stays as the reader has left it. */
  readonly key: string;
  readonly make: () => Node;
}

/** What a reader does to a mark when a preview is wanted, or no more. */
const signs = ['pointerenter', 'pointerleave', 'focusin', 'focusout', 'click'];

/**
 * Makes a mark in a text. What shows its preview is loaded when a reader first reaches for it.
 *
 * @param host - What holds the words that the preview explains, and the mark in its shadow root.
 * @param address - Where a reader is led in browsers without popovers, or where the preview cannot be had.
 * @param load - Loads what makes the preview's content; absent where the mark is to be a link.
 */
export function makeMark(
  language: Language,
  host: Element,
  part: string,
  address: string | undefined,
  load: (() => Promise<() => PreviewContent>) | undefined,
  ...content: readonly (Node | string)[]
): HTMLElement {
  if (!load || !('popover' in HTMLElement.prototype)) {
    return makeElement('a', {part, href: address}, ...content);
  }
  const mark = makeElement('a', {part, ...role}, ...content);
  mark.addEventListener('keydown', (event) => {
    if (event.target !== mark || !/^(?:Enter| )$/.test(event.key)) return;
    event.preventDefault();
    if (!event.repeat) mark.click();
  });
  mark.addEventListener('click', (event) => {
    // A press of the mark is none of the label, link or summary that it may stand in.
    if (!mark.hasAttribute('href')) event.preventDefault();
  });
  /** What has happened until the preview has come and looks for itself. */
  let seen: Event[] | undefined = [];
  const open = async (events: Event[]) => {
    try {
      const [{makePreview}, show] = await Promise.all([import('./preview-box.js'), load()]);
      mark.removeAttribute('href');
      mark.role = 'button';
      mark.title = '';
      makePreview(host, mark, show, events);
      seen = undefined;
    } catch {
      // Offline, or not published with the first file. The next time that a reader reaches for it, it is asked for again.
      seen = [];
      mark.title = language.say(strings.unavailable);
      if (!address) return;
      mark.href = address;
      mark.removeAttribute('role');
    }
  };
  // Not async itself: libraries that wrap listeners do not take such a one for a function.
  const see = (event: Event) => {
    if (seen?.push(event) === 1) void open(seen);
  };
  for (const sign of signs) mark.addEventListener(sign, see);
  return mark;
}
