/** What comes between a reader and a file: a slow line, none, a tag that goes or moves meanwhile, a tab that sleeps. */
import assert from 'node:assert/strict';
import {test} from 'node:test';

import type {Page} from 'puppeteer-core';

import {launchBrowser} from '../bench/browser.mjs';
import {readConclusion} from '../bench/pages.mjs';
import {loadModule, serveVisits, visit} from '../packaging/visits.js';
import {
  pack,
  packPath,
  press,
  readSaid,
  readShown,
  settle,
  siblingUses,
  untilThere,
  untilUnsaid,
} from './sibling-uses.js';

const visits = serveVisits({[packPath]: JSON.stringify(pack)});

const below = '<p id="below">A line below.</p><div id="elsewhere"></div>';

/** Visits a page that uses a file, which is on its way until the page calls for it. */
const visitWaiting = (path: string, body: string, use: Parameters<typeof visit>[1]) =>
  visit(body + below + loadModule(), use, {held: path});

/** What becomes of a page's own part of the body while a file is on its way. */
const meanwhile: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'is removed': (page) => page.evaluate(() => document.querySelector('#ours')!.remove()),
  'is moved': (page) =>
    page.evaluate(() =>
      document.querySelector('#elsewhere')!.append(...document.querySelector('#ours')!.childNodes),
    ),
  'loses the settings around it': (page) =>
    page.evaluate(() => {
      const settings = document.querySelector('#settings')!;
      settings.replaceWith(...settings.childNodes);
    }),
};

for (const [path, use] of Object.entries(siblingUses)) {
  for (const [what, change] of Object.entries(meanwhile)) {
    test(`a tag that ${what} while ${path} is on its way is none the worse for it`, async () => {
      const body = `<bellagio-settings id="settings" cite-style="mla"><div id="ours">${use.body}</div></bellagio-settings>`;
      await visitWaiting(path, body, async (page, {asked}, release) => {
        await use.ask?.(page);
        for (let frame = 0; frame < 300 && !asked.includes(path); frame++) await settle(page);
        await settle(page);
        assert.ok((await readShown(page)).includes(use.words));
        await change(page);
        release();
        await page.waitForNetworkIdle({idleTime: 50});
        await settle(page);
        assert.doesNotMatch(await readSaid(page), /could not be loaded/);
        if (what === 'is removed') {
          // Once more, made anew.
          await page.evaluate(
            (html) => (document.querySelector('#elsewhere')!.innerHTML = html),
            use.body,
          );
        }
        await settle(page);
        // A list that is filtered, or words in translation, still stand in the page.
        const stands = await page.evaluate(() => document.body.textContent);
        assert.ok(stands.replace(/\s+/g, ' ').includes(use.words), stands);
        // What was asked for has come, or comes when it is asked for again.
        if (use.ask && !(await page.$(use.there))) await use.ask(page);
        await untilThere(page, use.there);
      });
    });
  }
}

const conclusion = siblingUses['passage-actions.js']!;

test('while the file of the actions is on its way the words stand still, and pressing again does nothing twice', async () => {
  await visitWaiting('passage-actions.js', conclusion.body, async (page, _visited, release) => {
    await page.evaluate(() => {
      const counts = {copies: 0, shift: 0};
      Object.assign(globalThis, {counts});
      addEventListener('bellagio-copy', () => counts.copies++);
      navigator.clipboard.write = () => Promise.resolve();
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          counts.shift += (entry as PerformanceEntry & {value: number}).value;
        }
      }).observe({type: 'layout-shift', buffered: true});
    });
    const readLine = () =>
      page.$eval('#below', (line) => line.getBoundingClientRect().top + scrollY);
    const before = await readLine();
    const shiftBefore = await page.evaluate(() => (globalThis as unknown as Counting).counts.shift);
    for (let time = 0; time < 3; time++) {
      await press(page, 'bellagio-conclusion >>> button[name="copy"]');
    }
    await settle(page);
    assert.equal(await readLine(), before);
    assert.ok((await readShown(page)).includes(readConclusion(7)));
    release();
    await untilThere(page, conclusion.told!);
    await settle(page);
    const {copies, shift} = await page.evaluate(() => (globalThis as unknown as Counting).counts);
    assert.deepEqual({copies, shift}, {copies: 1, shift: shiftBefore});
  });
});

interface Counting {
  counts: {copies: number; shift: number};
}

test('while the preview is on its way, pressing again does not take it away', async () => {
  const use = siblingUses['preview-box.js']!;
  await visitWaiting('preview-box.js', use.body, async (page, _visited, release) => {
    const mark = await untilThere(page, 'bellagio-cite >>> [part="mark"]');
    for (let time = 0; time < 2; time++) await mark.click();
    release();
    await untilThere(page, use.there);
    assert.equal(await mark.evaluate((one) => one.ariaExpanded), 'true');
  });
});

