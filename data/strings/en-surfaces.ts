import type {ActionStrings, FilterStrings} from './strings.js';

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
