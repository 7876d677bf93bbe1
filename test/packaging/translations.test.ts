/** Translation packs on pages of the built files: what is asked for, and whom. */
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';

import type {Browser, Page} from 'puppeteer-core';

import {launchBrowser, withPage} from '../bench/browser.mjs';
import {readConclusion} from '../bench/pages.mjs';
import {serve} from '../bench/serve.mjs';
import {inventTranslation} from '../data/invented-translation.js';
import {readBuilt, siblings} from './built-files.js';

const pack = inventTranslation();
const original = readConclusion(7);
const [translated = ''] = (pack.passages['c7.thesis'] ?? '').split('*');

let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;
/** Another one, with a pack for everyone, and a pack for its own pages. */
let other: Awaited<ReturnType<typeof serve>>;

before(async () => {
  browser = await launchBrowser();
  const files = ['bellagio.js', ...siblings].map((path) => [`/dist/${path}`, readBuilt(path)]);
  site = await serve({
    ...(Object.fromEntries(files) as Record<string, string>),
    '/favicon.ico': '',
    '/pack.json': JSON.stringify(pack),
  });
  other = await serve(
    {'/open.json': JSON.stringify(pack), '/closed.json': JSON.stringify(pack)},
    {'/open.json': {'access-control-allow-origin': '*'}},
  );
});

after(async () => {
  await browser.close();
  await site.close();
  await other.close();
});

interface Visited {
  /** Addresses that were asked for, without that of the page's own site. */
  asked: string[];
  said: string[];
  /** What a visitor can read in the tags: words in slots, and notices. */
  read: () => Promise<string>;
}

/** Runs in the page, whose own text does not hold what stands in shadow roots. */
function readShown(): string {
  const shown = [...document.querySelectorAll('bellagio-conclusion')].flatMap(({shadowRoot}) => [
    ...[...shadowRoot!.querySelectorAll('slot')].flatMap((slot) =>
      slot.assignedNodes({flatten: true}),
    ),
    ...shadowRoot!.querySelectorAll('[part="notice"]'),
  ]);
  return shown
    .map(({textContent}) => textContent)
    .join(' ')
    .replace(/\s+/g, ' ');
}

async function visit(
  settings: string,
  use: (page: Page, visited: Visited) => Promise<void>,
  headers: Record<string, string> = {},
) {
  await withPage(browser, async (page) => {
    const tags = [7, 7, 2].map((n) => `<bellagio-conclusion n="${n}"></bellagio-conclusion>`);
    site.add(
      '/page.html',
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>A host</title>
<bellagio-settings ${settings}>${tags.join('')}</bellagio-settings>
<script type="module" src="/dist/bellagio.js"></script>`,
      headers,
    );
    const visited: Visited = {
      asked: [],
      said: [],
      read: () => page.evaluate(readShown),
    };
    page.on('request', (request) => {
      const address = request.url().replace(site.origin, '');
      if (!/^\/(page\.html|favicon\.ico)$/.test(address)) visited.asked.push(address);
    });
    page.on('pageerror', (error) => visited.said.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'warn') visited.said.push(message.text());
    });
    await page.goto(`${site.origin}/page.html`, {waitUntil: 'networkidle0'});
    await use(page, visited);
  });
}

test('a page without a translation asks for the first file alone', async () => {
  await visit('', async (_, {asked, read}) => {
    assert.deepEqual(asked, ['/dist/bellagio.js']);
    assert.ok((await read()).includes(original));
  });
});

test('a page with one asks for what shows it and for the pack, once', async () => {
  await visit('translation="pack.json"', async (page, {asked, said, read}) => {
    await page.waitForSelector('bellagio-conclusion >>> [part="translation"]');
    assert.deepEqual(asked, ['/dist/bellagio.js', '/dist/translated-view.js', '/pack.json']);
    const seen = await read();
    assert.ok(seen.includes(translated) && !seen.includes(original));
    assert.deepEqual(said, []);
  });
});

test('a pack of another site is shown where that allows it, under a strict policy as well', async () => {
  const policy = {
    'content-security-policy': `default-src 'none'; script-src 'self'; connect-src ${other.origin}`,
  };
  await visit(
    `translation="${other.origin}/open.json"`,
    async (page, {said, read}) => {
      await page.waitForSelector('bellagio-conclusion >>> [part="translation"]');
      assert.ok((await read()).includes(translated));
      assert.deepEqual(said, []);
    },
    policy,
  );
});

for (const [what, file, policy] of [
  ['another site does not allow', 'closed.json', {}],
  [
    'the page’s policy forbids',
    'open.json',
    {'content-security-policy': "default-src 'none'; script-src 'self'; connect-src 'self'"},
  ],
] as const) {
  test(`a pack that ${what} leaves the words and says so once`, async () => {
    await visit(
      `translation="${other.origin}/${file}"`,
      async (page, {said, read}) => {
        await page.waitForSelector('bellagio-conclusion >>> [part="notice"]');
        const seen = await read();
        assert.equal(seen.split(original).length, 3);
        assert.equal(seen.split('could not be loaded').length, 2);
        assert.equal(said.length, 1);
        assert.match(said[0] ?? '', /^bellagio-settings: .*cannot be fetched/);
      },
      policy,
    );
  });
}

test('without the file that shows it, the words stay and nothing is left unhandled', async () => {
  site.remove('/dist/translated-view.js');
  try {
    await visit('translation="pack.json"', async (_, {asked, said, read}) => {
      assert.ok(!asked.includes('/pack.json'));
      assert.ok((await read()).includes(original));
      assert.deepEqual(said, []);
    });
  } finally {
    site.add('/dist/translated-view.js', readBuilt('translated-view.js'));
  }
});
