/** What a hostile page may write into attributes, properties and addresses. */
import fc, {type Arbitrary} from 'fast-check';

/** A value that is made when it is used, and described in a report. */
export interface Value {
  readonly make: () => unknown;
}

function describe(says: string, make: () => unknown): Value {
  return {make, [fc.toStringMethod]: () => says} as Value;
}

/** Would be seen if it ran: see `watch.ts`. */
const call = 'canary()';

/** Text that something might take for more than text. */
export const markup: readonly string[] = [
  `<img src=x onerror="${call}">`,
  `"><script>${call}</script>`,
  `</style></script><svg onload=${call}>`,
  `\${${call}}`,
  `{{constructor.constructor("${call}")()}}`,
  '<!--',
  ']]>',
  '&lt;&#0;&amp;',
  '{value}{n}{count}',
  "');DROP TABLE",
];

const names = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'then',
  'null',
  'undefined',
];

const passages = [
  ...[
    'title',
    'preamble',
    'preamble.p1',
    'c7',
    'c7.title',
    'c7.thesis',
    'c7.thesis.s2',
    'c10.i3',
    'c1',
  ],
  ...[
    'signatories',
    'signatories.4',
    'c7.thesis-c7.p1',
    'c7.thesis.s2-c7.p1.s1',
    'c07',
    'C7',
    ' c7 ',
  ],
  ...['c7-c8', 'c7.p1-c7.thesis', 'c7-', '-', '.', 'c7.__proto__', 'c99'],
];

const choices = [
  ...['1', '7', '10', ' 7 ', '0', '11', '-0', '07', '7.0', '7.5', '1e1', '0x7', '٧', 'seven', '²'],
  ...['full', 'thesis', 'summary', 'all', 'none', 'copy', 'copy cite', 'link,context', ','],
  ...['printed', 'name', 'list', 'columns', 'inline', 'random', 'daily', 'theses', 'sentences'],
  ...['1 2 3', '7,,7', '2', '3', '6', 'NaN', 'Infinity', '1e999', `${'9'.repeat(400)}`, '0.5', '1'],
  ...['apa', 'mla', 'vancouver', 'bibtex', 'auto', 'light', 'dark', 'off', 'true', 'false'],
  ...['en', 'fr', 'ar', 'es-MX', 'fil', 'zz-ZZ', 'en-', 'x'.repeat(50), 'a-b-c-d', 'fr\0'],
];

/** Shapes of text that are hard to hold: bidirectional marks, lone surrogates, control characters, no end. */
const shapes = [
  '\u202E7\u202C',
  '\u20667\u2069',
  '\uD800',
  '\uDC00\uD800',
  'a\0b',
  '\uFFFC\uFFFE\uFFFF',
  'e\u0301'.repeat(50),
  'İıſß',
  '\u00AD7',
  '\u200B',
  '\u2028\u2029',
  '\r\n\t\v\f',
];

const huge = fc
  .record({
    unit: fc.constantFrom('x', ' ', '7 ', '<b>', '.', '…', '- ', '(', '\uFFFC '),
    size: fc.nat(5),
  })
  .map(({unit, size}) => unit.repeat(10 ** size / unit.length));

export const text: Arbitrary<string> = fc.oneof(
  {weight: 4, arbitrary: fc.constantFrom(...choices)},
  {weight: 3, arbitrary: fc.constantFrom(...passages)},
  {weight: 2, arbitrary: fc.constantFrom(...markup, ...names, ...shapes)},
  {weight: 1, arbitrary: fc.string({unit: 'binary'})},
  {
    weight: 1,
    arbitrary: fc
      .array(fc.nat(0xffff), {maxLength: 20})
      .map((codes) => String.fromCharCode(...codes)),
  },
  {weight: 1, arbitrary: huge},
);

const schemes = [
  ...[
    'javascript:',
    'JaVaScRiPt:',
    'java\nscript:',
    'java\tscript:',
    '\x01javascript:',
    ' javascript:',
  ],
  ...['data:text/html,', 'data:text/javascript,', 'vbscript:', 'blob:', 'blob:https://a.invalid/'],
  ...[
    'https://',
    'http://',
    'HTTPS:\\\\',
    'https:',
    '//',
    '/',
    '///',
    '\\\\',
    'file:///',
    'ftp://',
  ],
  ...[
    'about:',
    'view-source:',
    'mailto:',
    'filesystem:https://a.invalid/',
    'ws://',
    '',
    '#',
    '?',
    './',
  ],
];

