/** What Chromium prints of each tag, read back from the PDF by another reader. */
import assert from 'node:assert/strict';
import {test} from 'node:test';

import type {Page} from 'puppeteer-core';
import {extractText, getDocumentProxy} from 'unpdf';

import {setQuotation} from '../bench/pages.mjs';
import {
  countWords,
  readSignatories,
  readThesis,
  readTitled,
  readWhole,
  squeeze,
  title,
} from './source-words.js';
import {loadModule, serveVisits, visit} from './visits.js';

serveVisits();

const base = 'https://ngo.example/bellagio/';
const before = 'A line before.';
const after = 'A line after.';

/** The text of each page of the printed document, at A4. */
async function print(page: Page): Promise<string[]> {
  const pdf = await page.pdf({format: 'A4', margin: {top: '2cm', bottom: '2cm', left: '2cm'}});
  const {text} = await extractText(await getDocumentProxy(new Uint8Array(pdf)));
  return text;
}

const setHost = (
  content: string,
  attributes = 'lang="en"',
  settings = `permalink-base="${base}"`,
) =>
  `<!doctype html><html ${attributes}><meta charset="utf-8"><title>A host</title><body>
  <p>${before}</p><bellagio-settings ${settings}>${content}</bellagio-settings><p>${after}</p>${loadModule()}</body></html>`;

/** The line that names the source, and its address. */
const name = (place: string, address: string) => `${place} ${title} ${address}`;
const nameConclusion = (n: number) => name(`Conclusion ${n}`, `${base}conclusion/${n}/`);
const people = (words = readSignatories()) =>
  `${words} ${name('Signatories', `${base}statement/#signatories`)}`;
const full = `7 ${readTitled(7)} ${nameConclusion(7)}`;
const posts = ({name, posts}: {name: string; posts: string[]}) => [name, ...posts].join(' – ');
const firstSentence = readThesis(7).split(/(?<=\.) /)[0];

interface Print {
  /** What stands in the page. */
  readonly content: string;
  /** Of `bellagio-settings`. */
  readonly settings?: string;
  /** All that is to be printed of it, in order. */
  readonly prints: string;
  /** What a reader does before. */
  readonly act?: (page: Page) => Promise<unknown>;
}

const inShadow = (tag: string, selector: string) => `${tag} >>> ${selector}`;

const prints: Readonly<Record<string, Print>> = {
  'a conclusion: its number, words, source and address': {
    content: '<bellagio-conclusion n="7"></bellagio-conclusion>',
    prints: full,
  },
  'an isolated conclusion, just so': {
    content: '<bellagio-conclusion n="7" isolated></bellagio-conclusion>',
    prints: full,
  },
  'a thesis alone, with its source': {
    content: '<bellagio-conclusion n="7" show="thesis"></bellagio-conclusion>',
    prints: full.replace(readTitled(7), `Protecting migrants ${readThesis(7)}`),
  },
  'a summary with the body that its closed disclosure holds, and no label of that': {
    content: '<bellagio-conclusion n="7" show="summary"></bellagio-conclusion>',
    prints: full,
  },
  'an author’s adopted words as they stand': {
    content: `<bellagio-conclusion n="7">${setQuotation(7, {heading: true})}</bellagio-conclusion>`,
    prints: `${readTitled(7)} — Conclusion 7, ${title}`,
  },
  'no address where none is set': {
    content: '<bellagio-conclusion n="7"></bellagio-conclusion>',
    settings: '',
    prints: full.replace(`${base}conclusion/7/`, ''),
  },
  'the address of the source where one is set': {
    content: '<bellagio-conclusion n="7"></bellagio-conclusion>',
    settings: `permalink-base="${base}" source-url="https://source.example/a.pdf"`,
    prints: full.replace(`${base}conclusion/7/`, 'https://source.example/a.pdf'),
  },
  'nothing of an open dialog': {
    content: '<bellagio-conclusion n="7"></bellagio-conclusion>',
    prints: full,
    act: async (page) => {
      await page.locator(inShadow('bellagio-conclusion', '[name="context"]')).click();
      await page.waitForSelector(inShadow('bellagio-conclusion', 'dialog[open]'), {visible: true});
    },
  },
  'all signatories as a list': {
    content: '<bellagio-signatories></bellagio-signatories>',
    prints: people(),
  },
  'all signatories in columns': {
    content: '<bellagio-signatories layout="columns"></bellagio-signatories>',
    prints: people(),
  },
  'all signatories as running text': {
    content: '<bellagio-signatories layout="inline"></bellagio-signatories>',
    prints: people(readSignatories(posts, ' · ')),
  },
  'all signatories, whatever is typed into their filter, and no filter': {
    content: '<bellagio-signatories filter></bellagio-signatories>',
    prints: people(),
    act: async (page) => {
      await page.locator(inShadow('bellagio-signatories', 'input')).fill('haas');
      await page.waitForSelector(inShadow('bellagio-signatories', '[part~="found"]'), {
        visible: true,
      });
    },
  },
  'the quotation that a rotator shows, with its source': {
    content: '<bellagio-quote-rotator interval="0"></bellagio-quote-rotator>',
    prints: `“${readThesis(2)}” ${nameConclusion(2)}`,
    act: async (page) => {
      await page.locator(inShadow('bellagio-quote-rotator', '[name="next"]')).click();
      await page.waitForFunction(
        (words) => {
          const rotator = document.querySelector('bellagio-quote-rotator')!;
          const [, second] = rotator.children;
          return (
            second?.textContent === words &&
            !second.assignedSlot!.getAnimations().length &&
            !second.getAnimations().length
          );
        },
        {},
        readThesis(2),
      );
    },
  },
  'a quotation by reference in a sentence, with its address': {
    content:
      '<p>They say <bellagio-quote passage="c7.thesis.s1"></bellagio-quote>, all of them.</p>',
    prints: `They say “${firstSentence}” ${base}conclusion/7/#c7.thesis.s1 , all of them.`,
  },
  'a quotation by reference as a block, with its source': {
    content: '<bellagio-quote passage="c10.i3"></bellagio-quote>',
    prints: `${readWhole({numbered: false}).match(/respect for [^;]*;/)![0]} ${name('Conclusion 10', `${base}conclusion/10/#c10.i3`)}`,
  },
  'a quotation in an author’s own words without the mark that it is right': {
    content: `<p>“<bellagio-quote>${readThesis(7)}</bellagio-quote>”, they say.</p>`,
    prints: `“${readThesis(7)}”, they say.`,
  },
  'an altered quotation with the mark that says so': {
    content: `<p>“<bellagio-quote>${readThesis(7).replace('all', 'some')}</bellagio-quote>”, they say.</p>`,
    prints: `“${readThesis(7).replace('all', 'some')} Altered quotation”, they say.`,
  },
  'a citation with its address, and nothing of its open preview': {
    content: '<p>As others say <bellagio-cite passage="c7"></bellagio-cite>.</p>',
    prints: `As others say (Perspectives from the South, 2006, conclusion 7) ${base}conclusion/7/ .`,
    act: async (page) => {
      await page.locator(inShadow('bellagio-cite', '[part="mark"]')).click();
      await page.waitForSelector(inShadow('bellagio-cite', '[part="preview"]:popover-open'), {
        visible: true,
      });
    },
  },
  'the whole statement without its contents': {
    content: `<bellagio-statement contents></bellagio-statement>`,
    prints: `${readWhole({numbered: true})} ${title} ${base}statement/#title`,
  },
  'nothing of a search': {
    content: '<bellagio-search></bellagio-search>',
    prints: '',
    act: async (page) => {
      await page.locator(inShadow('bellagio-search', 'input')).fill('remittances');
      await page.waitForSelector(inShadow('bellagio-search', 'li'), {visible: true});
    },
  },
  'a pasted quotation without its actions': {
    content: `<blockquote data-bellagio="c7.thesis"><p>${readThesis(7)}</p></blockquote>`,
    prints: readThesis(7),
  },
};

