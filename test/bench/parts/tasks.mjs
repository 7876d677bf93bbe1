import {withPage} from '../browser.mjs';
import {again, interleave, summarize} from '../rounds.mjs';

export const says = 'the longest task of the main thread at load, CPU slowed 4 x';

const mark = 'bellagio-bench';

/**
 * Finds the longest task of the thread that a page is drawn by, from its head on.
 *
 * @param {Uint8Array} trace - As the browser wrote it.
 * @returns {number} Milliseconds.
 */
function findLongestTask(trace) {
  const {traceEvents} = JSON.parse(Buffer.from(trace).toString());
  // The page before it has left a mark, too.
  const marks = traceEvents.filter(({name}) => name === mark);
  const {pid, tid, ts} = marks.reduce((one, other) => (other.ts > one.ts ? other : one));
  const lengths = traceEvents
    .filter((event) => event.pid === pid && event.tid === tid && event.ph === 'X')
    .filter((event) => /\bRunTask$/.test(event.name) && event.ts + event.dur >= ts)
    .map(({dur}) => dur / 1_000);
  if (lengths.length === 0) throw new Error('The trace holds no tasks');
  return Math.max(...lengths);
}

/** Loads a page on a fast link, where the most work falls into one task, with the CPU slowed. */
function measureLongestTask(browser, site, form) {
  return withPage(browser, async (page) => {
    await page.goto(`${site.origin}/blank.html`);
    await page.emulateCPUThrottling(4);
    await page.tracing.start({
      categories: ['-*', 'toplevel', 'blink.user_timing', 'disabled-by-default-devtools.timeline'],
    });
    await page.goto(`${site.origin}/${form}.html`);
    await page.evaluate(() => globalThis.probe.settle());
    return findLongestTask(await page.tracing.stop());
  });
}

export async function measure({browser, site, rounds}) {
  const forms = ['static', 'bare', 'element', 'hand-written'];
  const samples = await interleave([...forms, again('static')], rounds, (name) =>
    measureLongestTask(browser, site, name.split(',')[0]),
  );
  return Object.entries(samples).map(([name, values]) => ({
    what: `longest task at load, CPU slowed 4 x: ${name}`,
    ...summarize(values, 'ms'),
    note: `longest of all rounds ${Math.max(...values).toFixed(0)} ms`,
  }));
}