const rests = [
  ...[
    call,
    `//%0a${call}`,
    `<script>${call}</script>`,
    `alert(1)//https://a.invalid/conclusion/7/`,
  ],
  ...[
    'a.invalid',
    'user:secret@a.invalid/',
    'ü.invalid/é?ß#ẞ',
    'xn--a',
    '[::1]/',
    '[bad',
    'a.invalid:99999',
  ],
  ...[
    '0x7f.1/',
    '1.1',
    'a.invalid/conclusion/7/',
    'a.invalid/statement/#c7.p1',
    'conclusion/7/#c7',
  ],
  ...['a.invalid/%00%0a%ff', 'a b', '"onclick="canary()', "'", '<', '\\', '..', '$&$1$`', '\uD800'],
];

export const address: Arbitrary<string> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.constantFrom(...schemes), fc.constantFrom(...rests))
      .map((parts) => parts.join('')),
  },
  {weight: 1, arbitrary: fc.webUrl({withFragments: true, withQueryParameters: true})},
  {weight: 1, arbitrary: text},
);

/** Of the page's own address. */
export const fragment: Arbitrary<string> = fc.oneof(
  fc.constantFrom(...passages, '%', '%E0%A4%A', '%63%37', ':~:text=a', 'top', '"]', 'c7:~:text=a'),
  address,
);

const throwing = () => {
  throw new Error('A hostile value');
};

const objects: readonly (readonly [string, () => unknown])[] = [
  ['{toString throws}', () => ({toString: throwing})],
  ['{toString gives an object}', () => ({toString: () => ({}), valueOf: () => ({})})],
  ['{every way to a primitive throws}', () => ({[Symbol.toPrimitive]: throwing, toJSON: throwing})],
  ['{no prototype}', () => Object.create(null) as unknown],
  [
    '{changes with each look}',
    () => {
      let looks = 5;
      return {toString: () => String(looks++ % 13)};
    },
  ],
  ['{is a thenable}', () => ({then: throwing})],
  [
    '{a circle}',
    () => {
      const circle: {self?: unknown} = {};
      return (circle.self = circle);
    },
  ],
  ['{toJSON throws}', () => ({toJSON: throwing, toString: () => '/pages/'})],
  [
    'a revoked proxy',
    () => {
      const {proxy, revoke} = Proxy.revocable({}, {});
      revoke();
      return proxy;
    },
  ],
  ['a proxy that throws', () => new Proxy({}, {get: throwing, has: throwing, ownKeys: throwing})],
  ['a proxied function', () => new Proxy(() => 7, {get: throwing})],
  ['a function', () => () => canary()],
  ['Symbol()', () => Symbol('a')],
  ['Symbol.iterator', () => Symbol.iterator],
  ['7n', () => 7n],
  ['10n ** 1000n', () => 10n ** 1000n],
  ['[7]', () => [7]],
  ['[[["7"]]]', () => [[['7']]]],
  ['[,,]', () => Array(2)],
  ['[{toString throws}]', () => [{toString: throwing}]],
  ['String("7")', () => Object('7') as unknown],
  ['/7/', () => /7/],
  ['Invalid Date', () => new Date(NaN)],
  ['document.all', () => document.all],
  ['document', () => document],
  ['window', () => window],
  ['an element', () => document.createElement('b')],
  ['a link', () => Object.assign(document.createElement('a'), {href: `javascript:${call}`})],
  ['URL', () => new URL('https://a.invalid/b')],
  ['an ArrayBuffer', () => new ArrayBuffer(1e6)],
];

const primitives = [
  NaN,
  Infinity,
  -Infinity,
  -0,
  0,
  7,
  7.5,
  10,
  11,
  1e308,
  5e-324,
  2 ** 53,
  true,
  false,
  null,
  undefined,
];

/** A string as a property. */
const written: Arbitrary<Value> = text.map((text) =>
  describe(fc.stringify(text.slice(0, 200)), () => text),
);

/** Whatever a script can put into a property. */
export const value: Arbitrary<Value> = fc.oneof(
  {weight: 4, arbitrary: written},
  {
    weight: 2,
    arbitrary: fc.constantFrom(...primitives).map((one) => describe(fc.stringify(one), () => one)),
  },
  {weight: 4, arbitrary: fc.constantFrom(...objects).map(([says, make]) => describe(says, make))},
);
