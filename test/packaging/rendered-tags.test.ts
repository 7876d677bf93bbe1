/** Tags as a server renders them, before and after the script: adopted where they stand, without a second copy. */
import assert from 'node:assert/strict';
import {test} from 'node:test';

import type {Page} from 'puppeteer-core';

import {setPage, statement} from '../bench/pages.mjs';
import {renderTag, type TagAttributes} from '../../src/snippets.js';
import {loadModule, serveVisits, visit, type VisitOptions} from './visits.js';

type Case = readonly [tag: string, attributes: TagAttributes];

serveVisits();

function render([tag, attributes]: Case): string {
  const rendered = renderTag(statement, tag, attributes, {
    baseUrl: 'https://example.org/bellagio/',
  });
  assert.ok('code' in rendered, JSON.stringify(rendered));
  return rendered.code;
}

/** What stands in a line of its page's own. */
const inLine = (html: string) =>
  /^<bellagio-(quote|cite)/.test(html) && !html.includes('<blockquote')
    ? `<p>As is said: ${html} And so it goes on, until the line is over, and some way into the next one.</p>`
    : html;

const setTags = (tags: readonly string[], head = '') =>
  setPage(`${tags.map(inLine).join('\n')}\n${'<p>Another line below.</p>\n'.repeat(15)}`, head);

/** Counts mismatches from the beginning. */
const countMismatches = (page: Page) =>
  page.evaluateOnNewDocument(() => {
    addEventListener('bellagio-mismatch', () => document.documentElement.classList.add('mismatch'));
  }) as Promise<unknown> as Promise<void>;

/** Visits tags with the script, which comes once all has been painted. */
const visitLate = (
  tags: readonly string[],
  use: (page: Page) => Promise<void>,
  options: VisitOptions = {},
) =>
  visit(
    setTags(tags, loadModule()),
    async (page) => {
      await page.evaluate(() => probe.settle());
      assert.equal(await page.$eval('html', ({className}) => className), '', 'a mismatch');
      assert.deepEqual(await readTags(page), await parseTags(page, tags));
      await use(page);
    },
    {late: true, prepare: countMismatches, ...options},
  );

const ours = 'main > [id^="tag-"], main > p > [id^="tag-"]';

/** The tags as they stand in the page by now; a verdict is told by an attribute. */
const readTags = (page: Page) =>
  page.$$eval(ours, (all) => all.map(({outerHTML}) => outerHTML.replace(/ verdict="\w+"/, '')));

/** The tags as a parser reads what was sent. */
const parseTags = (page: Page, tags: readonly string[]) =>
  page.evaluate(
    (all) =>
      all.map(
        (html) =>
          new DOMParser().parseFromString(html, 'text/html').body.firstElementChild!.outerHTML,
      ),
    tags,
  );

const number = (cases: readonly Case[]) =>
  cases.map(([tag, attributes], index) => render([tag, {...attributes, id: `tag-${index}`}]));

/** Each tag with each attribute that has a say in its words, and leaves them where they are. */
const still: readonly Case[] = [
  ...['full', 'thesis', 'summary'].map((show) => ['bellagio-conclusion', {n: 7, show}] as const),
  ['bellagio-conclusion', {n: 10, actions: 'none', 'heading-level': 2}],
  ...['printed', 'name'].map((sort) => ['bellagio-signatories', {sort}] as const),
  ...['columns', 'inline'].map((layout) => ['bellagio-signatories', {layout}] as const),
  ...['c7.p1', 'c7', 'c10.i2-c10.i4', 'preamble', 'signatories.4', 'signatories'].map(
    (passage) => ['bellagio-quote', {passage}] as const,
  ),
  ...['c7.thesis.s3', 'title', 'c7.title'].map(
    (passage) => ['bellagio-quote', {passage, marks: 'none'}] as const,
  ),
  ['bellagio-cite', {}],
  ['bellagio-cite', {passage: 'c7'}],
  ['bellagio-cite', {passage: 'c9.thesis.s1', 'cite-style': 'mla'}],
  ['bellagio-statement', {}],
  ['bellagio-statement', {'heading-level': 6}],
];

for (const width of [320, 1200]) {
  test(`what a server has rendered is adopted, node by node, and nothing on the page moves, ${width} px wide`, async () => {
    const tags = number(still);
    let lines: string[] = [];
    await visit(
      setTags(tags),
      async (page) => {
        lines = await page.evaluate(() => probe.readLines());
      },
      {width},
    );
    assert.ok(lines.length > 300, `${lines.length} lines`);
    await visitLate(
      tags,
      async (page) => {
        assert.equal(await page.$$eval(`:is(${ours}):state(filled)`, ({length}) => length), 0);
        assert.equal(await page.evaluate(() => probe.shift), 0);
        assert.deepEqual(await page.evaluate(() => probe.readLines()), lines);
      },
      {width},
    );
  });
}

/** Where something comes, or goes, with the script, and why. */
const moving: Readonly<Record<string, Case>> = {
  'a field above the signatories': ['bellagio-signatories', {filter: true}],
  'the contents of the statement': ['bellagio-statement', {contents: true}],
  'one quotation in place of ten': ['bellagio-quote-rotator', {interval: 0}],
  'one quotation in place of some, as sentences': [
    'bellagio-quote-rotator',
    {from: 'sentences', conclusions: '3, 7', order: 'daily'},
  ],
  'a mark after a sentence': ['bellagio-quote', {passage: 'c7.thesis.s3'}],
  'an isolated look': ['bellagio-conclusion', {n: 7, isolated: true}],
  'a field in place of a link': ['bellagio-search', {}],
};

for (const [what, tag] of Object.entries(moving)) {
  test(`${what}: what a server has rendered stays in the document as it is, and the page shifts by less than 0.1`, () =>
    visitLate(number([tag]), async (page) => {
      const shift = await page.evaluate(() => probe.shift);
      assert.ok(shift < 0.1, `${shift}`);
    }));
}
