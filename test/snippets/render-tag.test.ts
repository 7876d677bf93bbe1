/** Every tag as a server writes it: the statement's words inside, as valid HTML; and what is said where there is none. */
import assert from 'node:assert/strict';
import {test} from 'node:test';

import {HtmlValidate, StaticConfigLoader} from 'html-validate';

import {citations} from '../../src/context/citations.js';
import {statement} from '../../src/context/statement.js';
import {
  makeSnippet,
  renderTag,
  type TagAttributes,
  type TagFault,
  type TagOptions,
} from '../../src/snippets.js';
import {citationStyles} from '../../src/text/citation-styles.js';
import {formatMark} from '../../src/text/format-citation.js';
import type {Statement} from '../../src/text/statement-types.js';
import {makeHostileStatement} from './hostile-statement.js';
import {attributeOf, listElements, parse, readLines, seenText, type Element} from './read-html.js';
import {linesOf, listRanges, passageIds, published, textOf} from './statement-lines.js';

const baseUrl = 'https://example.org/bellagio/';

function render(tag: string, attributes?: TagAttributes, options?: TagOptions): string {
  const rendered = renderTag(statement, tag, attributes, options);
  assert.ok(!('fault' in rendered), `${tag} ${JSON.stringify([attributes, rendered])}`);
  return rendered.code;
}

/** The tag itself, by a parser. */
function parseTag(html: string): Element {
  const [tag] = listElements(parse(html));
  assert.ok(tag);
  return tag;
}

const readTag = (html: string) => readLines(parseTag(html).childNodes);
const readWords = (html: string) => seenText(parse(html));

/** Every tag, with each attribute that has a say in its words. */
const all: readonly (readonly [tag: string, attributes: TagAttributes])[] = [
  ...published.conclusions.flatMap(({number}) =>
    ['full', 'thesis', 'summary'].map(
      (show) => ['bellagio-conclusion', {n: number, show}] as const,
    ),
  ),
  ['bellagio-conclusion', {n: 7, isolated: true, actions: 'copy link', 'heading-level': 2}],
  ...['printed', 'name'].map((sort) => ['bellagio-signatories', {sort}] as const),
  ['bellagio-signatories', {layout: 'inline', filter: true, isolated: true}],
  ['bellagio-quote-rotator', {}],
  ['bellagio-quote-rotator', {from: 'sentences', conclusions: '3, 7', order: 'daily', interval: 0}],
  ...passageIds.map((passage) => ['bellagio-quote', {passage}] as const),
  ['bellagio-quote', {passage: 'c7.thesis-c7.p1', marks: 'none'}],
  ['bellagio-cite', {}],
  ...citationStyles.map(
    (style) => ['bellagio-cite', {passage: 'c7', 'cite-style': style}] as const,
  ),
  ['bellagio-statement', {contents: true}],
  ...[2, 6].map((level) => ['bellagio-statement', {'heading-level': level}] as const),
  ['bellagio-search', {for: 'all', placeholder: 'migrants'}],
  [
    'bellagio-settings',
    {'cite-style': 'mla', 'permalink-base': '/b/', 'ui-lang': 'fr', theme: 'dark'},
  ],
];

test('a conclusion has as much of its words inside as it shows, and its source beside them', () => {
  for (const {number, id, thesis} of published.conclusions) {
    const name = makeSnippet(statement, id, {form: 'text'});
    assert.ok('code' in name);
    const full = readTag(render('bellagio-conclusion', {n: number}));
    assert.deepEqual(full.lines, linesOf(id));
    assert.ok(name.code.endsWith(`— ${full.source}`));
    assert.deepEqual(
      readTag(render('bellagio-conclusion', {n: ` ${number} `, show: 'thesis'})).lines,
      linesOf(thesis.id),
    );
    // Folded away, the body is there all the same.
    const summary = render('bellagio-conclusion', {n: number, show: 'summary'});
    const [lead, , ...rest] = readTag(summary).lines;
    assert.deepEqual([lead, ...rest], linesOf(id));
    assert.match(summary, /<details>/);
  }
});

test('a quotation of a sentence, or of a title, stands in a line; any other is a block with its source', () => {
  for (const passage of [...passageIds, ...listRanges()]) {
    const html = render('bellagio-quote', {passage}, {baseUrl});
    const [, words] = listElements(parse(html));
    const {lines, address} = readTag(html);
    assert.deepEqual(lines.map(textOf), linesOf(passage).map(textOf), passage);
    assert.equal(attributeOf(words!, 'lang'), 'en');
    const inLine = words!.tagName === 'q';
    assert.equal(inLine, /\.s\d+$|title$/.test(passage) && linesOf(passage).length === 1, passage);
    assert.equal(address !== undefined, !inLine, passage);
    assert.ok(attributeOf(words!, 'cite')?.startsWith(baseUrl), passage);
    // It can stand in a paragraph, which a block would end.
    const paragraph = listElements(parse(`<p>As is said: ${html}</p>`));
    assert.equal(paragraph.filter(({tagName}) => tagName === 'p').length === 1, inLine, passage);
  }
});

