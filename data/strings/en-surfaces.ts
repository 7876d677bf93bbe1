import type {ActionStrings, FilterStrings, SearchStrings, StatementStrings} from './strings.js';

// One constant for each surface, so that its file takes only what it says.

export const englishActions: ActionStrings = {
  lang: 'en',
  dir: 'ltr',
  copied: 'Copied',
  copyFailed: 'This browser did not allow copying. The words are selected: copy them by hand.',
  citation: 'Conclusion {n}, “{title}”, {statement}',
  context: 'Context',
  close: 'Close',
  preamble: 'Preamble',
};

export const englishFilter: FilterStrings = {
  found: '{n} of {count} signatories',
  foundNone: 'No signatory found. Try fewer letters.',
};

export const englishStatement: StatementStrings = {
  contents: 'Contents',
  preamble: 'Preamble',
};

export const englishSearch: SearchStrings = {
  search: 'Search the statement',
  found: 'Passages found: {n}',
  foundNone: 'No passage found. Try fewer words, the beginning of a word, or no quotation marks.',
  title: 'Title',
  preamble: 'Preamble',
  heading: 'Conclusion {n}, title',
  thesis: 'Conclusion {n}, thesis',
  body: 'Conclusion {n}, body',
  signatories: 'Signatories',
};
