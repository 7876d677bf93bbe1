/** A sibling file that cannot be had: the words stay, the reader is told, and nothing is left unhandled. */
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';

import type {Browser, Page} from 'puppeteer-core';

import {launchBrowser, withPage} from '../bench/browser.mjs';
import {findConclusion, readConclusion, setQuotation, statement} from '../bench/pages.mjs';
import {serve} from '../bench/serve.mjs';
import {readBuilt, siblings} from '../packaging/built-files.js';

const words = readConclusion(7);

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
  /** What a visitor can read, white space folded. */
  read: () => Promise<string>;
  /** What the page threw or left unhandled, and what its scripts wrote on the console. */
  thrown: string[];
  said: string[];
  /** What the browser itself wrote on the console of files that it could not have. */
  missed: string[];
}

/** Visits a page whose script has lost some of its siblings. */
async function visit(
  body: string,
  lost: readonly string[],
  use: (page: Page, visited: Visited) => Promise<void>,
) {
  await withPage(browser, async (page) => {
    for (const sibling of siblings.filter((path) => !lost.includes(path))) {
      site.add(`/dist/${sibling}`, readBuilt(sibling));
    }
    for (const sibling of lost) site.remove(`/dist/${sibling}`);
    site.add(
      '/page.html',
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>A host</title>
${body}<p>A line below.</p>
<script type="module" src="/dist/bellagio.js"></script>`,
    );
    const visited: Visited = {
      read: () => page.evaluate(() => document.body.innerText.replace(/\s+/g, ' ').trim()),
      thrown: [],
      said: [],
      missed: [],
    };
    page.on('pageerror', (error) => visited.thrown.push(String(error)));
    page.on('console', (message) => {
      const {url = ''} = message.location();
      const list = /Failed to load resource/.test(message.text()) ? visited.missed : visited.said;
      list.push(`${message.type()}: ${message.text()} ${url}`);
    });
    await page.goto(`${site.origin}/page.html`, {waitUntil: 'networkidle0'});
    await untilIdle(page);
    await use(page, visited);
    await untilIdle(page);
    assert.deepEqual({thrown: visited.thrown, said: visited.said}, {thrown: [], said: []});
  });
}

/** Waits until nothing is on its way, and all is drawn. */
async function untilIdle(page: Page) {
  await page.waitForNetworkIdle({idleTime: 100});
  await page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  });
}

/** The number that our own chrome puts over the words, if it does. */
const readNumber = (page: Page) =>
  page.evaluate(
    () =>
      document.querySelector('bellagio-conclusion')!.shadowRoot!.querySelector('[part="number"]')
        ?.textContent,
  );

const bare = '<bellagio-conclusion n="7"></bellagio-conclusion>';
const fill = (content: string) => `<bellagio-conclusion n="7">${content}</bellagio-conclusion>`;

test('without the file of the actions, a reader who asks for one is told so', async () => {
  await visit(bare, ['passage-actions.js'], async (page, {read}) => {
    for (const name of ['copy', 'link', 'context']) {
      await page.click(`bellagio-conclusion >>> button[name="${name}"]`);
      const status = await page.waitForSelector(
        'bellagio-conclusion >>> [part="status"]:not(:empty)',
        // Frame by frame: otherwise it waits for changes of the document, which those in a shadow root are not.
        {visible: true},
      );
      assert.match((await status?.evaluate(({textContent}) => textContent)) ?? '', /loaded/);
    }
    assert.ok((await read()).includes(words));
  });
});

test('without the file of the search field, a reader who types is told so, and all names stay', async () => {
  const body = '<bellagio-signatories filter></bellagio-signatories>';
  await visit(body, ['signatory-filter.js'], async (page, {read}) => {
    await (await page.$('bellagio-signatories >>> input'))!.type('unver');
    const status = await page.waitForSelector(
      'bellagio-signatories >>> [part="status"]:not(:empty)',
      {visible: true},
    );
    assert.match((await status?.evaluate(({textContent}) => textContent)) ?? '', /loaded/);
    const visible = await read();
    for (const {name} of statement.signatories as {name: string}[]) {
      assert.ok(visible.includes(name), name);
    }
  });
});

const authored: Record<string, string> = {
  'the text with its attribution': setQuotation(7),
  'the text under a heading': setQuotation(7, {heading: true}),
  'other words': '<p>An author’s own words.</p>',
};

for (const [what, content] of Object.entries(authored)) {
  test(`without the file of the judge, an author’s content stays, once and as it stands: ${what}`, async () => {
    const plain = content
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    await visit(fill(content), ['content-judge.js'], async (page, {read, missed}) => {
      const check = async () => {
        const visible = (await read()).replace(/ ([,;.])/g, '$1');
        assert.equal(visible, `${plain.replace(/ ([,;.])/g, '$1')} A line below.`);
        assert.equal(
          await page.evaluate(() => document.querySelector('[slot^="bellagio-"]')),
          null,
          'nothing is added',
        );
        // It is asked for twice.
        assert.ok(missed.length <= 2, missed.join('\n'));
      };
      await check();
      await page.evaluate(() => {
        const element = document.querySelector('bellagio-conclusion')!;
        element.setAttribute('n', '8');
        element.append(' ');
      });
      await untilIdle(page);
      await check();
    });
  });
}

test('without the file of the judge, empty tags are filled, follow their number and come back when cleared', async () => {
  await visit(bare, ['content-judge.js'], async (page, {read, missed}) => {
    assert.equal((await read()).split(words).length, 2);
    await page.evaluate(() => document.querySelector('bellagio-conclusion')!.replaceChildren());
    await untilIdle(page);
    assert.equal((await read()).split(words).length, 2);
    await page.evaluate(() =>
      document.querySelector('bellagio-conclusion')!.setAttribute('n', '8'),
    );
    await untilIdle(page);
    assert.equal((await read()).split(readConclusion(8)).length, 2);
    assert.deepEqual(missed, []);
  });
});

test('without the file of the judge, a number never stands over the words of another conclusion', async () => {
  await visit(bare, ['content-judge.js'], async (page, {read}) => {
    await page.evaluate(() => {
      document.querySelector('bellagio-conclusion')!.append('A note of somebody’s.');
    });
    await untilIdle(page);
    await page.evaluate(() =>
      document.querySelector('bellagio-conclusion')!.setAttribute('n', '8'),
    );
    await untilIdle(page);
    const number = await readNumber(page);
    const stands = (await read()).includes(words) ? '7' : '8';
    assert.ok(number === undefined || number === stands, `${number} over the words of ${stands}`);
  });
});

test('without the file of the judge, nothing that somebody wrote into our slots is shown as the statement', async () => {
  const edited = `<h3 slot="bellagio-title" lang="en">${findConclusion(7).title.text}</h3>
<p slot="bellagio-thesis" lang="en">Migration is free of risks.</p>`;
  await visit(fill(edited), ['content-judge.js'], async (page, {read}) => {
    const wrong = (await read()).includes('Migration is free of risks.');
    assert.ok(!wrong || (await readNumber(page)) === undefined, 'wrong words under a number');
  });
});

test('without the file that finds the actions a place, the author’s words stand without them', async () => {
  await visit(fill(setQuotation(7)), ['room-beside.js'], async (page, {read, missed}) => {
    assert.equal((await read()).split(words).length, 2);
    const visibility = await page.$eval(
      'bellagio-conclusion >>> [part="actions"]',
      (actions) => getComputedStyle(actions).visibility,
    );
    assert.equal(visibility, 'hidden');
    assert.ok(missed.length <= 2, missed.join('\n'));
  });
});

test('without any sibling, every tag shows its words', async () => {
  const body = `${bare}<bellagio-signatories></bellagio-signatories><bellagio-quote-rotator></bellagio-quote-rotator>${fill(setQuotation(8))}`;
  await visit(body, siblings, async (_page, {read}) => {
    const visible = await read();
    assert.ok(visible.includes(words));
    assert.ok(visible.includes(readConclusion(8)));
    assert.ok(visible.includes(statement.signatories.at(-1).name));
  });
});
