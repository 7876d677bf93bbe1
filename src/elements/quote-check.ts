import {statement} from '../context/statement.js';
import {addStyles} from '../controllers/root-styles.js';
import {setBeside} from '../controllers/part-beside.js';
import {isTranslated, pageLanguage} from '../controllers/page-translation.js';
import {readQuotedWords} from '../controllers/quoted-words.js';
import type {QuotationResult} from '../events/verify-event.js';
import {explainPlain} from '../text/explain-plain.js';
import {judgePlain, type Unmatched} from '../text/judge-plain.js';
import {verdictStyles} from './verdict-styles.js';

// Loaded when there are words of an author to verify.

/** Judges words that do not stand in the statement as they are. `null` where it cannot be had. */
let judgeOther: ((unmatched: Unmatched) => QuotationResult) | null | undefined;

async function loadOther(): Promise<void> {
  try {
    judgeOther = (await import('../text/judge-departure.js')).judgeDeparture;
  } catch {
    // Offline, or not published with the first file.
    judgeOther = null;
  }
}

/** What is known of a quotation from one look at it to the next. */
export interface QuotationMemory {
  words?: string;
  within?: string | undefined;
  result?: QuotationResult;
  /** The passage in which the words were last known to stand, and the page's language then. */
  passage?: string | undefined;
  language?: string;
}

/**
 * Gives the marks of verdicts in a shadow root their signs.
 *
 * @param beside - What holds a mark that stands out of the flow.
 */
export function setMark(root: ShadowRoot, beside: HTMLElement | null): void {
  addStyles(root, verdictStyles);
  setBeside(root.host, beside);
}

/**
 * Verifies an author's words, unless they are those that were verified last.
 *
 * @param nodes - The author's content of the host.
 * @param within - The id of the passage that alone counts.
 * @param link - A link in the content that names the source.
 * @returns The result; a promise where one can be had when it is settled; nothing where none can be had.
 */
export function checkQuotation(
  host: Element,
  nodes: readonly Node[],
  within: string | undefined,
  memory: QuotationMemory,
  link?: Element,
): QuotationResult | Promise<void> | undefined {
  let words = '';
  try {
    words = readQuotedWords(nodes, link);
  } catch {
    // A page can make its own nodes unreadable.
  }
  let {result} = memory;
  if (!result || words !== memory.words || within !== memory.within) {
    const found = judgePlain(words, statement, within);
    if ('verdict' in found) result = {...found, reason: explainPlain(found, within)};
    else if (judgeOther) result = judgeOther(found);
    else return judgeOther === null ? undefined : loadOther();
    Object.assign(memory, {words, within, result});
  }
  if (/verbatim|edited/.test(result.verdict)) {
    memory.passage = result.passage;
    memory.language = pageLanguage(host);
  } else if (isTranslated(host, memory.language)) {
    const reason = 'A page translator has rewritten these words.';
    return {verdict: 'unchecked', passage: memory.passage, reason};
  }
  return result;
}
