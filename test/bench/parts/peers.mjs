import {setTimeout as wait} from 'node:timers/promises';

import {weighHeap, withPage} from '../browser.mjs';
import {buildPeer, peers} from '../peers.mjs';
import {again, compare, interleave, pick, summarize} from '../rounds.mjs';
import {slowLink} from './paint.mjs';
import {withManyPage} from './scale.mjs';

export const says =
  'public peers: bytes, requests, paint on a slow link, layout shift, heap, many of them';

/** Our own pages beside those of the peers. */
const own = {
  bare: {path: 'bare', tag: 'bellagio-conclusion', change: {name: 'n'}},
  element: {path: 'element'},
};

const all = {...own, ...peers};

/** All that is compared, ours first. */
export const subjects = Object.keys(all);

const scalePage = (name) => (name === 'bare' ? 'scale' : `${all[name].path}-scale`);

/** A page that shows nothing by then will not do so. */
const patience = 30_000;

/** Waits until a page shows what it is for, and says when that was, from the start of the navigation. */
async function waitUntilShown(page, {isShown}) {
  const shown = page.evaluate(
    (key) => globalThis.probe[key].then((time) => time - globalThis.performance.timeOrigin),
    isShown ? 'shown' : 'painted',
  );
  shown.catch(() => {});
  const giveUp = new AbortController();
  const late = wait(patience, undefined, {signal: giveUp.signal}).then(
    () => Promise.reject(new Error(`shows nothing in ${patience / 1_000} s`)),
    () => {},
  );
  try {
    return await Promise.race([shown, late]);
  } finally {
    giveUp.abort();
  }
}

/** Loads a page on a slow link, and waits until it is quiet: what it asks for, and how far it moves what stands in it. */
function visit(browser, site, name) {
  return withPage(browser, async (page) => {
    await page.goto(`${site.origin}/blank.html`);
    await page.emulateNetworkConditions(slowLink);
    const path = `/${all[name].path}.html`;
    const asked = new Set();
    const strangers = new Set();
    page.on('request', (request) => {
      const {protocol, origin, pathname} = new URL(request.url());
      if (origin === site.origin) asked.add(pathname);
      else if (/^https?:$/.test(protocol)) strangers.add(request.url());
    });
    const troubles = [];
    page.on('pageerror', ({message}) => troubles.push(message.split('\n')[0]));
    page.on('response', (response) => {
      if (!response.ok()) troubles.push(`${response.status()} for ${response.url()}`);
    });
    await page.goto(site.origin + path);
    try {
      await waitUntilShown(page, all[name]);
    } catch (error) {
      throw new Error([error.message, ...troubles].join('; '), {cause: error});
    }
    await page.waitForNetworkIdle({idleTime: 500});
    await page.evaluate(() => globalThis.probe.settle());
    asked.delete(path);
    asked.delete('/favicon.ico');
    return {
      files: [...asked],
      strangers: strangers.size,
      shift: await page.evaluate(() => globalThis.probe.shift),
    };
  });
}

/** Says when a page shows what it is for, on a slow link. */
function measureShown(browser, site, name, slowdown) {
  return withPage(browser, async (page) => {
    await page.goto(`${site.origin}/blank.html`);
    await page.emulateNetworkConditions(slowLink);
    if (slowdown > 1) await page.emulateCPUThrottling(slowdown);
    await page.goto(`${site.origin}/${all[name].path}.html`);
    return waitUntilShown(page, all[name]);
  });
}

/** The script heap of a page that shows what it is for. */
function measureHeap(browser, site, name) {
  return withPage(browser, async (page) => {
    await page.goto(`${site.origin}/${all[name]?.path ?? name}.html`);
    if (all[name]) await waitUntilShown(page, all[name]);
    await page.waitForNetworkIdle({idleTime: 100});
    await page.evaluate(() => globalThis.probe.settle());
    return (await weighHeap(await page.createCDPSession())).script;
  });
}

/** What each of many costs until it is laid out, and a change of all until it is painted, in microseconds. */
function measureMany(browser, site, name, count) {
  const {tag, inside = '', change} = all[name];
  return withManyPage(browser, `${site.origin}/${scalePage(name)}.html`, tag, async (page) => {
    const times = await page.evaluate(
      (...all) => globalThis.scale.fill(...all),
      tag,
      count,
      inside,
    );
    const changed =
      change &&
      (await page.evaluate((...all) => globalThis.scale.change(...all), change.name, change.value));
    const each = (time) => (time * 1_000) / count;
    return {layout: each(times.layout), change: changed && each(changed.painted)};
  });
}

