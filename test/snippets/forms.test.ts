/** Whatever code is pasted, it holds the statement's words, all of them, and names their source. */
import assert from 'node:assert/strict';
import {test} from 'node:test';

import {marked} from 'marked';

import {statement} from '../../src/context/statement.js';
import {
  listForms,
  makeSnippet,
  snippetForms,
  type Snippet,
  type SnippetForm,
  type SnippetOptions,
} from '../../src/snippets.js';
import {attributeOf, listElements, parse, readLines, seenText, type Reading} from './read-html.js';
import {readMarkdown} from './read-markdown.js';
import {linesOf, listRanges, passageIds, published, textOf} from './statement-lines.js';

const base = 'https://example.org/bellagio/';

function write(id: string, form: SnippetForm, options: Partial<SnippetOptions> = {}): string {
  const snippet = makeSnippet(statement, id, {form, ...options});
  assert.ok(!('fault' in snippet), `${id}, ${form}: ${JSON.stringify(snippet)}`);
  return snippet.code;
}

/** Reads plain text line by line: names and posts, items, paragraphs. */
function readText(text: string): Reading {
  const paragraphs = text.split('\n\n').map((lines) => lines.split('\n'));
  const [source = '', address] = paragraphs.pop() ?? [];
  const line = (kind: 'p' | 'li' | 'dt' | 'dd', written: string) => ({
    kind,
    strong: false,
    words: [{text: written.replace(/^- /, ''), emphasis: false}],
  });
  return {
    lines: paragraphs.flatMap((lines) =>
      lines.map((written, index) => {
        if (written.startsWith('- ')) return line('li', written);
        if (lines.length === 1 || lines[1]?.startsWith('- ')) return line('p', written);
        return line(index ? 'dd' : 'dt', written);
      }),
    ),
    source: source.replace(/^— /, ''),
    address,
  };
}

const readers: Readonly<Partial<Record<SnippetForm, (code: string) => Reading>>> = {
  element: (code) => readLines(parse(code)),
  blockquote: (code) => readLines(parse(code)),
  upgradable: (code) => readLines(parse(code)),
  declarative: (code) => readLines(parse(code)),
  email: (code) => readLines(parse(code)),
  markdown: readMarkdown,
  text: readText,
};

/** Plain text has neither emphasis nor strength. */
const withoutMarks = (lines: Reading['lines']) =>
  lines.map((line) => ({
    ...line,
    strong: false,
    words: [{text: textOf(line), emphasis: false}],
  }));

function assertWords(id: string, form: SnippetForm, code: string): void {
  const expected = linesOf(id);
  const {lines} = readers[form]!(code);
  assert.deepEqual(lines, form === 'text' ? withoutMarks(expected) : expected, `${id}, ${form}`);
}

for (const form of Object.keys(readers) as SnippetForm[]) {
  test(`${form} has the words of every passage, with their emphasis, in order, and no others`, () => {
    for (const id of passageIds) {
      for (const baseUrl of [base, undefined]) assertWords(id, form, write(id, form, {baseUrl}));
    }
  });

  test(`${form} has the words of every range`, () => {
    const ranges = listRanges();
    assert.equal(ranges.length, 482);
    for (const id of ranges) assertWords(id, form, write(id, form));
  });
}

test('a second reader of Markdown finds the same words in it', () => {
  for (const id of passageIds) {
    const {lines, address} = readLines(
      parse(marked.parse(write(id, 'markdown', {baseUrl: base}), {async: false})),
    );
    assert.deepEqual(lines, linesOf(id), id);
    assert.equal(address, addressOf(id), id);
  }
});

test('a whole conclusion has its thesis and its body in full, in every form that has words', () => {
  for (const {id, thesis, body} of published.conclusions) {
    for (const [form, read] of Object.entries(readers)) {
      const {lines} = read(write(id, form as SnippetForm));
      assert.equal(lines.length, 1 + body.length, form);
      assert.deepEqual(
        lines.map(textOf),
        [thesis, ...body].flatMap((block) => linesOf(block.id)).map(textOf),
      );
    }
  }
});

/** The address of a passage, by the rule: parts of a conclusion on its page, everything else on the statement's. */
function addressOf(id: string): string {
  const conclusion = /^c(\d+)(\.?)/.exec(id);
  if (!conclusion) return `${base}statement/#${id}`;
  return `${base}conclusion/${conclusion[1]}/${conclusion[2] ? `#${id}` : ''}`;
}

test('the source is a link to the passage where there is a base address, and a name where there is none', () => {
  for (const id of passageIds) {
    const names = new Set<string | undefined>();
    for (const [form, read] of Object.entries(readers)) {
      const linked = read(write(id, form as SnippetForm, {baseUrl: base}));
      assert.equal(linked.address, addressOf(id), `${id}, ${form}`);
      const code = write(id, form as SnippetForm);
      const named = read(code);
      assert.equal(named.address, undefined, `${id}, ${form}`);
      // The script and the style sheet of a tag have addresses of their own.
      const own = /^(?:element|declarative)$/.test(form)
        ? /example|<a |cite=/
        : /href|https?:|cite=/;
      assert.doesNotMatch(code, own, `${id}, ${form}`);
      names.add(linked.source).add(named.source);
    }
    assert.equal(names.size, 1, `${id} has one name in all forms: ${[...names].join(' | ')}`);
  }
});

const {editorial} = published.title;
const {number, title} = published.conclusions[6]!;

