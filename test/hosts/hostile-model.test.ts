/** The functions over the statement, given what nobody should give them: an answer, and in time. */
import assert from 'node:assert/strict';
import {test} from 'node:test';

import fc from 'fast-check';

import {makeSnippet, snippetForms} from '../../src/snippets.js';
import {addressOfWords} from '../../src/text/address-of-words.js';
import {permalinkTo, resolveAddress} from '../../src/text/addresses.js';
import {parseChoice, parseList, parseSeconds, writeValue} from '../../src/text/attribute-values.js';
import {formatMessage} from '../../src/text/format-message.js';
import {normalizeWords} from '../../src/text/normalize-words.js';
import {parseAddress} from '../../src/text/parse-address.js';
import {passageOfAddress} from '../../src/text/passage-of-address.js';
import {
  citations,
  citationStyles,
  describePlace,
  filterSignatories,
  findPassage,
  foldForSearch,
  formatCitation,
  formatMark,
  readTranslation,
  searchPassages,
  statement,
  verifyQuote,
} from '../../src/text.js';
import {readBaseUrl} from '../../src/snippets/read-base-url.js';
import {pack} from './fuzz/packs.js';
import {address, text, value} from './fuzz/values.js';

const page = 'https://page.invalid/a/b?c#d';
const seed = 2006;
const words = findPassage(statement, 'c7')?.text ?? '';

/** Words of the statement with something done to them. */
const quotation = fc.oneof(
  text,
  fc
    .record({from: fc.nat(words.length), length: fc.nat(300), put: text, at: fc.nat(300)})
    .map(({from, length, put, at}) => {
      const cut = words.slice(from, from + length);
      return cut.slice(0, at) + put.slice(0, 200) + cut.slice(at);
    }),
);

function check<T>(arbitrary: fc.Arbitrary<T>, use: (value: T) => unknown, numRuns = 300): void {
  fc.assert(
    fc.property(arbitrary, (value) => void use(value)),
    {seed, numRuns},
  );
}

test('whatever text they are given, nothing is thrown', () => {
  check(fc.tuple(quotation, fc.option(text)), ([quoted, within]) => {
    const {verdict, reason} = verifyQuote(quoted, statement, within === null ? {} : {within});
    assert.match(verdict, /^(?:verbatim|edited|altered|not-found|unchecked)$/);
    assert.ok(reason.length < 2000);
  });
  check(quotation, (query) => searchPassages(statement, query));
  check(text, (query) => filterSignatories(statement.signatories, query));
  check(text, (id) => {
    findPassage(statement, id);
    describePlace(statement, id);
    foldForSearch(id);
    formatMessage(id, {value: id, n: 7});
  });
});

test('whatever value they are given, nothing is thrown', () => {
  // Most of these are made for pages; here some have to be left out.
  const inNode = value.filter((value) => {
    try {
      value.make();
      return true;
    } catch {
      return false;
    }
  });
  check(inNode, (value) => {
    const made = value.make();
    writeValue(made);
    parseChoice(['a', 7])(made);
    parseList(['a', 7])(made);
    parseSeconds(made);
    resolveAddress(made as string, page);
    findPassage(statement, made as string);
  });
  check(fc.anything({withBigInt: true, withNullPrototype: true}), (given) => {
    readTranslation(statement, given);
  });
});

test('no address leads anywhere but to the web or to files', () => {
  check(
    address,
    (written) => {
      const urls = [
        resolveAddress(written, page),
        permalinkTo(written, page, 7),
        permalinkTo(written, page, 'c7.p1'),
        addressOfWords(written, written),
        readBaseUrl(written),
      ];
      for (const url of urls) {
        if (url === undefined) continue;
        assert.match(url, /^(?:https?|file):/);
        assert.equal(new URL(url).href, url);
      }
      passageOfAddress(statement, written);
      parseAddress(written, page);
    },
    2000,
  );
});

test('whatever a citation is asked for with, its address is none that runs', () => {
  const options = fc.record({
    style: fc.oneof(fc.constantFrom(...citationStyles), text),
    passage: fc.option(text, {nil: undefined}),
    url: fc.oneof(address, fc.constant(undefined)),
    accessed: fc.oneof(text, fc.constantFrom('2026-02-30', '2026-01-31', undefined)),
    format: fc.constantFrom('text' as const, 'html' as const),
  });
  check(options, ({style, ...more}) => {
    const citation = formatCitation(citations, statement, style as 'apa', more) ?? '';
    assert.doesNotMatch(citation, /(?:javascript|vbscript|data|blob):/i);
    if (more.format === 'html') assert.doesNotMatch(citation, /<(?!\/?i>)/);
    formatMark(citations, statement, style as 'apa', more.passage);
  });
});

