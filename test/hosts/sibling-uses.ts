/** For each file that lies beside the first one: a page that needs it, what a reader does there, and what comes of it. */
import type {ElementHandle, Page} from 'puppeteer-core';

import {setQuotation, statement} from '../bench/pages.mjs';
import {inventTranslation} from '../data/invented-translation.js';

export interface SiblingUse {
  /** What of the body is ours. */
  body: string;
  /** The words that the reader finds there, whatever becomes of the file. */
  words: string;
  /** What a reader does to have what the file does; absent where the page asks for it by itself. */
  ask?: (page: Page) => Promise<void>;
  /** What is there once the file has come, and has been asked for. */
  there: string;
  /** Where a reader who has asked is told that it could not be had. */
  told?: string;
}

const sentence = (index: number): string =>
  statement.conclusions[6].thesis.sentences[index].runs
    .map(({text}: {text: string}) => text)
    .join('');

/** An author's words, and the same with one of them changed. */
const verbatim = sentence(0);
export const altered = verbatim.replace(/ \w+/, ' never');

const words = sentence(0);
const [signatory] = statement.signatories as readonly {name: string}[];

export const conclusion = '<bellagio-conclusion n="7"></bellagio-conclusion>';
export const adopted = `<bellagio-conclusion n="7">${setQuotation(7)}</bellagio-conclusion>`;
const search =
  '<bellagio-search for="st"></bellagio-search><bellagio-statement id="st"></bellagio-statement>';

/** Waits until all that is under way is drawn. */
export function settle(page: Page): Promise<void> {
  return page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  });
}

/** Waits for something in a shadow root, whose changes are none of the document's that Puppeteer would wait for. */
export async function untilThere(page: Page, selector: string): Promise<ElementHandle<Element>> {
  const end = performance.now() + 10_000;
  for (let turn = 0; turn < 100 || performance.now() < end; turn++) {
    const found = await page.$(selector);
    if (found) return found;
    await settle(page);
  }
  throw new Error(`Never came: ${selector}`);
}

/** Presses something, once it has been scrolled to: what has not been on the screen yet may be laid out only there. */
export async function press(page: Page, selector: string): Promise<void> {
  const control = await untilThere(page, selector);
  await control.evaluate((one) => one.scrollIntoView({block: 'center', behavior: 'instant'}));
  await settle(page);
  await control.click();
}

/** What a visitor can read, white space folded. */
export const readShown = (page: Page): Promise<string> =>
  page.evaluate(() => document.body.innerText.replace(/\s+/g, ' ').trim());

const type = (tag: string, query: string) => async (page: Page) => {
  const field = await untilThere(page, `${tag} >>> input`);
  await field.evaluate((input) => ((input as HTMLInputElement).value = ''));
  await field.type(query);
};

/** What the tags of a page have said, in all shadow roots. */
export function readSaid(page: Page): Promise<string> {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .flatMap(({shadowRoot}) => [
        ...(shadowRoot?.querySelectorAll('[part="status"],[part="notice"],[title]') ?? []),
      ])
      .map((element) => `${element.textContent} ${element.getAttribute('title') ?? ''}`)
      .join('\n'),
  );
}

/** Waits until nothing says any more that something could not be had. */
export async function untilUnsaid(page: Page): Promise<void> {
  for (let turn = 0; turn < 100; turn++) {
    if (!/loaded/.test(await readSaid(page))) return;
    await settle(page);
  }
  throw new Error(`Still said: ${await readSaid(page)}`);
}
const status = (tag: string) => `${tag} >>> [part="status"]:not(:empty)`;

/** Where the translation of a page is: to be served by whoever uses one. */
export const packPath = '/pack.json';
export const pack = inventTranslation();
export const translated = `<bellagio-settings translation="${packPath}">${conclusion}</bellagio-settings>`;

export const siblingUses: Readonly<Record<string, SiblingUse>> = {
  'passage-actions.js': {
    body: conclusion,
    words,
    ask: (page) => press(page, 'bellagio-conclusion >>> button[name="context"]'),
    there: 'bellagio-conclusion >>> dialog[open] .current',
    told: status('bellagio-conclusion'),
  },
  'cite-panel.js': {
    body: conclusion,
    words,
    ask: (page) => press(page, 'bellagio-conclusion >>> button[name="cite"]'),
    there: 'bellagio-conclusion >>> dialog[open] [part="reference"]',
    told: status('bellagio-conclusion'),
  },
  'content-judge.js': {
    body: adopted,
    words,
    there: 'bellagio-conclusion >>> .adopted[style*="visible"]',
  },
  'room-beside.js': {
    body: adopted,
    words,
    there: 'bellagio-conclusion >>> .adopted[style*="visible"]',
  },
  'signatory-filter.js': {
    body: '<bellagio-signatories filter></bellagio-signatories>',
    words: signatory!.name,
    ask: type('bellagio-signatories', 'unver'),
    there: 'bellagio-signatories >>> [part~="found"] dt',
    told: status('bellagio-signatories'),
  },
  'translated-view.js': {
    body: translated,
    words,
    there: 'bellagio-conclusion >>> [part="translation"]',
  },
  'speak.js': {
    body: `<div lang="es">${conclusion}</div>`,
    words,
    there: 'bellagio-conclusion >>> [lang="es"]',
  },
  'rarer-tags.js': {
    body: `<p><bellagio-quote>“${verbatim}”</bellagio-quote></p>`,
    words: verbatim,
    there: 'bellagio-quote >>> [part~="verbatim"]',
  },
  'quote-check.js': {
    body: `<p><bellagio-quote>“${verbatim}”</bellagio-quote></p>`,
    words: verbatim,
    there: 'bellagio-quote >>> [part~="verbatim"]',
  },
  'departed-quotation.js': {
    body: `<p><bellagio-quote>“${altered}”</bellagio-quote></p>`,
    words: altered,
    there: 'bellagio-quote >>> [part~="altered"]',
  },
  'pasted-quotations.js': {
    body: `<blockquote data-bellagio="c7"><p>${verbatim}</p></blockquote>`,
    words: verbatim,
    there: 'blockquote >>> [part="actions"]',
  },
  'verdict-panel.js': {
    body: `<p><bellagio-quote>“${altered}”</bellagio-quote></p>`,
    words: altered,
    ask: (page) => press(page, 'bellagio-quote >>> [part~="altered"]'),
    there: 'bellagio-quote >>> [part="preview"]:popover-open .panel',
    told: 'bellagio-quote >>> [part~="mark"][title*="loaded"]',
  },
  'preview-box.js': {
    body: '<p>A line. <bellagio-cite passage="c7"></bellagio-cite></p>',
    words: 'A line.',
    ask: (page) => press(page, 'bellagio-cite >>> [part="mark"]'),
    there: 'bellagio-cite >>> [part="preview"]:popover-open [part="reference"]',
    told: 'bellagio-cite >>> [part="mark"][title*="loaded"]',
  },
  'search-results.js': {
    body: '<p>A line.</p><bellagio-search></bellagio-search>',
    words: 'A line.',
    ask: type('bellagio-search', 'remittances'),
    there: 'bellagio-search >>> [part="result"]',
    told: status('bellagio-search'),
  },
  'passage-guide.js': {
    body: search,
    words,
    async ask(page) {
      await type('bellagio-search', 'remittances')(page);
      await press(page, 'bellagio-search >>> [part="result"]');
    },
    there: 'bellagio-statement >>> [part="mark"]',
    told: 'bellagio-search >>> [part="status"]:not(:empty)',
  },
};