/** Quotation marks that hang outside the words are painted after them. */
const leaveMarks = (text: string) => squeeze(text).replace(/[“”]/g, '');

for (const [what, {content, settings, prints: words, act}] of Object.entries(prints)) {
  test(`on paper there is ${what}`, async () => {
    await visit(setHost(content, undefined, settings), async (page) => {
      await act?.(page);
      const text = (await print(page)).join(' ');
      assert.equal(leaveMarks(text), leaveMarks(`${before} ${words} ${after}`));
    });
  });
}

test('on paper, addresses read from left to right in a page that reads from right to left', async () => {
  const tags = `<bellagio-conclusion n="7"></bellagio-conclusion>
    <p>نص <bellagio-cite passage="c7"></bellagio-cite></p>`;
  await visit(setHost(tags, 'lang="ar" dir="rtl"'), async (page) => {
    const text = (await print(page)).join(' ');
    assert.equal(
      text.match(/(?<!\/)https:\/\/ngo\.example\/bellagio\/conclusion\/7\//g)?.length,
      2,
    );
    assert.ok(squeeze(text).includes(squeeze(readTitled(7))), text);
  });
});

test('on paper no heading, name or line of a source is parted from what it belongs to', async () => {
  const tags = [
    '<bellagio-conclusion n="7"></bellagio-conclusion>',
    '<bellagio-quote passage="c5"></bellagio-quote>',
    '<bellagio-signatories></bellagio-signatories>',
    '<bellagio-signatories layout="columns"></bellagio-signatories>',
  ];
  // Each tag at the end of a page, a little lower each time.
  const places = tags.flatMap((tag) =>
    Array.from({length: 40}, (_, index) => {
      const style = `break-before: page; height: ${120 + 3 * index}mm`;
      return `<div style="${style}"></div>${tag}`;
    }),
  );
  await visit(setHost(places.join('')), async (page) => {
    const pages = (await print(page)).map((text) => text.trim()).filter(Boolean);
    assert.ok(pages.length > places.length, `${pages.length} pages`);
    const names = readSignatories(({name}) => name, '|')
      .replace(/^\S+ /, '')
      .split('|');
    const firsts = [
      'Protecting migrants',
      'Signatures:',
      'Conclusion 7',
      'Conclusion 5',
      'Signatories',
      ...names,
    ];
    const lonely = pages.flatMap((text) => firsts.filter((first) => text.endsWith(`\n${first}`)));
    assert.deepEqual(lonely, []);
    const posts = readSignatories(({posts}) => posts.join('|'), '|')
      .replace(/^\S+ /, '')
      .split('|');
    const whole = pages.join(' ');
    const parted = posts.filter((post) => {
      const onOnePage = pages.reduce((sum, text) => sum + countWords(text, post), 0);
      return onOnePage < countWords(whole, post);
    });
    assert.deepEqual(parted, []);
    for (const text of pages)
      assert.doesNotMatch(text, /^(?:Conference on|Perspectives from the South:|https:)/);
  });
});
