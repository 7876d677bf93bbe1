import {weighHeap, withPage} from '../browser.mjs';
import {again, compare, interleave, pick, summarize} from '../rounds.mjs';
import {withScalePage} from './scale.mjs';

export const says = 'heap for each conclusion, kept after removal, and against an iframe';

const cycles = 8;

const thousand = 1_000;

/** Heap for each of a thousand conclusions on a page that has been painted. */
function measureEach(browser, site, name) {
  return withScalePage(browser, site, name, async (page, tag) => {
    const session = await page.createCDPSession();
    // What the first ten bring once and for all (templates, compiled code) is no one's own.
    await fillAndClear(page, tag, 10);
    const before = await weighHeap(session);
    await page.evaluate((...all) => globalThis.scale.fill(...all), tag, thousand);
    await page.evaluate(() => globalThis.probe.settle());
    const after = await weighHeap(session);
    return {
      script: (after.script - before.script) / thousand,
      dom: (after.dom - before.dom) / thousand,
    };
  });
}

async function fillAndClear(page, tag, number) {
  await page.evaluate((...all) => globalThis.scale.fill(...all), tag, number);
  await page.evaluate(() => globalThis.scale.clear());
}

/**
 * Makes and removes a thousand elements eight times.
 *
 * Garbage is collected each time: eight thousand at once would leave the engine's own tables with room for eight thousand,
 * which is no leak. For the same reason the first thousand, before the eight, do not count: they leave caches, compiled
 * code and room behind, once.
 *
 * @param {string} [tag] - Another tag than `bellagio-conclusion` or the hand-written one.
 * @param {number} [count] - How many at a time.
 * @returns {Promise<{script: number, dom: number}>} Bytes left of each.
 */
export function measureKept(browser, site, name, tag, count = thousand) {
  const measure = async (page, tag) => {
    const session = await page.createCDPSession();
    const weighAfterCycle = async () => {
      await fillAndClear(page, tag, count);
      return weighHeap(session);
    };
    const before = await weighAfterCycle();
    let after = before;
    for (let cycle = 0; cycle < cycles; cycle++) after = await weighAfterCycle();
    return {
      script: (after.script - before.script) / count / cycles,
      dom: (after.dom - before.dom) / count / cycles,
    };
  };
  return withScalePage(browser, site, name, measure, tag);
}

/** The script heap of a page. */
function measurePage(browser, site, form) {
  return withPage(browser, async (page) => {
    await page.goto(`${site.origin}/${form}.html`);
    await page.evaluate(() => globalThis.probe.settle());
    const session = await page.createCDPSession();
    return (await weighHeap(session)).script;
  });
}

export async function measure({browser, site, rounds}) {
  const fewer = Math.max(1, Math.ceil(rounds / 3));
  const each = await interleave(['bellagio', 'hand-written'], fewer, (name) =>
    measureEach(browser, site, name),
  );
  const kept = await interleave(['bellagio', 'hand-written'], fewer, (name) =>
    measureKept(browser, site, name),
  );
  const pages = ['blank', again('blank'), 'bare', 'iframe', again('iframe')];
  const heaps = await interleave(pages, fewer, (name) =>
    measurePage(browser, site, name.split(',')[0]),
  );
  const added = pick(heaps, (heap) => heap);
  for (const name of ['bare', 'iframe', again('iframe')]) {
    added[name] = heaps[name].map((heap, round) => heap - heaps.blank[round]);
  }
  const row = (what, samples, key) =>
    ['bellagio', 'hand-written'].map((name) => ({
      what: `${what}: ${name}`,
      ...summarize(
        samples[name].map((sample) => sample[key]),
        'bytes',
      ),
    }));
  return [
    ...row('script heap for each', each, 'script'),
    ...row('DOM heap for each', each, 'dom'),
    ...row('script heap kept of each', kept, 'script'),
    ...row('DOM heap kept of each', kept, 'dom'),
    {
      what: 'script heap added to a page: bare against iframe',
      ...compare(added, 'bare', 'iframe'),
      medianUnit: 'bytes',
    },
  ];
}
