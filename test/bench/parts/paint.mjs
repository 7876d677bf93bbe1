import {withPage} from '../browser.mjs';
import {again, compare, interleave, pick, summarize} from '../rounds.mjs';

export const says =
  'text painted on a slow link, with the CPU as it is and slowed 4 x; layout shift';

/** 150 ms for each request, 1.6 Mbps down: what browsers' own tools call a slow 4G. */
export const slowLink = {latency: 150, download: 1_600_000 / 8, upload: 750_000 / 8};

const forms = ['static', 'element', 'bare', 'hand-written', 'iframe'];
const baselines = ['static', 'hand-written', 'iframe'];

/** Loads a page and says when the words were painted, from the start of the navigation, and how far all else was moved. */
export async function measurePaint(browser, site, form, {slowdown = 1} = {}) {
  return withPage(browser, async (page) => {
    // The process that draws the page is there before the clock starts.
    await page.goto(`${site.origin}/blank.html`);
    await page.emulateNetworkConditions(slowLink);
    if (slowdown > 1) await page.emulateCPUThrottling(slowdown);
    await page.goto(`${site.origin}/${form}.html`);
    // Every form keeps its words in the page, but for the frame.
    const frame = form === 'iframe' ? page.frames().at(-1) : page;
    const painted = await frame.evaluate(() => globalThis.probe.painted);
    const [start, shift] = await page.evaluate(async () => {
      const {document, customElements, performance, probe} = globalThis;
      const element = document.querySelector('bellagio-conclusion');
      if (element) {
        await customElements.whenDefined('bellagio-conclusion');
        await element.updateComplete;
      }
      await probe.settle();
      return [performance.timeOrigin, probe.shift];
    });
    return {painted: painted - start, shift};
  });
}

/**
 * Loads a page twice and takes the sooner paint: all that a busy machine, or the beat of its frames, can do is to add.
 * (Of the shifts the larger: none may be missed.)
 */
async function measureTwice(...all) {
  const [one, other] = [await measurePaint(...all), await measurePaint(...all)];
  return {
    painted: Math.min(one.painted, other.painted),
    shift: Math.max(one.shift, other.shift),
  };
}

export async function measure({browser, site, rounds}) {
  const rows = [];
  const names = [...forms, ...baselines.map(again)];
  for (const slowdown of [1, 4]) {
    const cpu = slowdown === 1 ? '' : `, CPU slowed ${slowdown} x`;
    const samples = await interleave(names, rounds, (name) =>
      measureTwice(browser, site, name.split(',')[0], {slowdown}),
    );
    const painted = pick(samples, (sample) => sample.painted);
    const shift = pick(samples, (sample) => sample.shift);
    const ratio = (name, baseline) => ({
      what: `text painted${cpu}: ${name} against ${baseline}`,
      ...compare(painted, name, baseline),
      medianUnit: 'ms',
    });
    rows.push(
      ratio('element', 'static'),
      ratio('bare', 'hand-written'),
      ratio('hand-written', 'static'),
      ratio('bare', 'static'),
      ratio('bare', 'iframe'),
      ...['element', 'bare', 'hand-written', 'iframe'].map((name) => ({
        what: `layout shift${cpu}: ${name}`,
        ...summarize(shift[name], 'CLS'),
      })),
    );
  }
  return rows;
}
