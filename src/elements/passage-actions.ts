import {english as common} from '../../data/strings/en.js';
import {englishActions as strings} from '../../data/strings/en-opened.js';
import type {Settings} from '../context/settings.js';
import {statement} from '../context/statement.js';
import {setBlocks} from '../controllers/canonical-words.js';
import {addStyles} from '../controllers/root-styles.js';
import {quotationClip} from '../controllers/quotation-clip.js';
import {BellagioCopyEvent} from '../events/copy-event.js';
import {copyToClipboard} from '../services/clipboard.js';
import {addressOfWords} from '../text/address-of-words.js';
import {resolveAddress} from '../text/addresses.js';
import {findPassage} from '../text/find-passage.js';
import type {Language} from '../text/language.js';
import {permalinkToPassage} from '../text/passage-address.js';
import type {Block, Conclusion, Passage} from '../text/statement-types.js';
import {setSections} from './context-sections.js';
import {contextStyles} from './context-styles.js';
import {openDialog} from './dialog.js';

// Loaded when a reader first reaches for an action.

/** What an action is done to. */
export interface PassageView {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** The id of the passage, or the range. */
  readonly passage: string;
  /** The id of what is shown of it, where that is not all. */
  readonly shown?: string | undefined;
  /** The words as they stand in the page, where no id is exact enough for them. */
  readonly words?: string | undefined;
  readonly settings: Settings;
  readonly language: Language;
}

/** Finds what a view is of. */
function findViewed({passage: id}: PassageView): {
  passage: Passage;
  conclusion: Conclusion | undefined;
} {
  const passage = findPassage(statement, id) as Passage;
  const conclusion = statement.conclusions.find(({number}) => number === passage.conclusion);
  return {passage, conclusion};
}

/** Sets words as a block, as titles and entries have none. */
function toBlock(id: string, kind: Block['kind'], text: string): Block {
  return {id, kind, sentences: [{id, runs: [{text}]}]};
}

/** The words that are shown, block by block. A sentence is no thesis and no item: it stands for itself. */
function listBlocks({id, text, blocks}: Passage, words: string | undefined): readonly Block[] {
  if (words) return [toBlock(id, 'paragraph', words)];
  if (/\.s\d+$/.test(id)) return blocks.map((block) => ({...block, kind: 'paragraph'}));
  if (blocks.length) return blocks;
  if (id !== 'signatories') return [toBlock(id, 'paragraph', text)];
  return statement.signatories.map(({id, name, affiliations}) =>
    toBlock(id, 'item', [name, ...affiliations.flat()].join(' ')),
  );
}

/** What is on its way to the clipboard, by what it is of. */
const underWay = new WeakMap<HTMLElement, Promise<string>>();

/**
 * Puts the words that are shown on the clipboard, with their attribution. Where the clipboard is closed, selects them,
 * so that they can be copied by hand. A press while that goes on, or while this was on its way, copies nothing twice.
 *
 * @returns What to tell the reader.
 */
export function copy(view: PassageView): Promise<string> {
  const {host} = view;
  const copying =
    underWay.get(host) ??
    putOnClipboard(view).finally(() => {
      underWay.delete(host);
    });
  underWay.set(host, copying);
  return copying;
}

async function putOnClipboard(view: PassageView): Promise<string> {
  const {host, root, words, settings, language} = view;
  const {passage, conclusion} = findViewed(view);
  const shown = findPassage(statement, view.shown) ?? passage;
  const {editorial} = statement.title;
  const attribution = conclusion
    ? language.say(strings.citation, {
        n: conclusion.number,
        title: conclusion.title.text,
        statement: editorial,
      })
    : passage.id === 'title'
      ? editorial
      : language.say(strings.citationOfPart, {
          part: language.say(passage.blocks.length ? strings.preamble : common.signatories),
          statement: editorial,
        });
  const page = location.href;
  const clip = quotationClip(
    listBlocks(shown, words),
    attribution,
    permalinkToPassage(settings.permalinkBase, page, passage) ??
      resolveAddress(settings.sourceUrl, page),
  );
  if (!(await copyToClipboard(clip))) {
    const isolated = root.querySelector('slot > *');
    getSelection()?.selectAllChildren(isolated?.closest('[part="sheet"]') ?? host);
    return language.say(strings.copyFailed);
  }
  host.dispatchEvent(new BellagioCopyEvent(shown.id, clip.text, clip.html));
  return language.say(strings.copied);
}

/**
 * Goes to the words in the page: then their address, which can be copied and sent, is that of the page.
 *
 * @returns What to tell the reader: nothing.
 */
export function link(view: PassageView): string {
  const address = addressOfWords(location.href, view.words ?? findViewed(view).passage.text);
  if (address) location.href = address;
  return '';
}

/**
 * Shows a conclusion between its neighbours, in a dialog.
 *
 * @returns What to tell the reader: nothing.
 */
export function context(view: PassageView): string {
  const {conclusions, preamble, title} = statement;
  const {conclusion} = findViewed(view);
  const index = conclusions.findIndex((one) => one === conclusion);
  const neighbours = conclusions.slice(Math.max(0, index - 1), index + 2).map((shown) => ({
    heading: `${shown.number}. ${shown.title.text}`,
    words: setBlocks([shown.thesis, ...shown.body]),
    current: shown === conclusion,
  }));
  const {language} = view;
  const opening = {heading: language.say(strings.preamble), words: setBlocks(preamble.paragraphs)};
  addStyles(view.root, contextStyles);
  const dialog = openDialog({
    root: view.root,
    title: title.editorial,
    label: language.say(strings.context),
    close: language.say(strings.close),
    language,
    theme: view.settings.theme,
    content: setSections(index ? neighbours : [opening, ...neighbours]),
  });
  dialog.querySelector('.current')?.scrollIntoView({block: 'start'});
  return '';
}

/**
 * Shows how the passage is cited, in a dialog.
 *
 * @returns What to tell the reader: nothing.
 */
export async function cite(view: PassageView): Promise<string> {
  const {root, settings, language} = view;
  const {passage, conclusion} = findViewed(view);
  const {nameCitePanel, makeCitePanel} = await import('./cite-panel.js');
  openDialog({
    root,
    title: conclusion
      ? `${conclusion.number}. ${conclusion.title.text}`
      : statement.title.editorial,
    label: nameCitePanel(language),
    close: language.say(strings.close),
    language,
    theme: settings.theme,
    content: [
      makeCitePanel({root, passage: passage.id, style: settings.citeStyle, settings, language}),
    ],
  });
  return '';
}
