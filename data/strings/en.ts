import type {Strings} from './strings.js';

export const english: Strings = {
  conclusion: 'Conclusion {n}',
  signatories: 'Signatories',
  body: 'Explanation',
  copy: 'Copy',
  cite: 'Cite',
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
