/** What tags leave behind: once they are gone, in whatever state they were, nothing of theirs goes on, and nothing is kept. */
import assert from 'node:assert/strict';
import {test} from 'node:test';

import type {CDPSession, Page} from 'puppeteer-core';

import {weighHeap} from '../bench/browser.mjs';
import {tagStates, type TagState} from './tag-states.js';
import {serveWatchedPages, withWatchedPage} from './watched-page.js';

declare global {
  var gone: WeakRef<Element>[];
}

serveWatchedPages();

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
 * What the browser itself counts, in a page and in its isolate: a second opinion, and one of what no script can see.
 *
 * @see https://chromedevtools.github.io/devtools-protocol/tot/Runtime/#method-queryObjects
 */
async function askBrowser(session: CDPSession): Promise<Record<string, number>> {
  const asked: Record<string, number> = {};
  for (const target of ['window', 'document']) {
    const {result} = await session.send('Runtime.evaluate', {expression: target});
    const {listeners} = await session.send('DOMDebugger.getEventListeners', {
      objectId: result.objectId!,
    });
    asked[`listeners of the ${target}`] = listeners.length;
  }
  for (const kind of ['IntersectionObserver', 'ResizeObserver', 'Animation', 'AbortController']) {
    const {result} = await session.send('Runtime.evaluate', {expression: `${kind}.prototype`});
    const {objects} = await session.send('Runtime.queryObjects', {
      prototypeObjectId: result.objectId!,
      objectGroup: kind,
    });
    const {result: count} = await session.send('Runtime.callFunctionOn', {
      objectId: objects.objectId!,
      functionDeclaration: 'function () { return this.length; }',
    });
    asked[kind] = count.value as number;
    await session.send('Runtime.releaseObjectGroup', {objectGroup: kind});
  }
  const {metrics} = await session.send('Performance.getMetrics');
  for (const {name, value} of metrics) {
    if (/^(JSEventListeners|Nodes|Documents)$/.test(name)) asked[name] = value;
  }
  return asked;
}

/**
 * What comes once for a page, and stays. What waits for tags observes the document from the first. Pasted quotations bring another
 * observer, which waits for more of them, and what tells other copies of this library that they are served.
 */
const stays: Readonly<Record<string, number>> = {
  'MutationObserver: HTMLDocument': 2,
  'listener: HTMLDocument bellagio-pasted-quotations': 1,
};

/** Holds what is left to what was there before: nothing of it grows, and nothing is new but what comes once and stays. */
function assertGone(
  left: Readonly<Record<string, number>>,
  before: Readonly<Record<string, number>>,
) {
  for (const [name, count] of Object.entries(left)) {
    const most = Math.max(stays[name] ?? 0, before[name] ?? 0);
    assert.ok(count <= most, `${name}: ${count}, and not ${most}`);
  }
}

for (const [what, state] of Object.entries(tagStates)) {
  test(`once they are gone, nothing goes on of ${what}, be it one or ${state.count}`, async () => {
    await withWatchedPage(async (page, session) => {
      await session.send('Performance.enable');
      await session.send('DOM.enable');
      const before = await page.evaluate(() => watch.count());
      const asked: Record<string, number>[] = [];
      const counts: Record<string, number>[] = [];
      for (const count of [1, state.count]) {
        await make(page, state, count);
        const left = await clear(page, session);
        assertGone(left, before);
        counts.push(left);
        const alive = await page.evaluate(
          () => globalThis.gone.filter((one) => one.deref()).length,
        );
        assert.equal(alive, 0, `${alive} elements are kept`);
        asked.push(await askBrowser(session));
      }
      assert.deepEqual(counts[1], counts[0], 'it grows');
      assert.deepEqual(asked[1], asked[0], 'it grows');
    });
  });
}

test('the instruments see what goes on, of each kind', async () => {
  await withWatchedPage(async (page, session) => {
    const left = await page.evaluate(() => {
      const host = document.createElement('p');
      document.body.append(host);
      addEventListener('resize', () => host);
      addEventListener('resize', () => host, {once: true});
      document.addEventListener('keydown', {
        handleEvent() {
          return host;
        },
      });
      matchMedia('print').addEventListener('change', () => host);
      const control = new AbortController();
      addEventListener('scroll', () => host, {signal: control.signal});
      control.abort();
      const taken = {
        handleEvent() {
          return host;
        },
      };
      addEventListener('blur', taken, true);
      removeEventListener('blur', taken, {capture: true});
      setInterval(() => host, 1e6);
      clearTimeout(setTimeout(() => host, 1e6));
      host.animate({opacity: [0, 1]}, {duration: 1e6});
      for (const Observer of [IntersectionObserver, ResizeObserver]) {
        const observer = new Observer(() => host);
        observer.observe(host);
        Object.assign(globalThis, {[`kept${Observer.name}`]: observer});
      }
      new BroadcastChannel('x').close();
      return watch.count();
    });
    assert.deepEqual(left, {
      'listener: HTMLDocument keydown': 1,
      'listener: MediaQueryList change': 1,
      'listener: Window resize': 2,
      'pending: setInterval': 1,
      'IntersectionObserver: HTMLParagraphElement': 1,
      'MutationObserver: HTMLDocument': 1,
      'ResizeObserver: HTMLParagraphElement': 1,
      animation: 1,
      channels: 1,
    });
    const asked = await askBrowser(session);
    assert.equal(asked['listeners of the window'], 2);
    assert.equal(asked['listeners of the document'], 1);
    assert.deepEqual(
      [asked['IntersectionObserver'], asked['ResizeObserver'], asked['Animation']],
      [1, 1, 1],
    );
  });
});

const cycles = 8;

for (const [what, state] of Object.entries(tagStates)) {
  if (!state.steps) continue;
  const count = Math.min(8, state.count);
  const limit = 8_000 / count;
  test(`of ${count} of ${what} that are made and removed eight times, at most ${limit} bytes each are kept`, async () => {
    await withWatchedPage(async (page, session) => {
      const weigh = async () => {
        await make(page, state, count);
        await clear(page, session);
        const {script, dom} = await weighHeap(session);
        return script + dom;
      };
      // The first ones leave caches, compiled code and room behind, once.
      await weigh();
      // The engine itself may put something by; a leak does not go away by trying again.
      let kept = Infinity;
      for (let round = 0; round < 3 && kept > limit; round++) {
        const before = await weigh();
        let after = before;
        for (let cycle = 0; cycle < cycles; cycle++) after = await weigh();
        kept = (after - before) / count / cycles;
      }
      assert.ok(kept <= limit, `${kept} bytes`);
    });
  });
}
