import {englishReference as strings} from '../../data/strings/en-surfaces.js';
import type {Preview} from '../controllers/preview.js';
import {makeCitePanel, type CiteView} from './cite-panel.js';
import {makePreview} from './preview-box.js';

/**
 * Gives the mark of a citation its preview.
 *
 * @param view - What to show. The reader's choice of a style stays as long as this does not change.
 */
export function previewCitation(host: Element, mark: HTMLElement, view: () => CiteView): Preview {
  let shown: CiteView | undefined;
  return makePreview(host, mark, strings.about, () => {
    const next = view();
    const same = shown && shown.settings === next.settings && shown.style === next.style;
    shown = next;
    return {theme: next.settings.theme, content: same ? undefined : [makeCitePanel(next)]};
  });
}
