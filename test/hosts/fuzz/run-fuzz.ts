/** Serves pages to be fuzzed, and runs cases in them. */
import {fileURLToPath} from 'node:url';

import {build} from 'esbuild';
import type {Browser} from 'puppeteer-core';

import {launchBrowser, weighHeap} from '../../bench/browser.mjs';
import {setQuotation, statement} from '../../bench/pages.mjs';
import {serve} from '../../bench/serve.mjs';
import {dist, languageFiles, listFiles, siblings} from '../../packaging/built-files.js';
import type {} from './messages.js';
import type {Outcome} from './page.js';

/** Scripts of nobody else, and no markup made of text. */
const policy = "script-src 'self'; object-src 'none'; require-trusted-types-for 'script'";

/** Bundles a script for pages. */
export async function bundle(name: string): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: [fileURLToPath(new URL(name, import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    logLevel: 'warning',
  });
  return outputFiles[0]!.text;
}

/** Everything that is needed to run cases. */
export async function openFuzz() {
  const browser: Browser = await launchBrowser();
  const files = listFiles(/^[^/]*\.js$/).map((path) => [`/dist/${path}`, dist[path]!]);
  const site = await serve({...Object.fromEntries(files), '/fuzz.js': await bundle('page.ts')});
  for (const file of ['bellagio.js', 'bellagio.all.js']) {
    const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A host</title>
<link rel="icon" href="data:,"><script src="/fuzz.js"></script><script type="module" src="/dist/${file}"></script><body></body></html>`;
    site.add(`/${file}.html`, page, {'content-security-policy': policy});
  }
  const other = await serve({});
  const frames: readonly (readonly [address: string, attributes: string])[] = [
    [`${other.origin}/embed/7/`, 'data-ours'],
    [`${other.origin}/embed/statement/#c7.p1`, 'data-ours sandbox="allow-scripts"'],
    [
      `${other.origin}/pages/embed/preamble/?a=b`,
      'data-ours sandbox="allow-scripts allow-same-origin"',
    ],
    [`${site.origin}/embed/7/`, 'data-ours id="embedded"'],
    [`${site.origin}/published.html`, 'id="published"'],
    [`${other.origin}/embed/a1B2c3`, ''],
    [`${other.origin}/elsewhere?from=/embed/7/`, ''],
    [`${other.origin}/elsewhere#/embed/7/`, ''],
    ['http://[bad/embed/7/', ''],
    ['', ''],
  ];
  const none = '<!doctype html><title>Nothing</title>';
  const html = {'content-type': 'text/html'};
  for (const path of [
    '/embed/7/',
    '/embed/statement/',
    '/pages/embed/preamble/',
    '/embed/a1B2c3',
    '/elsewhere',
  ]) {
    other.add(path, none, html);
  }
  const run = (file: string) => `<script src="/dist/${file}"></script>`;
  site.add('/embed/7/', `${none}<p id="c7">A line</p>${run('embed.js')}`, html);
  site.add(
    '/published.html',
    `${none}<p id="c7">A line</p><p id="c8">Another</p>${run('pages.js')}`,
  );
  site.add('/messages.js', await bundle('messages.ts'));
  site.add(
    '/frames.html',
    `<!doctype html><title>A host</title><link rel="icon" href="data:,">
${frames.map(([address, more]) => `<iframe src="${address}" ${more}></iframe>`).join('\n')}
<script src="/messages.js"></script><script type="module" src="/dist/frame.js"></script>`,
    {'content-security-policy': policy},
  );
  const quotations = Array.from({length: 10}, (_, index) => [index + 1, setQuotation(index + 1)]);

  return {
    /**
     * Runs cases in a new page.
     *
     * @param file - What the page loads.
     * @returns What has come of them, with the bytes of the heap that a later half has added for each case.
     */
    async run(
      file: string,
      seed: number,
      cases: number,
      path?: string,
    ): Promise<Outcome & {kept: number}> {
      const context = await browser.createBrowserContext({downloadBehavior: {policy: 'deny'}});
      try {
        const page = await context.newPage();
        let last = '';
        await page.exposeFunction('tellCase', (one: string) => void (last = one));
        page.on('dialog', (dialog) => void dialog.dismiss());
        await page.goto(`${site.origin}/${file}.html`, {waitUntil: 'networkidle0'});
        if (file === 'bellagio.js') await page.evaluate(loadAll, [...siblings, ...languageFiles]);
        const session = await page.createCDPSession();
        const order = {published: statement, quotations};
        const half = (seed: number, cases: number): Promise<Outcome> =>
          page
            .evaluate((order) => fuzz(order), {...order, seed, cases, path} as never)
            // A page that hangs, or is no more.
            .catch((error) => ({ran: 0, seed, failure: `${String(error)}\n\nat last: ${last}`}));
        // What is loaded, compiled and remembered once is no leak.
        const first = await half(seed, path === undefined ? Math.ceil(cases / 2) : 1);
        if (first.failure !== undefined || path !== undefined) return {...first, kept: 0};
        const before = await weighHeap(session);
        const second = await half(seed + 1, Math.floor(cases / 2));
        const after = await weighHeap(session);
        const kept =
          (after.script + after.dom - before.script - before.dom) / Math.max(second.ran, 1);
        return {...second, ran: first.ran + second.ran, kept};
      } finally {
        await context.close();
      }
    },
    /**
     * Has messages come to a page with frames, and to pages in them.
     *
     * @returns What was wrong.
     */
    async runMessages(seed: number, cases: number): Promise<string | undefined> {
      const context = await browser.createBrowserContext();
      try {
        const page = await context.newPage();
        await page.goto(`${site.origin}/frames.html`, {waitUntil: 'networkidle0'});
        return await page.evaluate((order) => fuzzMessages(order), {seed, cases});
      } finally {
        await context.close();
      }
    },
    async close() {
      await browser.close();
      await other.close();
      await site.close();
    },
  };
}

/** Has what a page would load by and by loaded at once, so that no case waits. */
async function loadAll(paths: readonly string[]): Promise<void> {
  await Promise.all(paths.map((path) => import(`/dist/${path}`)));
}
