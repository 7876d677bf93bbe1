/** The tags that the first file does not hold: they come beside it, once, when a page first holds one of them. */
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';

import type {Browser, Page} from 'puppeteer-core';

import {launchBrowser, withPage} from '../bench/browser.mjs';
import {statement} from '../bench/pages.mjs';
import {serve} from '../bench/serve.mjs';
import {readBuilt, siblings} from './built-files.js';

const rarer = ['bellagio-cite', 'bellagio-quote', 'bellagio-search', 'bellagio-statement'];
const [first] = statement.signatories as readonly {readonly name: string}[];

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

interface Visited {
  /** Paths of scripts, in the order in which they were asked for. */
  asked: string[];
  /** What the page threw, left unhandled or wrote on the console. */
  wrong: string[];
}

async function visit(
  body: string,
  use: (page: Page, visited: Visited) => Promise<void>,
  change = (_path: string, content: string): string | undefined => content,
) {
  for (const path of siblings) {
    const content = change(path, readBuilt(path));
    if (content === undefined) site.remove(`/dist/${path}`);
    else site.add(`/dist/${path}`, content);
  }
  site.add(
    '/page.html',
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>A host</title><body>${body}</body>`,
  );
  await withPage(browser, async (page) => {
    const visited: Visited = {asked: [], wrong: []};
    page.on('request', (request) => {
      const {pathname, search} = new URL(request.url());
      if (pathname.endsWith('.js')) visited.asked.push(pathname.replace('/dist/', '') + search);
    });
    page.on('pageerror', (error) => visited.wrong.push(String(error)));
    page.on('console', (message) => {
      if (!/Failed to load resource/.test(message.text())) visited.wrong.push(message.text());
    });
    await page.goto(`${site.origin}/page.html`, {waitUntil: 'networkidle0'});
    await use(page, visited);
    assert.deepEqual(visited.wrong, []);
  });
}

const script = (query = '') => `<script type="module" src="/dist/bellagio.js${query}"></script>`;
const listDefined = (page: Page) =>
  page.evaluate((tags) => tags.filter((tag) => customElements.get(tag)), rarer);

/** A busy page may be idle before it has come to run what it has loaded. */
const untilDefined = (page: Page) =>
  page.waitForFunction((tags) => tags.every((tag) => customElements.get(tag)), {}, rarer);

test('a page without them asks for nothing but the first file', async () => {
  await visit(
    `<bellagio-conclusion n="7"></bellagio-conclusion>${script()}`,
    async (page, {asked}) => {
      assert.deepEqual(asked, ['bellagio.js']);
      assert.deepEqual(await listDefined(page), []);
    },
  );
});

for (const tag of rarer) {
  test(`${tag} brings them all, in one more file`, async () => {
    await visit(`<p>Before <${tag}></${tag}> after.</p>${script()}`, async (page, {asked}) => {
      await untilDefined(page);
      assert.deepEqual(asked.slice(0, 2), ['bellagio.js', 'rarer-tags.js']);
    });
  });
}

test('they come for a tag that is added later, deep in what is added', async () => {
  await visit(script(), async (page, {asked}) => {
    assert.deepEqual(asked, ['bellagio.js']);
    await page.evaluate(() => {
      const section = document.createElement('section');
      const quote = document.createElement('bellagio-quote');
      quote.setAttribute('passage', 'signatories.1');
      section.append(document.createElement('p'));
      section.firstElementChild!.append(quote);
      document.body.append('text', section);
    });
    await untilDefined(page);
    await page.waitForNetworkIdle({idleTime: 100});
    assert.deepEqual(asked, ['bellagio.js', 'rarer-tags.js']);
    const shown = await page.$eval('bellagio-quote', ({textContent}) => textContent);
    assert.ok(shown?.includes(first!.name), shown ?? '');
  });
});

test('they come once, though the first file is loaded from two addresses', async () => {
  const body = `<bellagio-quote passage="signatories.1"></bellagio-quote>${script()}${script('?ver=2')}`;
  await visit(body, async (page, {asked}) => {
    await untilDefined(page);
    assert.deepEqual([...asked].sort(), ['bellagio.js', 'bellagio.js?ver=2', 'rarer-tags.js']);
  });
});

const own = '<bellagio-quote><q>Words of its author</q></bellagio-quote>';

test('where they cannot be had, the author’s content stays', async () => {
  await visit(
    `${own}${script()}`,
    async (page) => {
      assert.deepEqual(await listDefined(page), []);
      assert.match(await page.evaluate(() => document.body.innerText), /Words of its author/);
    },
    (path, content) => (path === 'rarer-tags.js' ? undefined : content),
  );
});

test('a file of another build counts as missing, so that no two builds are ever mixed', async () => {
  await visit(
    `${own}${script()}`,
    async (page) => {
      await page.waitForFunction(() =>
        performance.getEntriesByType('resource').some(({name}) => name.includes('rarer-tags.js')),
      );
      assert.deepEqual(await listDefined(page), []);
      assert.match(await page.evaluate(() => document.body.innerText), /Words of its author/);
    },
    (path, content) => {
      const other = content.replace(/export const _\w{4}=/, 'export const _zzzz=');
      assert.notEqual(other, content, path);
      return other;
    },
  );
});
