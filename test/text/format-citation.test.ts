/** Held against citeproc itself, as it renders items written down here, and against parsers of others. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {test} from 'node:test';

import {parse as parseBibtex} from '@retorquere/bibtex-parser';

import {
  citations,
  citationStyles,
  formatCitation,
  formatMark,
  listPassageIds,
  statement,
  type CitationOptions,
  type CitationStyle,
} from '../../src/text.js';

// Packages without types.
const require = createRequire(import.meta.url);
const CSL = require('citeproc');
const {plugins} = require('@citation-js/core');
require('@citation-js/plugin-bibtex');
require('@citation-js/plugin-ris');
const readBack = (text: string) => plugins.input.chain(text, {generateGraph: false});

const read = (file: string) => readFileSync(new URL(`../../data/${file}`, import.meta.url), 'utf8');

const files = {
  apa: 'apa',
  mla: 'modern-language-association',
  'chicago-notes': 'chicago-fullnote-bibliography',
  'chicago-author-date': 'chicago-author-date',
  harvard: 'harvard-cite-them-right',
  vancouver: 'vancouver',
};
type ProseStyle = keyof typeof files;
const proseStyles = Object.keys(files) as ProseStyle[];
const exportStyles = citationStyles.filter((style) => !(style in files));

const TITLE = statement.title.editorial;
const SHORT = 'Perspectives from the South';
const ADDRESS = 'https://example.org/bellagio/conclusion/7/';
const ACCESSED = '2024-03-05';

/** Passages of each kind, each with its place in print. */
const places: Readonly<Record<string, string>> = {
  title: 'title',
  preamble: 'preamble',
  'preamble.p2.s1': 'preamble, paragraph 2, sentence 1',
  c7: 'conclusion 7',
  'c10.title': 'conclusion 10, title',
  'c7.thesis': 'conclusion 7, thesis',
  'c7.p1.s2': 'conclusion 7, paragraph 1, sentence 2',
  'c10.i3': 'conclusion 10, item 3',
  signatories: 'signatories',
  'signatories.4': 'signatory 4',
  'c7.thesis-c7.p1': 'conclusion 7, thesis to paragraph 1',
  'c7.thesis.s1-c7.thesis.s2': 'conclusion 7, thesis, sentences 1–2',
};

const addresses = [
  ADDRESS,
  'http://example.org',
  'https://example.org/?a=1&b=2&amp;c=3#c7.p1',
  `https://example.org/it's?q="b"&r='c'`,
  'https://example.org/50%25/100%',
  'https://example.org/ünïcödé/²/العربية/日本語',
  'https://bücher.example/',
  'https://example.org/<i>a</i>?<b>#<script>',
  'https://example.org/{a}?{b}|c^d`e\\f#{g}\\h|i',
  'https://example.org/a--b---c...d',
  'https://example.org/a_b~c$d@e!f*g(h)i[j]k;l,m+n=o',
  'https://example.org/{u}|{t}/$&/$1',
  'https://user:word@example.org:8080/a%20b c',
  'https://example.org/ends..',
  // Some last marks swallow the full stop of a style.
  ...Array.from(
    {length: 94},
    (_, index) => `https://example.org/ends${String.fromCharCode(33 + index)}`,
  ),
  `https://example.org/${'long/'.repeat(2_000)}`,
];

interface Item {
  id: string;
  title: string;
  URL?: string;
  [variable: string]: unknown;
}

function itemOf({url, accessed}: CitationOptions = {}): Item {
  return {
    id: 'statement',
    type: 'report',
    title: TITLE,
    'title-short': SHORT,
    issued: {'date-parts': [[2006]]},
    'event-date': {
      'date-parts': [
        [2006, 7, 10],
        [2006, 7, 13],
      ],
    },
    language: 'en',
    ...(url && {URL: url}),
    ...(accessed && {accessed: {'date-parts': [accessed.split('-').map(Number)]}}),
  };
}

const items = new Map<string, Item>();
const engines = new Map<string, ReturnType<typeof CSL.Engine>>();

