/** Every tag, in every state that a reader can bring it into: as markup, and what is done to it there. */
import {adopted, altered, conclusion, translated} from './sibling-uses.js';

export interface TagState {
  /** Of one tag; some have another in them, or around them. */
  markup: string;
  /** What a reader does with one of them, one after the other; absent where it is in its state by itself. */
  steps?: readonly Step[];
  /** How many at once are enough: some cost much. */
  count: number;
}

/** Selectors are those of a shadow root: that of the tag, or of what `of` selects in it. */
export interface Step {
  of?: string;
  type?: string;
  press?: string;
  /** To be waited for. */
  there?: string;
}

const pin: readonly Step[] = [
  {press: '[part~="mark"][role="button"]'},
  {there: '[part="preview"]:popover-open'},
];
const ask = (name: string, there: string): readonly Step[] => [
  {press: `button[name="${name}"]`},
  {there},
];

export const tagStates: Readonly<Record<string, TagState>> = {
  'a conclusion': {markup: conclusion, count: 100},
  'a conclusion that stands alone': {
    markup: '<bellagio-conclusion n="7" isolated></bellagio-conclusion>',
    count: 100,
  },
  'a conclusion that was copied': {
    markup: conclusion,
    steps: ask('copy', '[part="status"]:not(:empty)'),
    count: 50,
  },
  'a conclusion in its context': {
    markup: conclusion,
    steps: ask('context', 'dialog[open]'),
    count: 50,
  },
  'a conclusion that is cited': {
    markup: conclusion,
    steps: ask('cite', 'dialog[open] [part="reference"]'),
    count: 50,
  },
  'a conclusion of an author’s': {
    markup: adopted,
    steps: [{there: '.adopted[style*="visible"]'}],
    count: 50,
  },
  'a conclusion with other words in it': {
    markup: '<bellagio-conclusion n="7"><p>An author’s own words.</p></bellagio-conclusion>',
    count: 100,
  },
  'a conclusion in translation': {
    markup: translated,
    steps: [{of: 'bellagio-conclusion', there: '[part="translation"]'}],
    count: 50,
  },
  'the signatories, filtered': {
    markup: '<bellagio-signatories filter></bellagio-signatories>',
    steps: [{type: 'unver'}, {there: '[part~="found"]'}],
    count: 50,
  },
  'a rotator': {
    markup: '<bellagio-quote-rotator interval="1"></bellagio-quote-rotator>',
    steps: [{press: 'button[name="next"]'}],
    count: 100,
  },
  'a rotator that was stopped': {
    markup: '<bellagio-quote-rotator></bellagio-quote-rotator>',
    steps: [{press: 'button[name="rotation"]'}],
    count: 100,
  },
  settings: {markup: '<bellagio-settings ui-lang="es"></bellagio-settings>', count: 100},
  'a quotation by reference': {
    markup: '<bellagio-quote passage="c7.thesis"></bellagio-quote>',
    count: 100,
  },
  'an altered quotation with its verdict': {
    markup: `<bellagio-quote>“${altered}”</bellagio-quote>`,
    steps: pin,
    count: 50,
  },
  'a citation with its preview': {
    markup: '<bellagio-cite passage="c7"></bellagio-cite>',
    steps: pin,
    count: 50,
  },
  'a statement that was searched': {
    markup:
      '<bellagio-statement contents><bellagio-search slot="search"></bellagio-search></bellagio-statement>',
    steps: [
      {of: 'bellagio-search', type: 'remittances'},
      {of: 'bellagio-search', press: '[part="result"]'},
      {there: '[part="mark"]'},
    ],
    count: 10,
  },
  'a search': {
    markup: '<bellagio-search></bellagio-search>',
    steps: [{type: 'remittances'}, {there: '[part="result"]'}],
    count: 30,
  },
  'a pasted quotation': {
    markup: `<blockquote data-bellagio="c7"><p>${altered}</p></blockquote>`,
    steps: pin,
    count: 50,
  },
};