test('whatever a snippet is asked for with, it is code without a script of a stranger’s, or a fault', () => {
  const options = fc.record({
    id: fc.oneof(text, fc.constantFrom('c7', 'preamble', 'c7.p1')),
    form: fc.oneof(fc.constantFrom(...snippetForms), text),
    baseUrl: fc.option(address, {nil: undefined}),
    scriptUrl: fc.option(address, {nil: undefined}),
    integrity: fc.option(fc.dictionary(text, text), {nil: undefined}),
    attributes: fc.option(
      fc.dictionary(
        fc.oneof(fc.constantFrom('n', 'show', 'onclick', 'style'), text),
        fc.oneof(text, fc.constant(true as const)),
      ),
      {nil: undefined},
    ),
  });
  check(
    options,
    ({id, form, ...more}) => {
      const made = makeSnippet(statement, id, {form: form as 'element', ...more});
      if ('fault' in made) assert.ok(made.message);
      else {
        assert.doesNotMatch(
          made.code,
          /(?:href|src|action)\s*=\s*["']?\s*(?:javascript|vbscript|data|blob):/i,
        );
        assert.doesNotMatch(made.code, /<[^>"']*\son\w+\s*=/i);
        assert.doesNotMatch(made.code, /canary\(\)<\/script>/);
      }
    },
    1000,
  );
});

test('no pack of whatever shape is taken for a translation with markup, or changes an object of the engine’s', () => {
  check(pack, (written) => {
    let given: unknown;
    try {
      given = JSON.parse(written);
    } catch {
      return;
    }
    const found = readTranslation(statement, given);
    if ('passages' in found) {
      for (const runs of found.passages.values()) {
        for (const {text} of runs) assert.doesNotMatch(text, /<[a-z/!?]/i);
      }
    }
    assert.equal(({} as Record<string, unknown>)['language'], undefined);
  });
});

/** What regular expressions find hard: the same again and again, with an end that does not fit. */
const units = [
  ...[
    '\u0301\u0323',
    'x',
    ' ',
    '\t',
    '.',
    ',',
    '"',
    "'",
    '”',
    '…',
    '... ',
    '[',
    '[a] ',
    '(',
    '((',
    '-',
    '- ',
    '--',
    '—',
  ],
  ...[
    '\uFFFC',
    '\u0301',
    'a\u0301',
    'fi',
    '7. ',
    '10-13 ',
    "n't ",
    'not ',
    'migrants ',
    '<',
    '&',
    '*',
    '\0',
    '1|\n',
    '#',
    '/',
  ],
];

const functions = {
  normalizeWords,
  verifyQuote: (given: string) => verifyQuote(given, statement),
  searchPassages: (given: string) => searchPassages(statement, given),
  filterSignatories: (given: string) => filterSignatories(statement.signatories, given),
  findPassage: (given: string) => findPassage(statement, given),
  passageOfAddress: (given: string) => passageOfAddress(statement, `https://a.invalid/${given}`),
  permalinkTo: (given: string) => permalinkTo(`https://a.invalid/${given}`, page, 7),
  readBaseUrl: (given: string) => readBaseUrl(`https://a.invalid/${given}`),
  addressOfWords: (given: string) => addressOfWords(page, given),
  formatCitation: (given: string) =>
    formatCitation(citations, statement, 'apa', {url: `https://a.invalid/${given}`}),
  makeSnippet: (given: string) =>
    makeSnippet(statement, 'c7', {form: 'element', scriptUrl: `https://a.invalid/${given}`}),
  readTranslation: (given: string) =>
    readTranslation(statement, {translator: given, passages: {title: given, [given]: given}}),
};

/** In characters: what takes time by its square takes many seconds for so many. */
const long = 100_000;

/** In seconds of the processor. */
const longest = 2;

test('whatever long text they are given, they have done with it in time', () => {
  const slow: string[] = [];
  for (const [name, use] of Object.entries(functions)) {
    for (const unit of units) {
      for (const around of ['x', words.slice(0, 200)]) {
        const given = around + unit.repeat(long / unit.length) + around;
        const begun = process.cpuUsage();
        use(given);
        const seconds = process.cpuUsage(begun).user / 1e6;
        if (seconds > longest) slow.push(`${name}: ${JSON.stringify(unit)} ${seconds} s`);
      }
    }
  }
  assert.deepEqual(slow, []);
});

test('a quotation of a megabyte is judged in time', () => {
  for (const unit of ['migrants ', 'x', '… ', '- ', words]) {
    const begun = process.cpuUsage();
    verifyQuote(unit.repeat(1e6 / unit.length), statement);
    const seconds = process.cpuUsage(begun).user / 1e6;
    assert.ok(seconds < 10, `${unit.slice(0, 20)}: ${seconds} s`);
  }
});
