import {addStyles} from '../controllers/root-styles.js';
import {makeElement} from '../controllers/make-element.js';
import {Preview} from '../controllers/preview.js';
import {markLanguage} from './frame.js';
import type {PreviewContent} from './preview-mark.js';
import {previewStyles} from './preview-styles.js';

// Loaded when a reader first reaches for a mark.

/**
 * Gives a mark its preview.
 *
 * @param host - What holds the words that are explained, and the mark in its shadow root.
 * @param show - Says what is shown, each time that it opens.
 * @param seen - What has happened to the mark until now.
 */
export function makePreview(
  host: Element,
  mark: HTMLElement,
  show: () => PreviewContent,
  seen: readonly Event[],
): void {
  const {label, language} = show();
  const box = makeElement('div', {
    ...markLanguage(language),
    part: 'preview',
    popover: 'manual',
    role: 'dialog',
    tabindex: '-1',
    'aria-label': label,
  });
  mark.after(box);
  let shown: string | undefined;
  const preview = new Preview(host, mark, box, () => {
    const {theme, key, make} = show();
    addStyles(mark.getRootNode() as ShadowRoot, previewStyles);
    box.className = theme;
    if (key !== shown) box.replaceChildren(make());
    shown = key;
  });
  // Who presses again because nothing has come yet does not want it to go at once.
  const press = seen.findLast(({type}) => type === 'click');
  for (const event of seen) {
    if (event.type !== 'click' || event === press) preview.handleEvent(event, true);
  }
}
