/** Nothing that is passed in becomes markup: neither the statement's words nor addresses. */
import assert from 'node:assert/strict';
import {test} from 'node:test';

import {marked} from 'marked';

import {statement} from '../../src/context/statement.js';
import {listForms, makeSnippet, type SnippetForm, type SnippetOptions} from '../../src/snippets.js';
import type {Statement} from '../../src/text/statement-types.js';
import {makeHostileStatement} from './hostile-statement.js';
import {attributeOf, listElements, parse, readLines, seenText} from './read-html.js';
import {readMarkdown} from './read-markdown.js';
import {linesOf, passageIds, textOf} from './statement-lines.js';

const hostile = makeHostileStatement();
const base = 'https://example.org/bellagio/';
const htmlForms = ['element', 'blockquote', 'upgradable', 'declarative', 'email'] as const;

function write(
  from: unknown,
  id: string,
  form: SnippetForm,
  options: Partial<SnippetOptions> = {},
): string {
  const snippet = makeSnippet(from as Statement, id, {form, baseUrl: base, ...options});
  assert.ok(!('fault' in snippet), `${id}, ${form}: ${JSON.stringify(snippet)}`);
  return snippet.code;
}

/** White space of any kind is one space. */
const fold = (text: string) => text.replace(/\s+/g, ' ').trim();

const textsOf = (id: string) => linesOf(id, hostile).map((line) => fold(textOf(line)));

/** What an element is, and with which attributes, but for what names a text or an address. */
const outline = (html: string) =>
  listElements(parse(html)).map(({tagName, attrs}) =>
    [tagName, ...attrs.map(({name}) => name)].join(' '),
  );

for (const form of htmlForms) {
  test(`${form} shows hostile words as they are written, and has no element that the statement’s own lacks`, () => {
    for (const id of passageIds) {
      const code = write(hostile, id, form);
      const {lines, source = ''} = readLines(parse(code));
      assert.deepEqual(
        lines.map((line) => fold(textOf(line))),
        textsOf(id),
        id,
      );
      assert.equal(lines.length, linesOf(id).length);
      assert.ok(source.includes(fold(hostile.title.editorial)), source);
      assert.deepEqual(outline(code), outline(write(statement, id, form)), id);
      assert.doesNotMatch(code, /^\s*$|[\t\r]/m, 'a blank line would end HTML in Markdown');
    }
  });
}

for (const form of ['iframe', 'tag'] as const) {
  test(`${form} is the same for hostile words, but for the title`, () => {
    for (const id of passageIds) {
      const code = write(hostile, id, form);
      if (form === 'tag') assert.equal(code, write(statement, id, form));
      else {
        assert.deepEqual(outline(code), outline(write(statement, id, form)));
        const title = attributeOf(listElements(parse(code))[0]!, 'title') ?? '';
        assert.ok(title.includes(fold(hostile.title.editorial)), title);
      }
    }
  });
}

test('the whole statement and the rotator show hostile words as they are written', () => {
  for (const id of ['statement', 'rotator']) {
    for (const form of listForms(id)) {
      const code = write(hostile, id, form);
      assert.doesNotMatch(code, /^\s*$/m);
      if (form === 'url' || form === 'tag') continue;
      assert.deepEqual(outline(code), outline(write(statement, id, form)), `${id}, ${form}`);
      if (form === 'iframe') continue;
      const seen = seenText(parse(code));
      for (const {id: passage} of hostile.conclusions) {
        const [thesis = ''] = textsOf(`${passage}.thesis`);
        assert.ok(seen.includes(thesis), `${id}, ${form}, ${passage}`);
      }
    }
  }
});

test('two readers of Markdown read hostile words as they are written', () => {
  const misread: string[] = [];
  for (const id of passageIds) {
    const code = write(hostile, id, 'markdown');
    const readings = [readMarkdown(code)];
    // Where emphasis ends between two marks, marked 17 looks for its end elsewhere.
    if (/\)\*&/.test(code)) misread.push(id);
    else readings.push(readLines(parse(marked.parse(code, {async: false}))));
    for (const {lines, source, address} of readings) {
      assert.deepEqual(
        lines.map((line) => fold(textOf(line))),
        textsOf(id),
        code,
      );
      assert.ok(source?.includes(fold(hostile.title.editorial)), source);
      assert.ok(address?.startsWith(base), address);
    }
  }
  assert.ok(misread.length < passageIds.length / 10, misread.join());
});

test('emphasis in Markdown holds where a space stands at its edge', () => {
  const runs = [
    {text: 'One'},
    {text: ' two ', emphasis: true as const},
    {text: 'three'},
    {text: ' ', emphasis: true as const},
    {text: ' four.'},
  ];
  const spaced = {
    ...statement,
    conclusions: statement.conclusions.map((conclusion) => ({
      ...conclusion,
      thesis: {...conclusion.thesis, sentences: [{id: `${conclusion.id}.thesis.s1`, runs}]},
    })),
  };
  const {lines} = readMarkdown(write(spaced, 'c7.thesis', 'markdown'));
  assert.deepEqual(lines[0]?.words, [
    {text: 'One ', emphasis: false},
    {text: 'two', emphasis: true},
    {text: ' three four.', emphasis: false},
  ]);
});

