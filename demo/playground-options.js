/**
 * @typedef {object} Option One attribute, and so one control of the playground.
 * @property {string} name
 * @property {'choice' | 'number' | 'switch' | 'list' | 'address'} kind
 * @property {readonly string[]} [choices] - Of a choice, the default first.
 * @property {number} [min]
 * @property {number} [max]
 * @property {string} [standard] - What holds without the attribute, of a number or a list.
 * @property {string} [start] - What the playground begins with, where that is something else.
 * @property {string} [hint] - What the attribute's name leaves open.
 */

/** @type {Option} */
const headingLevel = {name: 'heading-level', kind: 'number', min: 2, max: 6, standard: '3'};

/** @type {Option} */
const isolated = {name: 'isolated', kind: 'switch'};

/** @type {Option} */
const citeStyle = {
  name: 'cite-style',
  kind: 'choice',
  choices: [
    'apa',
    'mla',
    'chicago-notes',
    'chicago-author-date',
    'harvard',
    'vancouver',
    'bibtex',
    'ris',
    'csl-json',
  ],
};

/** @type {Record<string, readonly Option[]>} */
export const tags = {
  'bellagio-conclusion': [
    {name: 'n', kind: 'number', min: 1, max: 10, start: '7'},
    {name: 'show', kind: 'choice', choices: ['full', 'thesis', 'summary']},
    headingLevel,
    isolated,
    {
      name: 'actions',
      kind: 'list',
      standard: 'all',
      hint: 'none, or some of: copy cite link context',
    },
  ],
  'bellagio-signatories': [
    {name: 'sort', kind: 'choice', choices: ['printed', 'name']},
    {name: 'layout', kind: 'choice', choices: ['list', 'columns', 'inline']},
    headingLevel,
    {name: 'filter', kind: 'switch'},
    isolated,
  ],
  'bellagio-quote-rotator': [
    {name: 'interval', kind: 'number', min: 0, standard: '12', hint: 'seconds; 0: by hand only'},
    {name: 'order', kind: 'choice', choices: ['printed', 'random', 'daily']},
    {name: 'from', kind: 'choice', choices: ['theses', 'sentences']},
    isolated,
    {name: 'conclusions', kind: 'list', standard: 'all', hint: 'or some: 1, 7'},
  ],
  'bellagio-quote': [
    {
      name: 'passage',
      kind: 'list',
      start: 'c7.thesis',
      hint: 'an id: c7, c7.p1.s2, c7.thesis-c7.p1',
    },
    {name: 'marks', kind: 'choice', choices: ['all', 'none']},
    isolated,
  ],
  'bellagio-cite': [
    {name: 'passage', kind: 'list', start: 'c7', hint: 'none: the whole statement'},
    citeStyle,
  ],
  'bellagio-statement': [{name: 'contents', kind: 'switch'}, headingLevel, isolated],
  'bellagio-search': [
    {name: 'placeholder', kind: 'list', hint: 'shown in the empty field'},
    {name: 'for', kind: 'list', hint: 'the id of a bellagio-statement'},
  ],
};

/** @type {readonly Option[]} */
export const settings = [
  citeStyle,
  {name: 'permalink-base', kind: 'address', hint: 'your published pages'},
  {name: 'source-url', kind: 'address', hint: 'the original, if you have it'},
  {name: 'theme', kind: 'choice', choices: ['auto', 'light', 'dark'], hint: 'of our dialogs'},
  {
    name: 'translation',
    kind: 'choice',
    choices: ['none', 'invented-translation.json'],
    hint: 'an address; this one’s language is nobody’s',
  },
  {name: 'ui-lang', kind: 'list', hint: 'es, fr, ar, hi, fil, tr; else English'},
];

export const events = [
  'bellagio-copy',
  'bellagio-error',
  'bellagio-mismatch',
  'bellagio-quote-change',
  'bellagio-verify',
];
