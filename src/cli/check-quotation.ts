import {statement} from '../context/statement.js';
import {findPassage} from '../text/find-passage.js';
import {checkPieces, type Finding} from './check-pieces.js';
import {checkWidget} from './check-widget.js';
import type {Quotation} from './find-quotations.js';
import {joinPieces} from './quotation-pieces.js';

/**
 * Checks the words of a quotation.
 *
 * @returns The finding; `undefined` where there are no words that could be wrong.
 */
export function checkQuotation(quotation: Quotation): Finding | undefined {
  const {element, within, content} = quotation;
  const text = joinPieces(content.pieces);
  if (content.endless) {
    const reason = 'It is many times longer than the whole statement.';
    return {element, text: `${text.slice(0, longestExcerpt)}…`, verdict: 'not-found', reason};
  }
  if (quotation.kind === 'widget') return checkWidget(element, content.pieces);
  if (within !== undefined && !findPassage(statement, within)) {
    return {element, text, verdict: 'not-found', reason: `There is no passage “${within}”.`};
  }
  if (within !== undefined && text === '' && element.tagName === 'bellagio-quote') {
    const reason = 'It is quoted by reference: the tag prints the passage itself.';
    return {element, text, verdict: 'verbatim', passage: within, reason};
  }
  return {element, ...checkPieces(content.pieces, within)};
}

/** In characters. */
const longestExcerpt = 1000;