const counts = [1, 1_000, 5_000];

/** Measures all pages. A peer that fails once is left out from then on; ours have to work. */
async function measurePages({browser, site, rounds}) {
  /** Why a peer could not be measured. */
  const failed = new Map();
  const attempt = (measureOne) => async (name) => {
    const [subject] = name.split(', again');
    if (failed.has(subject)) return undefined;
    try {
      return await measureOne(subject);
    } catch (error) {
      if (!Object.hasOwn(peers, subject)) throw error;
      failed.set(subject, error.message.split('\n')[0]);
      return undefined;
    }
  };
  const interleaveAll = async (names, rounds, measureOne) => {
    const samples = await interleave(names, rounds, attempt(measureOne));
    return Object.fromEntries(Object.entries(samples).filter(([name]) => !failed.has(name)));
  };
  const addPages = attempt((name) => {
    for (const [path, content] of Object.entries(buildPeer(name))) {
      // Services for files send one with each; a peer asks for it, and would reckon one out otherwise.
      site.add(path, content, path.endsWith('.json') ? {etag: '"1"'} : {});
    }
  });
  for (const name of Object.keys(peers)) await addPages(name);

  const visits = {};
  for (const name of subjects) {
    visits[name] = await attempt((name) => visit(browser, site, name))(name);
  }
  const fewer = Math.max(1, Math.ceil(rounds / 3));
  const withAgain = (names) => [...names, again('bare')];
  const measureAllShown = (slowdown, rounds) =>
    interleaveAll(withAgain(subjects), rounds, (name) =>
      measureShown(browser, site, name, slowdown),
    );
  // What is promised gets the rounds that were asked for.
  const shown = {1: await measureAllShown(1, fewer), 4: await measureAllShown(4, rounds)};
  const heaps = await interleaveAll(['blank', ...subjects], fewer, (name) =>
    measureHeap(browser, site, name),
  );
  const many = {};
  for (const count of counts) {
    const names = subjects.filter((name) => all[name].tag);
    many[count] = await interleaveAll(withAgain(names), fewer, (name) =>
      measureMany(browser, site, name, count),
    );
  }
  return {failed, visits, shown, heaps, many};
}

/** What was measured of one page, as rows: of its files, against ours, and of many on a page. */
function describePage(name, site, {visits, shown, heaps, many}) {
  const {path, tag, change} = all[name];
  const tell = (column, row) => ({what: `${column}: ${name}`, column, subject: name, ...row});
  const against = (column, samples, medianUnit) => ({
    ...tell(column, {...compare(samples, name, 'bare'), medianUnit}),
    what: `${column}: ${name} against bare`,
  });

  const {files, strangers, shift} = visits[name];
  const loaded = [`/${path}.html`, ...files];
  const bytes = loaded.reduce((sum, path) => sum + site.weigh(path), -site.weigh('/blank.html'));
  const added = heaps[name].map((heap, round) => heap - heaps.blank[round]);
  const rows = [
    tell('bytes added to the page', {unit: 'bytes', value: bytes}),
    tell('requests beside the page', {unit: 'requests', value: files.length}),
    tell('requests to strangers', {unit: 'requests', value: strangers}),
    against('painted', shown[1], 'ms'),
    against('painted, CPU slowed 4 x', shown[4], 'ms'),
    tell('layout shift', {unit: 'CLS', value: shift}),
    tell('script heap added', summarize(added, 'bytes')),
  ];
  const read = (count, key) => pick(many[count], (sample) => sample[key]);
  for (const count of tag ? counts : []) {
    const column =
      count === 1 ? 'one, laid out' : `each of ${count.toLocaleString('en')}, laid out`;
    rows.push(against(column, read(count, 'layout'), 'µs'));
  }
  if (change) rows.push(against('change of each of 1,000, painted', read(1_000, 'change'), 'µs'));
  return rows;
}

export async function measure({browser, site, rounds}) {
  const found = await measurePages({browser, site, rounds});
  return subjects.flatMap((name) =>
    found.failed.has(name)
      ? [{what: `${name}: its page`, failure: found.failed.get(name), subject: name}]
      : describePage(name, site, found),
  );
}

/** What each of the peers' pages is, for the usage text. */
export const pagesInWords = Object.entries(peers)
  .map(([name, {says}]) => `- ${name}: ${says.replace(/\s+/g, ' ')}.`)
  .join('\n');
