import {isTranslated, pageLanguage} from '../controllers/page-translation.js';
import {readQuotedWords} from '../controllers/quoted-words.js';
import type {QuotationResult} from '../events/verify-event.js';
import type {Statement} from '../text/statement-types.js';
import {verifyQuote} from '../text/verify-quote.js';

// Loaded when there are words of an author to verify. As a file beside the first one it must not import the first one
// (that could bring a second copy of it onto a page), so the statement is handed in.

/** What is known of a quotation from one look at it to the next. */
export interface QuotationMemory {
  words?: string;
  within?: string | undefined;
  result?: QuotationResult;
  /** The page's language when the words were last known to be right. */
  language?: string;
}

/**
 * Verifies an author's words, unless they are those that were verified last.
 *
 * @param nodes - The author's content of the host.
 * @param within - The id of the passage that alone counts.
 */
export function checkQuotation(
  host: Element,
  nodes: readonly Node[],
  statement: Statement,
  within: string | undefined,
  memory: QuotationMemory,
): QuotationResult {
  const words = readQuotedWords(nodes);
  let {result} = memory;
  if (!result || words !== memory.words || within !== memory.within) {
    result = verifyQuote(words, statement, {within});
    Object.assign(memory, {words, within, result});
  }
  if (/verbatim|edited/.test(result.verdict)) memory.language = pageLanguage(host);
  else if (isTranslated(host, memory.language)) {
    return {verdict: 'unchecked', reason: 'A page translator has rewritten these words.'};
  }
  return result;
}