/** A running engine that knows this one item, under an id that it has not met: engines remember, and start slowly. */
function loadItem(style: ProseStyle, item: Item, format: 'text' | 'html') {
  const key = `${style} ${format}`;
  if (!engines.has(key)) {
    const system = {
      retrieveItem: (id: string) => items.get(id),
      retrieveLocale: (language: string) => read(`citations/locales/locales-${language}.xml`),
    };
    const engine = new CSL.Engine(system, read(`citations/styles/${files[style]}.csl`));
    engine.setOutputFormat(format);
    engines.set(key, engine);
  }
  const engine = engines.get(key);
  const id = `${items.size}`;
  items.set(id, {...item, id});
  engine.updateItems([id]);
  return {engine, id};
}

/** What citeproc says, without the list that it puts a reference into. */
function renderReference(
  style: ProseStyle,
  item: Item,
  format: 'text' | 'html',
  place?: string,
): string {
  const {engine, id} = loadItem(style, item, format);
  if (style === 'chicago-notes') {
    return engine.makeCitationCluster([{id, ...(place && {locator: place, label: 'custom'})}]);
  }
  const [entry] = engine.makeBibliography()[1] as string[];
  return entry!
    .replace(/<\/?div[^>]*>/g, '')
    .trim()
    .replace(/^1\. */, '');
}

const cite = (style: CitationStyle, options?: CitationOptions) =>
  formatCitation(citations, statement, style, options) ?? assert.fail();

/** The address as any citation gives it, found by way of the plainest style. */
const cleaned = (url: string) => cite('vancouver', {url}).split('Available from: ')[1]!;

const days = [
  undefined,
  ...Array.from({length: 12}, (_, month) => `2024-${String(month + 1).padStart(2, '0')}-01`),
  ...Array.from({length: 31}, (_, day) => `2025-12-${String(day + 1).padStart(2, '0')}`),
  '2006-01-01',
  '2024-02-29',
  '2999-10-10',
];

for (const style of proseStyles) {
  test(`${style} is as citeproc renders it, of the whole and of passages of each kind`, () => {
    for (const passage of [undefined, ...Object.keys(places)]) {
      for (const url of [undefined, ADDRESS]) {
        for (const accessed of [undefined, ACCESSED]) {
          for (const format of ['text', 'html'] as const) {
            const item = itemOf({url, accessed});
            assert.equal(
              cite(style, {passage, url, accessed, format}),
              renderReference(style, item, format, passage && places[passage]),
            );
          }
        }
      }
    }
  });

  test(`${style} is as citeproc renders it, with every kind of address`, () => {
    for (const given of addresses) {
      for (const accessed of [undefined, ACCESSED]) {
        for (const format of ['text', 'html'] as const) {
          const options = {url: cleaned(given), accessed, format};
          const expected = renderReference(style, itemOf(options), format, 'conclusion 7');
          assert.equal(cite(style, {passage: 'c7', ...options, url: given}), expected);
          assert.equal(cite(style, {passage: 'c7', ...options}), expected, 'cleaned twice');
        }
      }
    }
  });

  test(`${style} is as citeproc renders it, on every day`, () => {
    for (const accessed of days) {
      const options = {url: ADDRESS, accessed};
      assert.equal(cite(style, options), renderReference(style, itemOf(options), 'text'));
    }
  });

  test(`${style} is as citeproc renders the CSL-JSON that we export`, () => {
    for (const options of [{}, {url: addresses[3]}, {url: ADDRESS, accessed: ACCESSED}]) {
      for (const passage of [undefined, 'c7.p1.s2']) {
        const [item] = JSON.parse(cite('csl-json', {passage, ...options})) as [Item];
        const expected = renderReference(style, item, 'html', passage && places[passage]);
        assert.equal(cite(style, {passage, ...options, format: 'html'}), expected);
      }
    }
  });
}