test('plain text has hostile words as they are', () => {
  for (const id of passageIds) {
    const code = write(hostile, id, 'text');
    const written = fold(code).replace(/ - /g, ' ');
    const words = fold(textsOf(id).join(' ')).replace(/ - /g, ' ');
    assert.ok(written.replace(/^- /, '').startsWith(words.replace(/^- /, '')), code);
  }
});

/** Base addresses, and what links begin with. */
const bases: Readonly<Record<string, string>> = {
  'https://example.org': 'https://example.org/',
  'https://example.org/': 'https://example.org/',
  'http://example.org/a/b': 'http://example.org/a/b/',
  'http://example.org/a/b/': 'http://example.org/a/b/',
  'HTTPS://EXAMPLE.ORG/A': 'https://example.org/A/',
  'https://example.org:8443/a': 'https://example.org:8443/a/',
  'https://example.org:443/': 'https://example.org/',
  'https://example.org/a?page=1&x=2': 'https://example.org/a/',
  'https://example.org/a#part': 'https://example.org/a/',
  'https://example.org?x': 'https://example.org/',
  'https://bücher.example/ä': 'https://xn--bcher-kva.example/%C3%A4/',
  'https://例え.jp/': 'https://xn--r8jz45g.jp/',
  'http://127.0.0.1:8000/site': 'http://127.0.0.1:8000/site/',
  'http://[::1]:8000/': 'http://[::1]:8000/',
  'http://localhost/': 'http://localhost/',
  'https://name:secret@example.org/a': 'https://example.org/a/',
  'https://example.org/a"><script>alert(1)</script>':
    'https://example.org/a%22%3E%3Cscript%3Ealert(1)%3C/script%3E/',
  "https://example.org/it's&copy;/(x)`y`[z]_w_*v*|u":
    "https://example.org/it's&copy;/(x)%60y%60[z]_w_*v*|u/",
  'https://ex"ample.org/': 'https://ex"ample.org/',
};

for (const [written, prefix] of Object.entries(bases)) {
  test(`links under the base ${written} begin with ${prefix}`, () => {
    for (const form of htmlForms) {
      const code = write(statement, 'c7', form, {baseUrl: written});
      const {address} = readLines(parse(code));
      assert.equal(address, `${prefix}conclusion/7/`);
      assert.deepEqual(outline(code), outline(write(statement, 'c7', form)));
    }
    assert.equal(
      write(statement, 'c7.p1', 'url', {baseUrl: written}),
      `${prefix}conclusion/7/#c7.p1`,
    );
    assert.ok(
      write(statement, 'c7', 'text', {baseUrl: written}).endsWith(`\n${prefix}conclusion/7/`),
    );
    const frame = listElements(parse(write(statement, 'c7', 'iframe', {baseUrl: written})))[0]!;
    assert.ok(attributeOf(frame, 'src')?.startsWith(prefix));

    const code = write(statement, 'c7', 'markdown', {baseUrl: written});
    const reading = readMarkdown(code);
    // Brackets would end a link.
    const encoded = prefix.replaceAll('(', '%28').replaceAll(')', '%29');
    assert.equal(reading.address, `${encoded}conclusion/7/`);
    const html = readLines(parse(marked.parse(code, {async: false})));
    assert.ok(html.address);
    assert.equal(html.source, reading.source);
    for (const {lines} of [reading, html]) assert.deepEqual(lines, linesOf('c7'));
  });
}

for (const scriptUrl of [
  '/bellagio/bellagio.js',
  'bellagio.js',
  '//cdn.example/bellagio.js?a=1&b=2',
  'https://cdn.example/"><script>alert(1)</script>.js',
  "https://cdn.example/it's.js#`x`",
]) {
  test(`the script at ${scriptUrl} is that of the code, and the only one`, () => {
    const code = write(statement, 'c7', 'element', {scriptUrl});
    const scripts = listElements(parse(code)).filter(({tagName}) => tagName === 'script');
    assert.deepEqual(
      scripts.map((script) => attributeOf(script, 'src')),
      [scriptUrl],
    );
    assert.deepEqual(outline(code), outline(write(statement, 'c7', 'element')));
  });
}

test('a hash is written as it is given, and no markup', () => {
  const integrity = {'bellagio.js': 'sha384-"><script>alert(1)</script>'};
  const code = write(statement, 'c7', 'element', {integrity});
  const script = listElements(parse(code)).at(-1)!;
  assert.equal(attributeOf(script, 'integrity'), integrity['bellagio.js']);
  assert.equal(attributeOf(script, 'crossorigin'), 'anonymous');
  assert.deepEqual(script.childNodes, []);
});
