import type {QuoteStrings, SearchStrings, StatementStrings} from './strings.js';

// What the rarer tags say from the first. One constant for each surface.

export const englishStatement: StatementStrings = {
  contents: 'Contents',
  preamble: 'Preamble',
};

export const englishSearch: SearchStrings = {
  search: 'Search the statement',
};

export const englishQuote: QuoteStrings = {
  verbatim: 'Verbatim quotation',
  edited: 'Edited quotation',
  altered: 'Altered quotation',
  'not-found': 'Not in the statement',
  'not-there': 'Not in the passage named',
  unchecked: 'There are no words to check.',
  preamble: 'Preamble',
  missing: 'There is no passage “{value}”.',
};
