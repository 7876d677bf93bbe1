import {englishActions as strings} from '../../data/strings/en-surfaces.js';
import type {Settings} from '../context/settings.js';
import {setBlocks} from '../controllers/canonical-words.js';
import {quotationClip} from '../controllers/quotation-clip.js';
import {BellagioCopyEvent} from '../events/copy-event.js';
import {copyToClipboard} from '../services/clipboard.js';
import {addressOfWords} from '../text/address-of-words.js';
import {permalinkTo, resolveAddress} from '../text/addresses.js';
import {blocksToText} from '../text/blocks-to-text.js';
import {conclusionBlocks, type Show} from '../text/conclusion-blocks.js';
import {formatMessage} from '../text/format-message.js';
import type {Conclusion, Statement} from '../text/statement-types.js';
import {openContextDialog} from './context-dialog.js';

// Loaded when a reader first reaches for an action. As a file beside the first one it must not import the first one
// (that could bring a second copy of it onto a page), so the statement is handed in.

/** What an action is done to. */
export interface ConclusionView {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly statement: Statement;
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
  const {host, root, statement, conclusion, show, settings} = view;
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
export function context({root, statement, conclusion, settings}: ConclusionView): string {
  const {conclusions, preamble, title} = statement;
  const index = conclusions.indexOf(conclusion);
  const neighbours = conclusions.slice(Math.max(0, index - 1), index + 2).map((shown) => ({
    heading: `${shown.number}. ${shown.title.text}`,
    words: setBlocks([shown.thesis, ...shown.body]),
    current: shown === conclusion,
  }));
  const opening = {heading: strings.preamble, words: setBlocks(preamble.paragraphs)};
  openContextDialog({
    root,
    title: title.editorial,
    strings,
    theme: settings.theme,
    sections: index ? neighbours : [opening, ...neighbours],
  });
  return '';
}

export function cite(): string {
  return '';
}
