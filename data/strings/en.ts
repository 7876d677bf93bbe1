import type {Strings, SurfaceStrings} from './strings.js';

export const english: Strings = {
  lang: 'en',
  dir: 'ltr',
  conclusion: 'Conclusion {n}',
  signatories: 'Signatories',
  body: 'Explanation',
  copy: 'Copy',
  link: 'Link',
  context: 'Context',
  missing: 'There is no conclusion “{value}”, only 1 to 10.',
  quotations: 'Quotations',
  carousel: 'carousel',
  slide: 'slide',
  pause: 'Pause',
  play: 'Play',
  previous: 'Previous',
  next: 'Next',
  position: '{n} of {count}',
  filter: 'Find a signatory',
  unavailable: 'This could not be loaded. Please reload the page.',
};

export const englishSurfaces: SurfaceStrings = {
  lang: 'en',
  dir: 'ltr',
  copied: 'Copied',
  copyFailed: 'This browser did not allow copying. The words are selected: copy them by hand.',
  citation: 'Conclusion {n}, “{title}”, {statement}',
  context: 'Context',
  close: 'Close',
  preamble: 'Preamble',
  found: '{n} of {count} signatories',
  foundNone: 'No signatory found. Try fewer letters.',
};
