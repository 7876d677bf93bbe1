import type {Theme} from '../context/settings.js';
import {addLateStyles} from '../controllers/late-styles.js';
import {makeElement} from '../controllers/make-element.js';
import {Preview} from '../controllers/preview.js';
import {previewStyles} from './preview-styles.js';

/**
 * Gives a mark its preview.
 *
 * @param host - What holds the words that are explained, and the mark in its shadow root.
 * @param label - Names the preview.
 * @param fill - Gives its content, each time that it opens; `undefined` where what it holds is still right.
 */
export function makePreview(
  host: Element,
  mark: HTMLElement,
  label: string,
  fill: () => {content: readonly Node[] | undefined; theme: Theme},
): Preview {
  const box = makeElement('div', {
    part: 'preview',
    popover: 'manual',
    role: 'dialog',
    tabindex: '-1',
    'aria-label': label,
  });
  mark.after(box);
  return new Preview(host, mark, box, () => {
    const {content, theme} = fill();
    addLateStyles(mark.getRootNode() as ShadowRoot, previewStyles);
    box.className = theme;
    if (content) box.replaceChildren(...content);
  });
}
