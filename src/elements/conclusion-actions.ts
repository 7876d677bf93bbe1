import {englishActions as strings} from '../../data/strings/en-opened.js';
import type {Settings} from '../context/settings.js';
import {statement} from '../context/statement.js';
import {setBlocks} from '../controllers/canonical-words.js';
import {addStyles} from '../controllers/root-styles.js';
import {quotationClip} from '../controllers/quotation-clip.js';
import {BellagioCopyEvent} from '../events/copy-event.js';
import {copyToClipboard} from '../services/clipboard.js';
import {addressOfWords} from '../text/address-of-words.js';
import {permalinkTo, resolveAddress} from '../text/addresses.js';
import {blocksToText} from '../text/blocks-to-text.js';
import {conclusionBlocks, type Show} from '../text/conclusion-blocks.js';
import {formatMessage} from '../text/format-message.js';
import type {Conclusion} from '../text/statement-types.js';
import {setSections} from './context-sections.js';
import {contextStyles} from './context-styles.js';
import {openDialog} from './dialog.js';

// Loaded when a reader first reaches for an action.

const language = {lang: strings.lang, dir: strings.dir};

/** What an action is done to. */
export interface ConclusionView {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly conclusion: Conclusion;
  readonly show: Show;
  readonly settings: Settings;
}

/**
 * Puts the words that are shown on the clipboard, with their attribution. Where the clipboard is closed, selects them,
 * so that they can be copied by hand.
 *
 * @returns What to tell the reader.
 */
export async function copy(view: ConclusionView): Promise<string> {
  const {host, root, conclusion, show, settings} = view;
  const attribution = formatMessage(strings.citation, {
    n: conclusion.number,
    title: conclusion.title.text,
    statement: statement.title.editorial,
  });
  const page = location.href;
  const clip = quotationClip(
    conclusionBlocks(conclusion, show),
    attribution,
    permalinkTo(settings.permalinkBase, page, conclusion.number) ??
      resolveAddress(settings.sourceUrl, page),
  );
  if (!(await copyToClipboard(clip))) {
    const isolated = root.querySelector('slot > *');
    getSelection()?.selectAllChildren(isolated?.closest('[part="sheet"]') ?? host);
    return strings.copyFailed;
  }
  const passage = show === 'thesis' ? conclusion.thesis.id : conclusion.id;
  host.dispatchEvent(new BellagioCopyEvent(passage, clip.text, clip.html));
  return strings.copied;
}

/**
 * Goes to the words in the page: then their address, which can be copied and sent, is that of the page.
 *
 * @returns What to tell the reader: nothing.
 */
export function link({conclusion}: ConclusionView): string {
  const address = addressOfWords(location.href, blocksToText([conclusion.thesis]));
  if (address) location.href = address;
  return '';
}

/**
 * Shows the conclusion between its neighbours, in a dialog.
 *
 * @returns What to tell the reader: nothing.
 */
export function context({root, conclusion, settings}: ConclusionView): string {
  const {conclusions, preamble, title} = statement;
  const index = conclusions.indexOf(conclusion);
  const neighbours = conclusions.slice(Math.max(0, index - 1), index + 2).map((shown) => ({
    heading: `${shown.number}. ${shown.title.text}`,
    words: setBlocks([shown.thesis, ...shown.body]),
    current: shown === conclusion,
  }));
  const opening = {heading: strings.preamble, words: setBlocks(preamble.paragraphs)};
  addStyles(root, contextStyles);
  const dialog = openDialog({
    root,
    title: title.editorial,
    label: strings.context,
    close: strings.close,
    language,
    theme: settings.theme,
    content: setSections(index ? neighbours : [opening, ...neighbours]),
  });
  dialog.querySelector('.current')?.scrollIntoView({block: 'start'});
  return '';
}

/**
 * Shows how the conclusion is cited, in a dialog.
 *
 * @returns What to tell the reader: nothing.
 */
export async function cite({root, conclusion, settings}: ConclusionView): Promise<string> {
  const {label, makeCitePanel} = await import('./cite-panel.js');
  openDialog({
    root,
    title: `${conclusion.number}. ${conclusion.title.text}`,
    label,
    close: strings.close,
    language,
    theme: settings.theme,
    content: [makeCitePanel({root, passage: conclusion.id, style: settings.citeStyle, settings})],
  });
  return '';
}