test('a reader who has gone on by the time that the preview comes sees none', async () => {
  const use = siblingUses['preview-box.js']!;
  await visitWaiting('preview-box.js', use.body, async (page, _visited, release) => {
    const mark = await untilThere(page, 'bellagio-cite >>> [part="mark"]');
    await mark.hover();
    await page.hover('#elsewhere, #below');
    release();
    await untilThere(page, 'bellagio-cite >>> [part="preview"]');
    // Longer than any hover takes to open one: a second preview, hovered now, has come by then.
    await page.evaluate(() => document.body.append(document.createElement('bellagio-cite')));
    const other = await untilThere(page, 'bellagio-cite:last-child >>> [part="mark"]');
    await other.hover();
    await untilThere(page, 'bellagio-cite:last-child >>> [part="preview"]:popover-open');
    assert.equal((await page.$$('bellagio-cite >>> [part="preview"]:popover-open')).length, 1);
  });
});

test('a search that comes late finds what stands in the field by then', async () => {
  const use = siblingUses['search-results.js']!;
  await visitWaiting('search-results.js', use.body, async (page, _visited, release) => {
    const field = await untilThere(page, 'bellagio-search >>> input');
    await field.type('remi');
    await field.type('ttances turkey');
    release();
    await page.waitForFunction(
      () =>
        /No passage/.test(
          document.querySelector('bellagio-search')!.shadowRoot!.querySelector('[part="status"]')!
            .textContent,
        ),
      {timeout: 10_000, polling: 'raf'},
    );
  });
});

const asking = [
  'passage-actions.js',
  'signatory-filter.js',
  'search-results.js',
  'preview-box.js',
].map((path) => siblingUses[path]!);

test('offline before a reader’s first action: it is said, all words stay, and it works once the network is back', async () => {
  const body = asking.map((use) => use.body).join('') + below + loadModule();
  await visit(body, async (page) => {
    await page.setOfflineMode(true);
    for (const {ask, told, words} of asking) {
      await ask!(page);
      const said = await (
        await untilThere(page, told!)
      ).evaluate((one) => `${one.textContent} ${one.getAttribute('title')}`);
      assert.match(said, /could not be loaded/);
      assert.ok((await readShown(page)).includes(words));
    }
    await page.setOfflineMode(false);
    for (const {ask, there} of asking) {
      await ask!(page);
      await untilThere(page, there);
      await page.keyboard.press('Escape');
    }
    await untilUnsaid(page);
  });
});

const rotator = '<bellagio-quote-rotator interval="1"></bellagio-quote-rotator>';

/** Counts the quotations that come in a page. */
const countQuotations = (page: Page) =>
  page.evaluate(() => {
    const turns: Turning['turns'] = [];
    Object.assign(globalThis, {turns});
    addEventListener('bellagio-quote-change', ({passage}) =>
      turns.push({time: performance.now(), number: Number(/\d+/.exec(passage))}),
    );
  });
/** When quotations have come, in milliseconds, and which. */
const readTurns = (page: Page) => page.evaluate(() => (globalThis as unknown as Turning).turns);
const readCount = async (page: Page) => (await readTurns(page)).length;
const untilTurned = (page: Page, count: number) =>
  page.waitForFunction(
    (count) => (globalThis as unknown as Turning).turns.length >= count,
    {timeout: 20_000, polling: 50},
    count,
  );

interface Turning {
  turns: {time: number; number: number}[];
}

test('a tab that is frozen and resumed goes on where it was, with no burst of quotations', async () => {
  await visit(rotator + conclusion.body + loadModule(), async (page) => {
    // The other one is the clock.
    const clock = await page.browserContext().newPage();
    await clock.goto(page.url());
    await page.bringToFront();
    await countQuotations(page);
    await untilTurned(page, 1);
    const session = await page.createCDPSession();
    await session.send('Page.setWebLifecycleState', {state: 'frozen'});
    await clock.bringToFront();
    await countQuotations(clock);
    await untilTurned(clock, 3);
    const before = await readCount(page);
    await page.bringToFront();
    await session.send('Page.setWebLifecycleState', {state: 'active'});
    await page.evaluate(() => new Promise(requestAnimationFrame));
    await untilTurned(page, before + 3);
    const turns = await readTurns(page);
    const pairs = turns.slice(1).map((turn, index) => [turns[index]!, turn] as const);
    const waits = pairs.map(([one, next]) => next.time - one.time);
    assert.ok(Math.min(...waits) > 900, `quotations of a second each came after ${waits} ms`);
    const steps = pairs.map(([one, next]) => (next.number - one.number + 10) % 10);
    assert.deepEqual(new Set(steps), new Set([1]), 'none was left out');
    await conclusion.ask!(page);
    await untilThere(page, conclusion.there);
  });
});