test('the signatories stand in the order asked for', () => {
  for (const sort of ['printed', 'name']) {
    const {lines} = readTag(render('bellagio-signatories', {sort}));
    const names = lines.filter(({kind}) => kind === 'dt').map(textOf);
    const printed = published.signatories.map(({name}) => name);
    assert.deepEqual(names.toSorted(), printed.toSorted());
    assert.equal(names.join() === printed.join(), sort === 'printed');
  }
});

test('a rotator has every quotation that it will show, each in a block of its own', () => {
  const quotationsOf = (attributes: TagAttributes) =>
    listElements(parse(render('bellagio-quote-rotator', attributes)))
      .filter(({tagName}) => tagName === 'blockquote')
      .map(({childNodes}) => seenText(childNodes));
  const theses = published.conclusions.map(({thesis}) => textOf(linesOf(thesis.id)[0]!));
  assert.deepEqual(quotationsOf({}), theses);
  assert.deepEqual(quotationsOf({conclusions: '9 2'}), [theses[1], theses[8]]);
  const sentences = quotationsOf({from: 'sentences'});
  assert.ok(sentences.length > 20);
  assert.ok(sentences.every((sentence) => sentence.length <= 240));
});

test('the statement has every word, under headings of the levels asked for', () => {
  const words = ['preamble', ...published.conclusions.map(({id}) => id), 'signatories'].flatMap(
    (id) => linesOf(id).map(textOf),
  );
  for (const level of [undefined, 2, 6]) {
    const html = render('bellagio-statement', {'heading-level': level});
    const headings = listElements(parse(html)).filter(({tagName}) => /^h\d$/.test(tagName));
    const levels = headings.map(({tagName}) => Number(tagName.slice(1)));
    const first = level ?? 3;
    assert.deepEqual(levels, [first, ...Array(11).fill(Math.min(first + 1, 6))]);
    let place = 0;
    const read = readWords(html);
    for (const line of words) {
      const found = read.indexOf(line, place);
      assert.ok(found >= place, line);
      place = found + line.length;
    }
  }
});

test('a citation is the mark of its style, for the passage or for the whole', () => {
  for (const style of [undefined, ...citationStyles]) {
    for (const passage of [undefined, 'c7', 'c9.thesis.s1', 'signatories.4']) {
      const html = render('bellagio-cite', {passage, 'cite-style': style});
      const runs = formatMark(citations, statement, style ?? 'apa', passage)!;
      assert.equal(
        readWords(html),
        runs
          .map(({text}) => text)
          .join('')
          .trim(),
      );
      const italic = listElements(parse(html)).filter(({tagName}) => tagName === 'i');
      assert.deepEqual(
        italic.map(({childNodes}) => seenText(childNodes)),
        runs.filter(({emphasis}) => emphasis).map(({text}) => text.trim()),
      );
    }
  }
});

test('a search is a link to the published statement, and nothing where that has no address', () => {
  const [, link] = listElements(parse(render('bellagio-search', {}, {baseUrl})));
  assert.equal(attributeOf(link!, 'href'), `${baseUrl}statement/`);
  assert.equal(seenText([link!]), published.title.editorial);
  assert.equal(render('bellagio-search'), '<bellagio-search></bellagio-search>');
});

test('settings stand around what they are given, which is not touched', () => {
  const content = `<p>a &amp; b</p>\n${render('bellagio-cite', {passage: 'c7'})}`;
  const html = render('bellagio-settings', {'cite-style': 'mla'}, {content});
  assert.equal(html, `<bellagio-settings cite-style="mla">\n${content}\n</bellagio-settings>`);
  assert.equal(render('bellagio-settings'), '<bellagio-settings></bellagio-settings>');
});

test('a tag has the words of the code to be pasted, by the same rules', () => {
  for (const [id, tag, attributes] of [
    ['c7', 'bellagio-conclusion', {n: '7', show: 'summary'}],
    ['signatories', 'bellagio-signatories', {sort: 'name'}],
    ['rotator', 'bellagio-quote-rotator', {from: 'sentences'}],
    ['statement', 'bellagio-statement', {'heading-level': '2'}],
    ['c7.p1', 'bellagio-quote', {passage: 'c7.p1'}],
  ] as const) {
    const {n, passage, ...rest} = attributes as Record<string, string>;
    const pasted = makeSnippet(statement, id, {form: 'element', attributes: rest});
    assert.ok('code' in pasted && (n || passage || true));
    assert.equal(render(tag, attributes), pasted.code.replace(/\n<script.*$/, ''));
  }
});

test('attributes are written as a template has them, and those without a value or a say are left out', () => {
  const html = render('bellagio-conclusion', {
    n: 7,
    isolated: true,
    show: undefined,
    actions: null,
    hidden: false,
    id: 'seven',
    class: 'a "b" <c>',
    'data-kind': 0,
  });
  assert.equal(
    html.split('\n')[0],
    '<bellagio-conclusion n="7" isolated id="seven" class="a &quot;b&quot; &lt;c&gt;" data-kind="0">',
  );
});

