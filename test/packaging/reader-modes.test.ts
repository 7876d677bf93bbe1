/** What reader modes, search engines and feeds get: the words of each tag, once and in order, and nothing of the chrome. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';

import type {Page} from 'puppeteer-core';

import {findConclusion, readConclusion, setQuotation} from '../bench/pages.mjs';
import {projectPath} from './built-files.js';
import {
  countWords,
  readBlock,
  readSignatories,
  readThesis,
  readTitled,
  readWhole,
  squeeze,
  title,
} from './source-words.js';
import {loadModule, serveVisits, visit} from './visits.js';

serveVisits();

const readability = readFileSync(
  projectPath('node_modules/@mozilla/readability/Readability.js'),
  'utf8',
);

/** The article as Firefox’s reader view finds it, which reads a copy of the document. */
async function readArticle(page: Page): Promise<string> {
  // As a page's own script may not be under some policies, this is no part of the page.
  return page.evaluate(`(() => {
    ${readability}
    return new Readability(document.cloneNode(true)).parse()?.textContent ?? '';
  })()`) as Promise<string>;
}

const line = (n: number) =>
  `Paragraph ${n} of an article, by its own author, with commas, and with enough to say that a reader’s view takes it for one.`;

const setArticle = (
  tags: readonly string[],
) => `<!doctype html><html lang="en"><meta charset="utf-8">
  <title>An article about a conference</title><body>
  <header><nav><a href="/">Home</a> <a href="/about">About</a></nav></header>
  <main><article><h1>An article about a conference</h1>
  <p>${line(0)}</p>${tags.map((tag, index) => `${tag}<p>${line(index + 1)}</p>`).join('')}
  </article></main><footer><p>Imprint</p></footer>${loadModule()}</body></html>`;

/** What an article says, with the words of the tags between its paragraphs. */
const sayArticle = (words: readonly string[]) =>
  [line(0), ...words.map((each, index) => `${each} ${line(index + 1)}`)].join(' ');

const sayAuthor = (n: number) => `${readConclusion(n)} — Conclusion ${n}, ${title}`;
const theses = Array.from({length: 10}, (_, index) => readThesis(index + 1)).join(' ');

const explanation = readBlock(findConclusion(3).body[0]);

const tag = (n: number, content = '', attributes = '') =>
  `<bellagio-conclusion n="${n}" ${attributes}>${content}</bellagio-conclusion>`;

const articles: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'tags that the script has filled': {
    [tag(7)]: readTitled(7),
    [tag(3, '', 'show="summary"')]: readTitled(3),
    [tag(4, '', 'show="thesis"')]: `${readTitled(4).split(readThesis(4))[0]}${readThesis(4)}`,
  },
  'tags with the text inside': {
    [tag(7, setQuotation(7))]: sayAuthor(7),
    [tag(8, setQuotation(8))]: sayAuthor(8),
  },
  'tags of every kind': {
    '<bellagio-signatories filter></bellagio-signatories>': readSignatories(),
    [tag(10)]: readTitled(10),
    '<bellagio-quote-rotator></bellagio-quote-rotator>': theses,
    [`<p>As is said: “<bellagio-quote passage="c7.thesis.s1"></bellagio-quote>”</p>`]: `As is said: “${readThesis(7).split(/(?<=\.) /)[0]}”`,
    [`<blockquote data-bellagio="c3.p1"><p>${explanation}</p></blockquote>`]: explanation,
  },
  'the whole statement': {
    '<bellagio-statement contents></bellagio-statement>': readWhole({numbered: false}),
  },
};

for (const [what, tags] of Object.entries(articles)) {
  test(`an article has the words once and in order for a reader’s view, and once in the document, with ${what}`, async () => {
    await visit(setArticle(Object.keys(tags)), async (page) => {
      assert.equal(squeeze(await readArticle(page)), squeeze(sayArticle(Object.values(tags))));
      // Search engines read the document as scripts leave it; ends of blocks are no spaces there.
      const text = await page.evaluate(() => document.body.textContent);
      for (const words of Object.values(tags)) assert.equal(countWords(text, words), 1, words);
    });
  });
}

test('a reader’s view without the script has the words inside the tags', async () => {
  const tags = [tag(7, setQuotation(7)), tag(8, setQuotation(8))];
  const page = setArticle(tags).replace(/<script.*?<\/script>/, '');
  await visit(page, async (page) => {
    assert.equal(
      squeeze(await readArticle(page)),
      squeeze(sayArticle([sayAuthor(7), sayAuthor(8)])),
    );
  });
});