test('an address is given as browsers write it, without the marks that a format would read', () => {
  for (const given of addresses) {
    const address = cleaned(given);
    assert.match(address, /^https?:\/\/[\w.:@-]+\/[^\s<>"'{}|\\^`]*$/);
    // To a server, a mark that is encoded is the mark.
    const decode = (url: string) =>
      new URL(url).href.replace(/%([\da-f]{2})/gi, (_, hex: string) =>
        String.fromCharCode(parseInt(hex, 16)),
      );
    assert.equal(decode(address), decode(given));
  }
});

const markStyles = proseStyles.filter((style) => style !== 'vancouver');
const markText = (style: CitationStyle, passage?: string) =>
  formatMark(citations, statement, style, passage)
    ?.map(({text, emphasis}) => (emphasis ? `<i>${text}</i>` : text))
    .join('');

for (const style of markStyles) {
  test(`the mark in the text is as citeproc renders it: ${style}`, () => {
    const item: Item = {...itemOf(), title: SHORT};
    const subsequent = style === 'chicago-notes' ? {position: 1} : {};
    for (const passage of [undefined, ...Object.keys(places)]) {
      const locator = passage && {locator: places[passage], label: 'custom'};
      const {engine, id} = loadItem(style, item, 'html');
      const mark = engine.makeCitationCluster([{id, ...locator, ...subsequent}]);
      const expected =
        style === 'chicago-notes' ? `(${mark.replace(/\.(”?)$/, '$1')})` : String(mark);
      assert.equal(markText(style, passage), expected);
    }
  });
}

test('no mark is a number: it would be taken for one of the page’s own notes', () => {
  assert.equal(markText('vancouver', 'c7'), `(${SHORT}, conclusion 7)`);
  assert.equal(markText('vancouver'), `(${SHORT})`);
  assert.equal(markText('chicago-notes', 'c7'), `(“${SHORT},” conclusion 7)`);
  for (const style of exportStyles)
    assert.equal(markText(style, 'c7'), markText('vancouver', 'c7'));
  for (const style of citationStyles) assert.doesNotMatch(markText(style) ?? '', /^\W*\d+\W*$/);
});

test('a mark is emphasised where its style sets the title in italics, and holds no empty run', () => {
  assert.deepEqual(formatMark(citations, statement, 'apa', 'c7'), [
    {text: '('},
    {text: SHORT, emphasis: true},
    {text: ', 2006, conclusion 7)'},
  ]);
  for (const style of citationStyles) {
    for (const {text} of formatMark(citations, statement, style) ?? []) assert.ok(text);
  }
});

/** What an export must say when it is read back. */
function expectedFacts({passage, url, accessed}: CitationOptions) {
  return {
    title: TITLE,
    issued: {'date-parts': [[2006]]},
    ...(passage && {note: places[passage]}),
    ...(url && {URL: cleaned(url)}),
    ...(accessed && {accessed: {'date-parts': [accessed.split('-').map(Number)]}}),
  };
}

const exported: CitationOptions[] = [undefined, ...Object.keys(places)].flatMap((passage) =>
  [undefined, ...addresses].flatMap((url) =>
    [undefined, ACCESSED].map((accessed) => ({passage, url, accessed})),
  ),
);

test('BibTeX says all of it to the parser of Citation.js', () => {
  for (const options of exported) {
    const entries = readBack(cite('bibtex', options));
    assert.equal(entries.length, 1);
    const {type, id, 'citation-key': key, language, 'event-date': days, ...facts} = entries[0];
    assert.equal(type, 'document');
    assert.equal(id, `bellagio2006${options.passage ? `-${options.passage}` : ''}`);
    assert.equal(key, id);
    assert.equal(language, 'english');
    assert.deepEqual(days, itemOf()['event-date']);
    const expected = expectedFacts(options);
    // An address of which decodeURI would decode nothing is encoded by this parser, even if it is already (%24).
    if (expected.URL && decodeURI(expected.URL) === expected.URL) {
      expected.URL = encodeURI(expected.URL);
    }
    assert.deepEqual(facts, expected);
  }
});

test('BibTeX says all of it to the parser of Better BibTeX, capitals and all', () => {
  for (const {passage, url, accessed} of exported) {
    const {errors, entries} = parseBibtex(cite('bibtex', {passage, url, accessed}));
    assert.deepEqual(errors, []);
    assert.equal(entries.length, 1);
    assert.equal(entries[0]?.type, 'misc');
    assert.deepEqual(
      {...entries[0]?.fields},
      {
        title: TITLE,
        year: '2006',
        eventdate: '2006-07-10/2006-07-13',
        langid: 'english',
        ...(passage && {note: places[passage]}),
        ...(url && {url: cleaned(url)}),
        ...(accessed && {urldate: accessed}),
      },
    );
  }
});

test('BibTeX is ASCII, and its braces are balanced', () => {
  for (const options of exported) {
    const entry = cite('bibtex', options);
    assert.match(entry, /^[\x20-\x7e\n]+$/);
    let depth = 0;
    for (const mark of entry.match(/[{}]/g) ?? []) {
      depth += mark === '{' ? 1 : -1;
      assert.ok(depth >= 0);
    }
    assert.equal(depth, 0);
  }
});

test('RIS says all of it to the parser of Citation.js', () => {
  for (const options of exported) {
    const entries = readBack(cite('ris', options));
    assert.equal(entries.length, 1);
    const {type, language, 'title-short': short, ...facts} = entries[0];
    assert.equal(type, 'report');
    assert.equal(language, 'en');
    assert.equal(short, SHORT);
    assert.deepEqual(facts, expectedFacts(options));
  }
});

test('RIS has lines of tag, two spaces, hyphen and space, from TY to ER, ended as it asks', () => {
  for (const options of exported) {
    const lines = cite('ris', options).split('\r\n');
    assert.equal(lines.pop(), '');
    for (const line of lines) assert.match(line, /^[A-Z][A-Z0-9] {2}- [^\r\n]*$/);
    assert.equal(lines[0], 'TY  - RPRT');
    assert.equal(lines.at(-1), 'ER  - ');
  }
});

test('CSL-JSON is a list of one item, with nothing in it but what the source states', () => {
  for (const options of exported) {
    const items = JSON.parse(cite('csl-json', options));
    assert.deepEqual(items, readBack(cite('csl-json', options)));
    const {url} = options;
    assert.deepEqual(items, [
      {
        ...itemOf({...options, url: url && cleaned(url)}),
        ...(options.passage && {note: places[options.passage]}),
        id: `bellagio2006${options.passage ? `-${options.passage}` : ''}`,
      },
    ]);
  }
});

test('every passage has a citation of its own in a list of all', () => {
  const keys = listPassageIds(statement).map((passage) => {
    for (const style of citationStyles) assert.ok(cite(style, {passage}));
    return JSON.parse(cite('csl-json', {passage}))[0].id;
  });
  assert.equal(new Set(keys).size, keys.length);
});

test('every word is the source’s, a label, or was given', () => {
  const labels =
    'conclusion title thesis paragraph paragraphs sentence sentences item signatory signatories preamble to ' +
    'Available at from Accessed cited Internet March Mar';
  const known = new Set(
    `${read('bellagio-statement-2006.md')} ${TITLE} ${labels}`.match(/\p{L}+/gu),
  );
  for (const style of proseStyles) {
    for (const passage of [undefined, ...Object.keys(places)]) {
      const mark = markText(style, passage) ?? '';
      const words = `${cite(style, {passage, url: ADDRESS, accessed: ACCESSED})} ${mark}`
        .replace(ADDRESS, '')
        .replace(/<\/?i>/g, '')
        .match(/\p{L}+/gu);
      for (const word of words ?? []) assert.ok(known.has(word), `${style}: ${word}`);
    }
  }
});

test('no export names an author, a publisher, a place of publication or an identifier', () => {
  for (const options of exported) {
    assert.deepEqual(
      [...cite('ris', options).matchAll(/^[A-Z][A-Z0-9](?= {2}- )/gm)].filter(
        ([tag]) => !'TY TI ST PY LA N1 UR Y2 ER'.split(' ').includes(tag),
      ),
      [],
    );
    assert.deepEqual(
      [...cite('bibtex', options).matchAll(/^ {2}(\w+) = /gm)].filter(
        ([, field]) => !'title year eventdate langid note url urldate'.split(' ').includes(field!),
      ),
      [],
    );
  }
});

test('without an address none is given, and nothing says that it was opened there', () => {
  for (const style of proseStyles) {
    assert.equal(cite(style, {accessed: ACCESSED}), cite(style));
    assert.doesNotMatch(cite(style), /http|Available|Internet|cited|Accessed/);
  }
});

test('what is no passage has no citation and no mark', () => {
  const unknown = ['c11', 'c0', 'C7', ' c7', '', 'c7.p9', 'c7-c8', 'c7.p1-c7.p1', 'constructor'];
  for (const passage of [...unknown, 'c7.'.repeat(33_333)]) {
    for (const style of citationStyles) {
      assert.equal(formatCitation(citations, statement, style, {passage}), undefined);
      assert.equal(formatMark(citations, statement, style, passage), undefined);
    }
  }
});

test('what is no style has no citation and no mark', () => {
  for (const style of ['', 'APA', 'ieee', 'constructor', '__proto__', 'x'.repeat(100_000)]) {
    assert.equal(formatCitation(citations, statement, style as CitationStyle), undefined);
    assert.equal(formatMark(citations, statement, style as CitationStyle), undefined);
  }
});

test('what is no web address is left out', () => {
  const bad = [
    '',
    ' ',
    'javascript:alert(1)',
    ' javascript:alert(1)//https://example.org',
    'java\nscript:alert(1)',
    'data:text/html,<b>',
    'file:///etc/passwd',
    'ftp://example.org/',
    'mailto:a@example.org',
    'blob:https://example.org/1',
    'httpx://example.org/',
    '/conclusion/7/',
    '//example.org/',
    'example.org',
    'https://',
    'https://exa mple.org/',
    `https://${'x'.repeat(100_000)}\0/`,
    'x'.repeat(100_000),
    '\ud800',
  ];
  for (const url of bad) {
    for (const style of citationStyles) assert.equal(cite(style, {url}), cite(style), url);
  }
});

test('an address of 100,000 characters is given in full', () => {
  const url = `https://example.org/${'x'.repeat(100_000)}`;
  for (const style of citationStyles) assert.ok(cite(style, {url}).includes(url));
});

test('what is no day is left out', () => {
  const bad = [
    '',
    '2024',
    '2024-03',
    '2024-3-5',
    '24-03-05',
    '2024-00-10',
    '2024-13-01',
    '2024-01-00',
    '2024-01-32',
    '2023-02-29',
    '2024-02-30',
    '2024-04-31',
    '0000-01-01',
    '02024-03-05',
    '-2024-03-05',
    '2024-03-05T00:00:00Z',
    ' 2024-03-05',
    '2024-03-05\n',
    '2024/03/05',
    '5 March 2024',
    'today',
    '2024-03-05'.repeat(10_000),
  ];
  for (const accessed of bad) {
    for (const style of citationStyles) {
      assert.equal(cite(style, {url: ADDRESS, accessed}), cite(style, {url: ADDRESS}), accessed);
    }
  }
});

test('what scripts without types pass is never thrown at them', () => {
  for (const odd of [null, 7, true, {}, [], () => 'c7'] as never[]) {
    for (const style of citationStyles) {
      assert.doesNotThrow(() => formatCitation(citations, statement, style, {passage: odd}));
      assert.equal(cite(style, {url: odd, accessed: odd, format: odd}), cite(style));
    }
  }
});

test('HTML is text with its marks escaped, and i the only tag', () => {
  const url = 'https://example.org/?a=1&b=2';
  for (const style of citationStyles) {
    const html = cite(style, {url, format: 'html'});
    assert.ok(html.includes('?a=1&#38;b=2'));
    assert.equal(html.replace(/<\/?i>/g, '').replaceAll('&#38;', '&'), cite(style, {url}));
    assert.doesNotMatch(html.replace(/<\/?i>/g, ''), /[<>]|&(?!#38;)/);
  }
});

test('HTML is safe whatever the title holds', () => {
  const title = {...statement.title, editorial: '<b>Bold</b> & bare: <script>'};
  const html = formatCitation(citations, {...statement, title}, 'apa', {format: 'html'});
  assert.equal(html, '<i>&#60;b&#62;Bold&#60;/b&#62; &#38; bare: &#60;script&#62;</i>. (2006).');
});
