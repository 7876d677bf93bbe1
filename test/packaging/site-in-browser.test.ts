/** The static pages, as a browser shows them under the policy that servers are told to send. */
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';

import type {Browser, Page} from 'puppeteer-core';

import {launchBrowser, withPage} from '../bench/browser.mjs';
import {findFaultsOfAccess} from '../demo/demo-pages.js';
import {serveStaticSite, type StaticSite} from './static-site.js';

let site: StaticSite;
let browser: Browser;

before(async () => {
  [site, browser] = await Promise.all([serveStaticSite(), launchBrowser()]);
});

after(async () => {
  await browser?.close();
  await site?.server.close();
});

/** One of each kind. */
const kinds = ['', 'statement/', 'conclusion/10/', 'embed/10/', '404.html'];

interface Look {
  readonly width?: number;
  readonly scheme?: 'light' | 'dark';
  readonly script?: boolean;
}

/** Opens a page; gives what the browser complained of, and the addresses that it asked for. */
async function visit(
  path: string,
  look: (page: Page) => Promise<void>,
  {width = 1200, scheme = 'light', script = true}: Look = {},
) {
  const wrong: string[] = [];
  const requests: string[] = [];
  await withPage(
    browser,
    async (page) => {
      page.on('console', (message) => wrong.push(`${message.type()}: ${message.text()}`));
      page.on('pageerror', (error) => wrong.push(String(error)));
      page.on('requestfailed', (request) => wrong.push(`failed: ${request.url()}`));
      page.on('request', (request) => requests.push(request.url()));
      await page.setJavaScriptEnabled(script);
      await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}]);
      site.server.add('/favicon.ico', '');
      await page.goto(site.baseUrl + path, {waitUntil: 'load'});
      await look(page);
    },
    {width, height: 800},
  );
  return {wrong, requests};
}

test('no page breaks the policy, complains, or asks anybody else for anything', async () => {
  for (const path of kinds) {
    const {wrong, requests} = await visit(path, async (page) => {
      await page.$$eval('details', (all) => all.forEach((details) => (details.open = true)));
      assert.ok((await page.title()).length > 0);
    });
    assert.deepEqual(wrong, [], path);
    assert.deepEqual(
      requests.filter((url) => !url.startsWith(site.server.origin)),
      [],
    );
    assert.equal(requests.filter((url) => /\.(js|css)$/.test(url)).length, 2, path);
  }
});

test('axe finds nothing in any kind of page: narrow and light, wide and dark', async () => {
  for (const path of kinds) {
    for (const [width, scheme] of [
      [320, 'light'],
      [1200, 'dark'],
    ] as const) {
      await visit(
        path,
        async (page) => {
          // For axe itself, which is no file of the site.
          await page.setBypassCSP(true);
          await page.reload();
          await page.$$eval('details', (all) => all.forEach((details) => (details.open = true)));
          assert.deepEqual(await findFaultsOfAccess(page), [], `${path} ${scheme} ${width}`);
        },
        {width, scheme},
      );
    }
  }
});

test('no page scrolls sideways from 280 px on, whatever is open in it', async () => {
  for (const path of kinds) {
    await visit(path, async (page) => {
      await page.$$eval('details', (all) => all.forEach((details) => (details.open = true)));
      for (const width of [280, 320, 480, 720, 1000, 1200, 1280, 1600]) {
        await page.setViewport({width, height: 800});
        const {wide, left} = await page.evaluate(() => ({
          wide: document.documentElement.scrollWidth,
          // What sticks out at the left cannot be scrolled to.
          left: Math.min(
            ...[...document.querySelectorAll('main *')].map(
              (element) => element.getBoundingClientRect().left,
            ),
          ),
        }));
        assert.ok(wide <= width, `${path} is ${wide} px wide in ${width}`);
        assert.ok(left >= 0, `${path} begins at ${left} px in ${width}`);
      }
    });
  }
});

test('in a wide window the contents stand beside the text, and nothing lies over it', async () => {
  for (const width of [1240, 1400, 1900]) {
    await visit(
      'statement/',
      async (page) => {
        const [contents, number, text] = await page.evaluate(() =>
          ['.contents', '#c10 .number', '#c10'].map((selector) => {
            const {left, right} = document.querySelector(selector)!.getBoundingClientRect();
            return {left, right};
          }),
        );
        assert.ok(contents!.right < number!.left, `at ${width} px`);
        assert.ok(number!.right < text!.left && text!.right < width);
      },
      {width},
    );
  }
});

test('without scripts everything can be read, and references and codes be opened', async () => {
  await visit(
    'conclusion/7/',
    async (page) => {
      for (const selector of ['#c7\\.thesis', '#c7\\.p1', '.neighbours', 'summary']) {
        const box = await (await page.$(selector))!.boundingBox();
        assert.ok(box && box.height > 16, selector);
      }
      await page.click('.citations summary');
      await page.click('.codes summary');
      for (const selector of ['.citations dd', '.files a', '.codes textarea']) {
        const box = await (await page.$(selector))!.boundingBox();
        assert.ok(box && box.height > 16, selector);
      }
    },
    {script: false},
  );
});

test('an address with a range goes to its words and marks them, one without sense does no harm', async () => {
  const readMarked = (page: Page) =>
    page.evaluate(() =>
      [...(CSS.highlights.get('bellagio-range') ?? [])].map(String).join('|').replace(/\s+/g, ' '),
    );
  const {wrong} = await visit('statement/#c7.thesis-c7.p1', async (page) => {
    const expected = await page.evaluate(() =>
      ['c7.thesis', 'c7.p1'].map((id) => document.getElementById(id)!.textContent).join(' '),
    );
    assert.equal(await readMarked(page), expected);
    const {top} = await page.$eval('#c7\\.thesis', (element) => {
      const {top} = element.getBoundingClientRect();
      return {top};
    });
    assert.ok(top >= 0 && top < 400, String(top));
    for (const hash of ['#c1.p1-c99', '#%E0%A4%A', '#-', '#c7.p1']) {
      await page.evaluate((hash) => {
        const followed = new Promise((resolve) => addEventListener('hashchange', resolve));
        location.hash = hash;
        return followed;
      }, hash);
      assert.equal(await readMarked(page), '', hash);
    }
    const marked = await page.$eval(':target', ({id}) => id);
    assert.equal(marked, 'c7.p1');
  });
  assert.deepEqual(wrong, []);
});

test('in print there are the words and their address, and nothing to press', async () => {
  for (const path of ['statement/', 'conclusion/10/']) {
    await visit(path, async (page) => {
      await page.emulateMediaType('print');
      const shown = await page.evaluate(() => document.body.innerText);
      assert.ok(shown.includes(site.baseUrl + path));
      for (const word of ['Cite', 'Embed', 'Previous', 'Next', 'Skip']) {
        assert.doesNotMatch(shown, new RegExp(`^${word}$`, 'm'), path);
      }
      const background = await page.$eval('html', (html) => getComputedStyle(html).backgroundColor);
      assert.equal(background, 'rgba(0, 0, 0, 0)');
    });
  }
});
