import {statement} from '../context/statement.js';
import {addStyles} from '../controllers/root-styles.js';
import {setBeside} from '../controllers/part-beside.js';
import {pageLanguage} from '../controllers/page-translation.js';
import {readQuotedWords, type SourceLink} from '../controllers/quoted-words.js';
import type {QuotationResult} from '../events/verify-event.js';
import {exactly} from '../text/exactly.js';
import {judgePlain} from '../text/judge-plain.js';

// Loaded when there are words of an author to verify.

const loadDeparted = () => import('./departed-quotation.js');

/** Judges words that do not stand in the statement as they are. `null` where it cannot be had. */
let departed: Awaited<ReturnType<typeof loadDeparted>> | null | undefined;

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
  if (departed) addStyles(root, departed.verdictStyles);
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
  link?: SourceLink,
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
    if ('verdict' in found && found.cause === 'exact') result = {...found, reason: exactly};
    else if (departed) result = departed.judgeDeparted(found, within);
    else return departed === null ? undefined : load();
    Object.assign(memory, {words, within, result});
  }
  if (/verbatim|edited/.test(result.verdict)) {
    memory.passage = result.passage;
    memory.language = pageLanguage(host);
    return result;
  }
  return departed?.heedTranslation(host, result, memory);
}

async function load(): Promise<void> {
  // Offline, or not published with the first file.
  departed = await loadDeparted().catch(() => null);
}