for (const [id, name] of Object.entries({
  title: editorial,
  preamble: `Preamble, ${editorial}`,
  'preamble.p1.s2': `Preamble, paragraph 1, sentence 2, ${editorial}`,
  c7: `Conclusion ${number}, “${title.text}”, ${editorial}`,
  'c7.title': `Conclusion 7, title, ${editorial}`,
  'c7.thesis': `Conclusion 7, thesis, ${editorial}`,
  'c7.thesis.s2': `Conclusion 7, thesis, sentence 2, ${editorial}`,
  'c7.thesis-c7.p1': `Conclusion 7, thesis to paragraph 1, ${editorial}`,
  'c10.i2-c10.i4': `Conclusion 10, items 2–4, ${editorial}`,
  signatories: `Signatories, ${editorial}`,
  'signatories.4': `Signatory 4, ${editorial}`,
})) {
  test(`the source of ${id} is named “${name}”`, () => {
    for (const [form, read] of Object.entries(readers)) {
      assert.equal(read(write(id, form as SnippetForm)).source, name);
    }
  });
}

test('blockquote and upgradable differ in one attribute, which names the passage', () => {
  for (const id of [...passageIds, 'c7.thesis-c7.p1']) {
    const marked = write(id, 'upgradable', {baseUrl: base});
    assert.equal(
      marked.replace(` data-bellagio="${id}"`, ''),
      write(id, 'blockquote', {baseUrl: base}),
    );
    const [quotation] = listElements(parse(marked));
    assert.equal(attributeOf(quotation!, 'data-bellagio'), id);
  }
});

test('a quotation is one blockquote, in English from left to right, which cites the address', () => {
  for (const id of passageIds) {
    for (const form of ['blockquote', 'upgradable', 'email'] as const) {
      const all = listElements(parse(write(id, form, {baseUrl: base})));
      const quotations = all.filter(({tagName}) => tagName === 'blockquote');
      assert.equal(quotations.length, 1);
      const [quotation] = quotations;
      assert.equal(attributeOf(quotation!, 'lang'), 'en');
      assert.equal(attributeOf(quotation!, 'dir'), 'ltr');
      assert.equal(attributeOf(quotation!, 'cite'), addressOf(id));
    }
  }
});

test('the url form is the address of the passage', () => {
  for (const id of passageIds) assert.equal(write(id, 'url', {baseUrl: base}), addressOf(id));
  assert.equal(write('statement', 'url', {baseUrl: base}), `${base}statement/`);
});

/** Everything that can be asked for, with a base address and without one. */
function* listSnippets(): Generator<Snippet & {readonly form: SnippetForm; readonly what: string}> {
  for (const id of [...passageIds, 'c7.thesis.s2-c7.p1.s1', 'statement', 'rotator']) {
    for (const form of listForms(id)) {
      for (const baseUrl of [base, undefined]) {
        const snippet = makeSnippet(statement, id, {form, baseUrl});
        if (!('fault' in snippet)) yield {...snippet, form, what: `${id}, ${form}, ${baseUrl}`};
      }
    }
  }
}

test('HTML is well formed, and has no line break at its ends and no blank line, which would end it in Markdown', () => {
  for (const {code, language, what} of listSnippets()) {
    assert.equal(code, code.trim(), what);
    if (language !== 'html') continue;
    assert.doesNotMatch(code, /^\s*$|[ \t]$|[\t\r\f]/m, what);
    const faults: string[] = [];
    parse(code, faults);
    assert.deepEqual(faults, [], what);
  }
});

test('nothing in the code could be shown where a sanitizer strips tags, and nothing is for our eyes', () => {
  for (const {code, language, form, what} of listSnippets()) {
    if (language !== 'html') continue;
    assert.doesNotMatch(code, /<!|<style|<figure|<svg|<\w[^>]* (?:class|on\w+|id)=/, what);
    for (const element of listElements(parse(code))) {
      if (element.tagName !== 'script') continue;
      assert.deepEqual(element.childNodes, [], what);
      assert.ok(attributeOf(element, 'src'), what);
    }
    if (form !== 'email' && form !== 'iframe') assert.doesNotMatch(code, / style=/, what);
  }
});

test('only the code with a tag or a frame has a script, and that is a module', () => {
  for (const {code, language, form, what} of listSnippets()) {
    if (language !== 'html') continue;
    const scripts = listElements(parse(code)).filter(({tagName}) => tagName === 'script');
    assert.equal(scripts.length, form === 'element' || form === 'iframe' ? 1 : 0, what);
    for (const script of scripts) assert.equal(attributeOf(script, 'type'), 'module', what);
  }
});

test('what surrounds the words adds none', () => {
  for (const id of passageIds) {
    for (const form of ['element', 'declarative', 'blockquote', 'email'] as const) {
      const nodes = parse(write(id, form, {baseUrl: base}));
      const {source} = readLines(nodes);
      assert.equal(seenText(nodes), [...linesOf(id).map(textOf), `— ${source}`].join(' '));
    }
  }
});

test('every passage has all ten forms; the whole and the rotator those that make sense for them', () => {
  assert.equal(snippetForms.length, 10);
  for (const id of passageIds) assert.deepEqual(listForms(id), snippetForms);
  assert.deepEqual(listForms('rotator'), ['element', 'tag']);
  assert.deepEqual(listForms('statement'), ['element', 'declarative', 'iframe', 'url', 'tag']);
  for (const id of [...passageIds, 'rotator', 'statement']) {
    for (const form of listForms(id)) assert.ok(write(id, form, {baseUrl: base}));
  }
});