test('a page with every tag is kept by the back/forward cache, and goes on when a reader comes back', async () => {
  const browser = await launchBrowser({cached: true});
  try {
    const page = await browser.newPage();
    const wrong: string[] = [];
    page.on('pageerror', (error) => wrong.push(String(error)));
    const all = [
      rotator,
      siblingUses['signatory-filter.js']!.body,
      ...asking.map(({body}) => body),
    ];
    visits.site.add(
      '/kept.html',
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>Kept</title><body>${all.join('')}<a href="/away.html">Away</a>${loadModule()}</body>`,
      {'cache-control': 'max-age=60'},
    );
    visits.site.add('/away.html', '<!doctype html><title>Away</title>', {
      'cache-control': 'max-age=60',
    });
    await page.goto(`${visits.site.origin}/kept.html`, {waitUntil: 'networkidle0'});
    await page.evaluate(() => {
      Object.assign(globalThis, {same: true});
      addEventListener('pageshow', ({persisted}) => Object.assign(globalThis, {persisted}));
    });
    await countQuotations(page);
    await conclusion.ask!(page);
    await untilThere(page, conclusion.there);
    await page.keyboard.press('Escape');
    await page.goto(`${visits.site.origin}/away.html`);
    await page.goBack();
    await page.waitForFunction(() => 'persisted' in globalThis, {timeout: 10_000});
    assert.deepEqual(
      await page.evaluate(() => {
        const {same, persisted} = globalThis as unknown as {same: boolean; persisted: boolean};
        return {same, persisted};
      }),
      {same: true, persisted: true},
    );
    await page.mouse.move(0, 0);
    await page.$eval('bellagio-quote-rotator', (element) => element.scrollIntoView());
    await untilTurned(page, (await readCount(page)) + 1);
    for (const {ask, there} of asking) {
      await ask!(page);
      await untilThere(page, there);
      await page.keyboard.press('Escape');
    }
    assert.deepEqual(wrong, []);
  } finally {
    await browser.close();
  }
});

const inTranslation = siblingUses['translated-view.js']!;
const text = JSON.stringify(pack);

for (const [what, content] of Object.entries({
  'is not there': undefined,
  'is no JSON': '<!doctype html><title>Not found</title>',
  'is JSON of something else': '{"language": 7}',
  'is huge': `${text.slice(0, -1)},"more":"${'x'.repeat(1_000_001)}"}`,
})) {
  test(`a translation pack that ${what} leaves the words, and that is said once`, async () => {
    if (content === undefined) visits.site.remove(packPath);
    else visits.site.add(packPath, content);
    try {
      await visit(
        inTranslation.body + inTranslation.body + loadModule(),
        async (page) => {
          await untilThere(page, 'bellagio-conclusion >>> [part="notice"]');
          assert.equal((await page.$$('bellagio-conclusion >>> [part="notice"]')).length, 1);
          const shown = await readShown(page);
          assert.equal(shown.split(readConclusion(7)).length, 3);
        },
        {says: [/^bellagio-settings: translation=/]},
      );
    } finally {
      visits.site.add(packPath, text);
    }
  });
}

test('offline, a translation that is asked for leaves the words, and that is said once', async () => {
  await visit(
    inTranslation.body + loadModule(),
    async (page) => {
      await untilThere(page, inTranslation.there);
      await page.setOfflineMode(true);
      await page.$eval('bellagio-settings', (settings) =>
        settings.setAttribute('translation', '/other.json'),
      );
      await untilThere(page, 'bellagio-conclusion >>> [part="notice"]');
      assert.ok((await readShown(page)).includes(readConclusion(7)));
    },
    {says: [/^bellagio-settings: translation=/]},
  );
});

test('while a translation pack is on its way the words stand; a tag that is removed meanwhile does no harm, and one that comes back has it', async () => {
  const release = visits.site.hold(packPath);
  await visit(
    inTranslation.body + loadModule(),
    async (page) => {
      await page.waitForFunction(() =>
        performance.getEntriesByType('resource').some(({name}) => name.includes('translated-view')),
      );
      await settle(page);
      assert.ok((await readShown(page)).includes(readConclusion(7)));
      const settings = await page.evaluateHandle(() => {
        const settings = document.querySelector('bellagio-settings')!;
        settings.remove();
        return settings;
      });
      release();
      await page.waitForNetworkIdle({idleTime: 50});
      await page.evaluate((settings) => document.body.append(settings), settings);
      await untilThere(page, inTranslation.there);
    },
    {early: true},
  );
});
