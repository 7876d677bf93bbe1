/** A sibling file that cannot be had: the words stay, the reader is told, and nothing is left unhandled. */
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';

import type {Browser} from 'puppeteer-core';

import {launchBrowser, withPage} from '../bench/browser.mjs';
import {readConclusion} from '../bench/pages.mjs';
import {serve} from '../bench/serve.mjs';
import {readBuilt} from './built-files.js';

let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;

before(async () => {
  browser = await launchBrowser();
  site = await serve({
    '/dist/bellagio.js': readBuilt('bellagio.js'),
    '/page.html': `<!doctype html><html lang="en"><meta charset="utf-8"><title>A host</title>
<bellagio-conclusion n="7"></bellagio-conclusion>
<script type="module" src="/dist/bellagio.js"></script>`,
  });
});

after(async () => {
  await browser.close();
  await site.close();
});

test('without the file of the actions, a reader who asks for one is told so', async () => {
  await withPage(browser, async (page) => {
    const thrown: string[] = [];
    page.on('pageerror', (error) => thrown.push(String(error)));
    await page.goto(`${site.origin}/page.html`);
    for (const name of ['copy', 'context']) {
      await page.click(`bellagio-conclusion >>> button[name="${name}"]`);
      const status = await page.waitForSelector(
        'bellagio-conclusion >>> [part="status"]:not(:empty)',
        // Frame by frame: otherwise it waits for changes of the document, which those in a shadow root are not.
        {visible: true},
      );
      assert.match(
        (await status?.evaluate(({textContent}) => textContent)) ?? '',
        /could not be loaded/,
      );
    }
    const visible = await page.evaluate(() => document.body.innerText.replace(/\s+/g, ' '));
    assert.ok(visible.includes(readConclusion(7)));
    assert.deepEqual(thrown, []);
  });
});
