/**
 * `bellagio-widgets/text`: the statement and pure functions over it. No DOM: works in Node and in workers.
 */
export {citations} from './context/citations.js';
export {statement} from './context/statement.js';
export {blocksToText} from './text/blocks-to-text.js';
export {citationStyles} from './text/citation-styles.js';
export type {CitationStyle} from './text/citation-styles.js';
export {conclusionBlocks} from './text/conclusion-blocks.js';
export type {Show} from './text/conclusion-blocks.js';
export {describePlace} from './text/describe-place.js';
export type {DiffPart} from './text/diff-words.js';
export {filterSignatories} from './text/filter-signatories.js';
export {findConclusion} from './text/find-conclusion.js';
export {findPassage} from './text/find-passage.js';
export {foldForSearch} from './text/fold-for-search.js';
export {formatCitation, formatMark} from './text/format-citation.js';
export type {CitationOptions, Citations} from './text/format-citation.js';
export type {Cause, Verdict, Verification} from './text/judgement.js';
export {listPassageIds} from './text/list-passage-ids.js';
export {listTranslatable} from './text/list-translatable.js';
export type {Translatable} from './text/list-translatable.js';
export {listQuotations} from './text/list-quotations.js';
export type {QuotationSource} from './text/list-quotations.js';
export {orderQuotations} from './text/order-quotations.js';
export type {QuotationOrder} from './text/order-quotations.js';
export {parseStatement} from './text/parse-statement.js';
export {readTranslation} from './text/read-translation.js';
export type {Translation, TranslationFault} from './text/read-translation.js';
export {searchPassages} from './text/search-passages.js';
export type {SearchPlace, SearchResult} from './text/search-passages.js';
export {verifyQuote} from './text/verify-quote.js';
export type {
  Block,
  Conclusion,
  Passage,
  Run,
  Sentence,
  Signatory,
  Statement,
} from './text/statement-types.js';
