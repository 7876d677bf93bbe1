/** What tags leave behind: once they are gone, in whatever state they were, nothing of theirs goes on, and nothing is kept. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, test} from 'node:test';

import type {Browser, CDPSession, Page} from 'puppeteer-core';

import {launchBrowser, weighHeap, withPage} from '../bench/browser.mjs';
import {serve} from '../bench/serve.mjs';
import {languageFiles, readBuilt, siblings} from '../packaging/built-files.js';
import {pack, packPath, tagStates, type Step, type TagState} from './tag-states.js';

const watchScript = readFileSync(new URL('pages/watch.js', import.meta.url), 'utf8');

declare global {
  /** The page's side of test/hosts/pages/watch.js. */
  var watch: {
    count: () => Record<string, number>;
    settle: () => Promise<void>;
    take: (element: Element, steps: readonly Step[]) => Promise<void>;
  };
  var gone: WeakRef<Element>[];
}

let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;

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

async function withWatchedPage(use: (page: Page, session: CDPSession) => Promise<void>) {
  await withPage(browser, async (page) => {
    const wrong: string[] = [];
    page.on('pageerror', (error) => wrong.push(String(error)));
    await page.evaluateOnNewDocument(watchScript);
    await page.evaluateOnNewDocument(() => {
      // What is copied is no matter here.
      navigator.clipboard.write = () => Promise.resolve();
    });
    await page.goto(`${site.origin}/page.html`, {waitUntil: 'networkidle0'});
    await use(page, await page.createCDPSession());
    assert.deepEqual(wrong, []);
  });
}

/**
 * Makes tags, and brings them into their state.
 *
 * @returns What there is by then.
 */
function make(page: Page, {markup, steps = []}: TagState, count: number) {
  return page.evaluate(
    async (html, steps) => {
      document.querySelector('main')!.innerHTML = html;
      await watch.settle();
      // One after the other, as a reader would.
      for (const element of document.querySelectorAll('main > *')) await watch.take(element, steps);
      await watch.settle();
      return watch.count();
    },
    markup.repeat(count),
    steps,
  );
}

/**
 * Removes them, and collects what is garbage then.
 *
 * @returns What there is still.
 */
async function clear(page: Page, session: CDPSession) {
  await page.evaluate(async () => {
    globalThis.gone = [...document.querySelectorAll('main *')].map((one) => new WeakRef(one));
    document.querySelector('main')!.replaceChildren();
    await watch.settle();
  });
  // What has been begun ends by itself, and is not begun anew.
  await page.waitForFunction(() => !/pending/.test(Object.keys(watch.count()).join()), {
    polling: 100,
    timeout: 10_000,
  });
  await weighHeap(session);
  return page.evaluate(() => watch.count());
}

/**
 * What is there once for a page, since its first element, and for good: an observer of the document each. They look for
 * changes of `lang` and `contenteditable` around all elements, and for blockquotes that are said to be from the statement; the
 * listener tells other copies of this library that the latter are served.
 */
const kept: Readonly<Record<string, number>> = {
  'MutationObserver: #document': 1,
};

for (const [what, state] of Object.entries(tagStates)) {
  test(`once they are gone, nothing goes on of ${what}, be it one or ${state.count}`, async () => {
    await withWatchedPage(async (page, session) => {
      await weighHeap(session);
      const before = await page.evaluate(() => watch.count());
      const left: Record<string, number>[] = [];
      for (const count of [1, state.count]) {
        await make(page, state, count);
        left.push(await clear(page, session));
        const alive = await page.evaluate(
          () => globalThis.gone.filter((one) => one.deref()).length,
        );
        assert.equal(alive, 0, `${alive} elements are kept`);
      }
      console.log(what, JSON.stringify({before, left}));
    });
  });
}
