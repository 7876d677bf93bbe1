import type {
  ActionStrings,
  FilterStrings,
  ReferenceStrings,
  ResultStrings,
  StyleNames,
  TranslationStrings,
  VerdictStrings,
} from './strings.js';

// What is said only once a reader has asked for something. One constant for each surface, so that its file takes only what
// it says; apart from what other files say, which would bring all of it.

export const englishActions: ActionStrings = {
  copied: 'Copied',
  copyFailed: 'This browser did not allow copying. The words are selected: copy them by hand.',
  citation: 'Conclusion {n}, “{title}”, {statement}',
  citationOfPart: '{part}, {statement}',
  context: 'Context',
  close: 'Close',
  preamble: 'Preamble',
};

export const englishFilter: FilterStrings = {
  found: '{n} of {count} signatories',
  foundNone: 'No signatory found. Try fewer letters.',
};

export const englishResults: ResultStrings = {
  found: 'one:{n} passage found|{n} passages found',
  foundNone: 'No passage found. Try fewer words, the beginning of a word, or no quotation marks.',
  title: 'Title',
  preamble: 'Preamble',
  heading: 'Conclusion {n}, title',
  thesis: 'Conclusion {n}, thesis',
  body: 'Conclusion {n}, body',
  signatories: 'Signatories',
};

export const englishVerdict: VerdictStrings = {
  about: 'About this quotation',
  verbatim: 'The statement says so, word for word.',
  edited: 'The statement’s words. Every change is marked in the quotation.',
  altered: 'The statement does not say it in these words. The differences are marked.',
  'not-found': 'No passage of the statement is near these words.',
  'not-there': 'The passage that is named for these words is not near them.',
  quoted: 'As quoted here',
  source: 'In the statement',
  added: '[not in the statement: {words}]',
  dropped: '[not in the quotation: {words}]',
};

export const englishTranslation: TranslationStrings = {
  unofficial: 'Unofficial translation by {translator}, {date}',
  official: 'Official translation by {translator}, {date}',
  showOriginal: 'Show the original',
  showTranslation: 'Show the translation',
  failed: 'The translation could not be loaded. These are the original words.',
};

export const englishReference: ReferenceStrings = {
  about: 'Citation',
  words: 'The words cited',
  style: 'Style',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'This browser did not allow copying. The reference is selected: copy it by hand.',
  download: 'Download',
  downloadFile: 'Download {file}',
  saved: 'If {file} was not saved, this page does not allow downloads: copy the text instead.',
};

export const englishStyles: StyleNames = {
  apa: 'APA',
  mla: 'MLA',
  'chicago-notes': 'Chicago, notes',
  'chicago-author-date': 'Chicago, author-date',
  harvard: 'Harvard',
  vancouver: 'Vancouver',
  bibtex: 'BibTeX',
  ris: 'RIS',
  'csl-json': 'CSL-JSON',
};