test('everything that is rendered is well formed and valid, in a page and with its sources linked', () => {
  const validator = new HtmlValidate(
    new StaticConfigLoader({
      extends: ['html-validate:standard'],
      rules: {'long-title': 'off', 'no-trailing-whitespace': 'error'},
    }),
  );
  for (const address of [undefined, baseUrl]) {
    const tags = all.map(([tag, attributes]) => render(tag, attributes, {baseUrl: address}));
    for (const html of tags) {
      const faults: string[] = [];
      parse(html, faults);
      assert.deepEqual(faults, [], html);
      assert.doesNotMatch(html, /^\s*$|[ \t]$|[\t\r\f]/m);
      assert.doesNotMatch(html, /undefined|null|\[object|<script|<style| style=/);
    }
    const page = `<!DOCTYPE html>\n<html lang="en"><head><title>A page</title></head><body>${tags.join('\n')}</body></html>`;
    const {results} = validator.validateStringSync(page);
    assert.deepEqual(
      results.flatMap(({messages}) => messages.map(({line, message}) => `${line}: ${message}`)),
      [],
    );
  }
});

test('whatever stands in a statement is escaped', () => {
  const hostile = makeHostileStatement() as unknown as Statement;
  for (const [tag, attributes] of all) {
    const rendered = renderTag(hostile, tag, attributes, {baseUrl});
    if ('fault' in rendered) continue;
    const names = listElements(parse(rendered.code)).map(({tagName}) => tagName);
    assert.deepEqual(
      names.filter((name) => /^(script|img|svg|iframe|style)$/.test(name)),
      [],
      tag,
    );
  }
});

const faults: readonly (readonly [TagFault['fault'], string, unknown, unknown, string])[] = [
  ['tag', 'bellagio-card', {}, {}, '“bellagio-card”'],
  ['tag', 'constructor', {}, {}, '“constructor”'],
  ['tag', '', {}, {}, '“”'],
  ['tag', undefined as unknown as string, {}, {}, 'undefined'],
  ...['0', '11', 'seven', '7.5', '', '07', '7.thesis', '7-c7.p1', '<script>', true, {}].map(
    (n) => ['attribute', 'bellagio-conclusion', {n}, {}, 'bellagio-conclusion takes no n'] as const,
  ),
  ['attribute', 'bellagio-conclusion', {}, {}, 'bellagio-conclusion needs n'],
  ['attribute', 'bellagio-conclusion', {n: null}, {}, 'needs n'],
  ['attribute', 'bellagio-conclusion', {n: 7, show: 'body'}, {}, 'show="body"'],
  ['attribute', 'bellagio-conclusion', {n: 7, passage: 'c7'}, {}, 'passage="c7"'],
  ['attribute', 'bellagio-conclusion', {n: 7, onclick: 'f()'}, {}, 'onclick="f()"'],
  ['attribute', 'bellagio-conclusion', {n: 7, 'data-x y': ''}, {}, 'data-x y'],
  ['attribute', 'bellagio-conclusion', {n: 7, isolated: 'no'}, {}, 'isolated="no"'],
  ['attribute', 'bellagio-quote', {}, {}, 'bellagio-quote needs passage'],
  ['attribute', 'bellagio-quote', {passage: 'c11'}, {}, 'passage="c11"'],
  ['attribute', 'bellagio-quote', {passage: 'c7-c8'}, {}, 'passage="c7-c8"'],
  ['attribute', 'bellagio-quote', {passage: 'c7', verdict: 'verbatim'}, {}, 'verdict="verbatim"'],
  ['attribute', 'bellagio-cite', {passage: 'x'}, {}, 'passage="x"'],
  ['attribute', 'bellagio-cite', {'cite-style': 'bluebook'}, {}, 'cite-style="bluebook"'],
  ['attribute', 'bellagio-settings', {theme: 'sepia'}, {}, 'theme="sepia"'],
  ['attribute', 'bellagio-quote-rotator', {conclusions: 'none'}, {}, 'conclusions="none"'],
  ['base-url', 'bellagio-cite', {}, {baseUrl: '/bellagio/'}, '“/bellagio/”'],
  ['content', 'bellagio-quote', {passage: 'c7'}, {content: '<p>Mine</p>'}, 'bellagio-quote'],
];

for (const [fault, tag, attributes, options, named] of faults) {
  test(`${tag} with ${JSON.stringify([attributes, options])} cannot be rendered: ${named} is told`, () => {
    const answer = renderTag(statement, tag, attributes as TagAttributes, options as TagOptions);
    assert.ok('fault' in answer, JSON.stringify(answer));
    assert.equal(answer.fault, fault);
    assert.ok(answer.message.includes(named), answer.message);
    assert.doesNotMatch(answer.message, /\.$|^[A-Z]|\n/, 'no sentence: others write on');
  });
}
