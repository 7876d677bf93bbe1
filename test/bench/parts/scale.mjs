/* global customElements, document */
import {withPage} from '../browser.mjs';
import {scaleScript} from '../pages.mjs';
import {again, compare, interleave, median, pick} from '../rounds.mjs';

export const says = '1,000 and 5,000 conclusions: script, layout, paint, growth; a change of n';

export const scalePages = {
  bellagio: ['scale.html', 'bellagio-conclusion'],
  'hand-written': ['scale-hand-written.html', 'hand-written-conclusion'],
  'hand-written with content-visibility': [
    'scale-hand-written-visible.html',
    'hand-written-conclusion',
  ],
};

/**
 * Opens a page with the definition and none of the elements yet.
 *
 * @param {(page: import('puppeteer-core').Page, tag: string) => Promise<unknown>} use
 * @param {string} [tag] - Another tag than the one that the page is for, with its attributes.
 */
export function withScalePage(browser, site, name, use, tag = scalePages[name][1]) {
  const [path] = scalePages[name];
  return withManyPage(browser, `${site.origin}/${path}`, tag, use);
}

/** The same for a page at any address. */
export function withManyPage(browser, address, tag, use) {
  return withPage(browser, async (page) => {
    await page.goto(address);
    await page.evaluate(scaleScript);
    await page.evaluate(async (name) => {
      // The rarer tags are defined when the page holds one of them.
      const one = document.createElement(name);
      document.body.append(one);
      await customElements.whenDefined(name);
      one.remove();
    }, tag.split(' ')[0]);
    return use(page, tag);
  });
}

/**
 * Makes many conclusions in a page of its own.
 *
 * @returns {Promise<{script: number, layout: number, painted: number, change?: number}>} Milliseconds from the start: until
 * the script is done; until the page is laid out as well; until it is painted. And how long a change of all took.
 */
export function measureScale(browser, site, name, count, {change = false} = {}) {
  return withScalePage(browser, site, name, async (page, tag) => {
    const times = await page.evaluate((...all) => globalThis.scale.fill(...all), tag, count);
    if (!change) return times;
    const changed = await page.evaluate(() => globalThis.scale.change());
    return {...times, change: changed.painted, changeScript: changed.script};
  });
}

const kept = 'hand-written with content-visibility';

export async function measure({browser, site, rounds}) {
  const rows = [];
  const names = [...Object.keys(scalePages), again('hand-written')];
  const own = {};
  const floor = {};
  for (const count of [1_000, 5_000]) {
    const change = count === 1_000;
    const samples = await interleave(names, rounds, (name) =>
      measureScale(browser, site, name.split(',')[0], count, {change}),
    );
    own[count] = median(samples.bellagio.map(({layout}) => layout));
    floor[count] = median(samples['hand-written'].map(({layout}) => layout));
    const number = count.toLocaleString('en');
    const row = (what, key, name) => ({
      what: `${number}: ${what}: ${name} against hand-written`,
      ...compare(
        pick(samples, (sample) => sample[key]),
        name,
        'hand-written',
      ),
      medianUnit: 'ms',
    });
    rows.push(
      row('script', 'script', 'bellagio'),
      row('script, style and layout', 'layout', 'bellagio'),
      row('script, style and layout', 'layout', kept),
      row('until painted', 'painted', 'bellagio'),
      row('until painted', 'painted', kept),
    );
    if (!change) continue;
    rows.push(
      row('change of n until painted', 'change', 'bellagio'),
      row('change of n until painted', 'change', kept),
      row('change of n, script', 'changeScript', 'bellagio'),
    );
  }
  const growth = (layout) => layout[5_000] / 5 / layout[1_000];
  rows.push({
    what: 'growth of script, style and layout for each, from 1,000 to 5,000',
    unit: 'x',
    value: growth(own),
    note: `hand-written ${growth(floor).toFixed(2)} x`,
  });
  return rows;
}
