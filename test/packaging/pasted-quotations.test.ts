/** Quotations that were pasted: what serves them comes beside the first file when a page first holds one. */
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';

import type {Browser, Page} from 'puppeteer-core';

import {launchBrowser, withPage} from '../bench/browser.mjs';
import {readConclusion} from '../bench/pages.mjs';
import {serve} from '../bench/serve.mjs';
import {readBuilt, siblings} from './built-files.js';

const words = readConclusion(7);
const source = '<p>— <a href="https://example.org/bellagio/conclusion/7/">The statement</a></p>';
const quote = (attributes: string, said: string, from = source) =>
  `<blockquote ${attributes}><p>${said}</p>${from}</blockquote>`;
const script = '<script type="module" src="/dist/bellagio.js"></script>';
const policy = "default-src 'none'; script-src 'self'; require-trusted-types-for 'script'";

let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;

before(async () => {
  browser = await launchBrowser();
  site = await serve({'/dist/bellagio.js': readBuilt('bellagio.js'), '/favicon.ico': ''});
});

after(async () => {
  await browser.close();
  await site.close();
});

async function visit(
  body: string,
  use: (page: Page, asked: string[]) => Promise<void>,
  lost: readonly string[] = [],
) {
  for (const path of siblings) {
    if (lost.includes(path)) site.remove(`/dist/${path}`);
    else site.add(`/dist/${path}`, readBuilt(path));
  }
  site.add(
    '/page.html',
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>A host</title><body>${body}${script}</body>`,
  );
  await withPage(browser, async (page) => {
    const asked: string[] = [];
    const wrong: string[] = [];
    page.on('request', (request) => {
      const {pathname} = new URL(request.url());
      if (pathname.endsWith('.js')) asked.push(pathname.replace('/dist/', ''));
    });
    page.on('pageerror', (error) => wrong.push(String(error)));
    page.on('console', (message) => {
      if (!/Failed to load resource/.test(message.text())) wrong.push(message.text());
    });
    await page.goto(`${site.origin}/page.html`, {waitUntil: 'networkidle0'});
    await use(page, asked);
    assert.deepEqual(wrong, []);
  });
}

/** The names of the actions that the first blockquote has, and its own markup. */
const read = (page: Page) =>
  page.$eval('blockquote', (element) => ({
    actions: [...(element.shadowRoot?.querySelectorAll('[part~="action"]') ?? [])].map(
      ({textContent}) => textContent,
    ),
    markup: element.outerHTML,
  }));

for (const [what, markup] of Object.entries({
  'a quotation of somebody else': quote('', words, ''),
  'a quotation that opts out': quote('data-bellagio="off"', words),
  'a quotation inside one of our tags': `<bellagio-conclusion n="7">${quote('', words)}</bellagio-conclusion>`,
})) {
  test(`${what} asks for nothing that serves pasted ones`, async () => {
    await visit(markup, async (page, asked) => {
      assert.ok(!asked.includes('pasted-quotations.js'), String(asked));
      assert.deepEqual((await read(page)).actions, []);
    });
  });
}

test('a quotation that names its passage has its actions, under a strict policy, and keeps its markup', async () => {
  const markup = quote('data-bellagio="c7"', words);
  await visit(markup, async (page, asked) => {
    await page.waitForSelector('blockquote >>> [part="actions"]');
    assert.equal(asked[1], 'pasted-quotations.js');
    const {actions, markup: kept} = await read(page);
    assert.deepEqual(actions, ['Copy', 'Cite', 'Link', 'Context']);
    assert.equal(kept, markup);
  });
});

test('a quotation whose attribute was dropped is known by its link, if it says what stands there', async () => {
  await visit(quote('', words), async (page) => {
    await page.waitForSelector('blockquote >>> [part="actions"]');
  });
  await visit(quote('', 'Nothing at all like it was ever said by us.'), async (page) => {
    assert.equal(
      await page.$eval('blockquote', ({shadowRoot}) => shadowRoot?.querySelector('[part]') ?? null),
      null,
    );
  });
});

test('words that are not the passage’s get a mark, and no actions', async () => {
  const markup = quote('data-bellagio="c7"', 'Nothing at all like it was ever said by us.');
  await visit(markup, async (page) => {
    await page.waitForSelector('blockquote >>> [part~="mark"]');
    assert.deepEqual((await read(page)).actions, ['Not in the passage named']);
  });
});

for (const lost of ['pasted-quotations.js', 'quote-check.js']) {
  test(`without ${lost}, a quotation stays as it is`, async () => {
    const markup = quote('data-bellagio="c7"', words);
    await visit(
      markup,
      async (page) => {
        assert.deepEqual(await read(page), {actions: [], markup});
      },
      [lost],
    );
  });
}
