/** Pages whose tags are brought into every state, while it is counted what goes on in them. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before} from 'node:test';

import type {Browser, CDPSession, Page} from 'puppeteer-core';

import {launchBrowser, withPage} from '../bench/browser.mjs';
import {serve} from '../bench/serve.mjs';
import {languageFiles, readBuilt, siblings} from '../packaging/built-files.js';
import {pack, packPath} from './sibling-uses.js';
import type {Step} from './tag-states.js';

const watchScript = readFileSync(new URL('pages/watch.js', import.meta.url), 'utf8');

declare global {
  /** The page's side of test/hosts/pages/watch.js. */
  var watch: {
    count: () => Record<string, number>;
    settle: () => Promise<void>;
    take: (element: Element, steps: readonly Step[]) => Promise<void>;
  };
}

let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;

/** Serves what was built, and starts a browser, for all tests of the file that calls this. */
export function serveWatchedPages(): void {
  before(async () => {
    browser = await launchBrowser();
    const files = ['bellagio.js', ...siblings, ...languageFiles];
    site = await serve({
      ...Object.fromEntries(files.map((path) => [`/dist/${path}`, readBuilt(path)])),
      '/favicon.ico': '',
      [packPath]: JSON.stringify(pack),
      '/page.html': `<!doctype html><html lang="en"><meta charset="utf-8"><title>A host</title>
<body><main></main><script type="module" src="/dist/bellagio.js"></script>`,
    });
  });
  after(async () => {
    await browser.close();
    await site.close();
  });
}

/** Opens a page without tags, which has to stay without errors. What is copied in it goes nowhere. */
export async function withWatchedPage(
  use: (page: Page, session: CDPSession) => Promise<void>,
): Promise<void> {
  await withPage(browser, async (page) => {
    const wrong: string[] = [];
    page.on('pageerror', (error) => wrong.push(String(error)));
    await page.evaluateOnNewDocument(watchScript);
    await page.evaluateOnNewDocument(() => {
      navigator.clipboard.write = () => Promise.resolve();
    });
    await page.goto(`${site.origin}/page.html`, {waitUntil: 'networkidle0'});
    await use(page, await page.createCDPSession());
    assert.deepEqual(wrong, []);
  });
}
