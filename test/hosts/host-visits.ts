/** Visits pages that are hard on a guest, and looks at them from a world that they cannot reach. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before} from 'node:test';

import type {Browser, CDPSession, Page, Protocol} from 'puppeteer-core';

import {launchBrowser, withPage} from '../bench/browser.mjs';
import {serve} from '../bench/serve.mjs';
import {dist, listFiles} from '../packaging/built-files.js';

/** What `pages/eyes.js` tells of a page. Paths are selectors that lead through shadow roots: `#id >>> button`. */
interface Eyes {
  complaints: () => string[];
  read: (path: string) => string;
  readAll: () => string;
  has: (path: string) => boolean;
  count: (path: string) => number;
  attribute: (path: string, name: string) => string | null;
  address: () => string;
  wait: (path: string, pattern?: string) => string;
  waitRead: (path: string, words: string, times: number) => void;
  waitStyle: (path: string, name: string, value: string) => void;
  waitGone: (path: string) => void;
  settle: () => void;
  point: (path: string) => {x: number; y: number};
  isShown: (path: string) => boolean;
  describeLooks: (paths: readonly string[]) => Record<string, string[]>;
  findFaults: (paths: readonly string[]) => string[];
}

/** A page while it is visited. */
export interface Host {
  readonly page: Page;
  /** What scripts of the page have written on the console: `warn: …`. */
  readonly said: string[];
  /** What was thrown and not caught, and what browsers themselves complain of. */
  readonly thrown: string[];
  look<N extends keyof Eyes>(name: N, ...args: Parameters<Eyes[N]>): Promise<ReturnType<Eyes[N]>>;
  /** Presses something by the mouse. */
  press(path: string): Promise<void>;
  /** Waits until nothing is on its way, and all is drawn. */
  settle(): Promise<void>;
}

export interface HostOptions {
  headers?: Record<string, string>;
  /** The ending decides what the page is taken for. */
  path?: string;
  width?: number;
  /** Where it is high enough, all of the page is drawn at once. */
  height?: number;
  /** Run in the page before any of its own scripts. */
  script?: string;
  /** Whether the browser runs scripts of the page; without, there are no eyes either. */
  scripts?: boolean;
  /** What was thrown or said, or complained of, that is right. */
  expects?: RegExp;
}

/** Contents by path, `/` first. */
export type Files = Readonly<Record<string, string | Buffer>>;

const eyes = readFileSync(new URL('pages/eyes.js', import.meta.url), 'utf8');
const world = 'eyes';

/** A script that tells of shifts, and when a page has settled: `probe`. */
export const probeScript = readFileSync(
  new URL('../bench/pages/probe.js', import.meta.url),
  'utf8',
);

let browser: Browser;

/** What is served to the pages of a file, besides what was built, which lies in `/dist/`. */
export let site: Awaited<ReturnType<typeof serve>>;

/**
 * Serves what was built, and starts a browser, for all tests of the file that calls this.
 *
 * @param more - Other files, by their paths; or what makes them before the tests begin.
 */
export function serveHosts(more: Files | (() => Promise<Files>) = {}): void {
  before(async () => {
    const scripts = listFiles(/^(?!modules\/).*\.js$/);
    [browser, site] = await Promise.all([
      launchBrowser(),
      serve(Object.fromEntries(scripts.map((path) => [`/dist/${path}`, dist[path]!]))),
    ]);
    // Browsers ask for it, and would say that it is not there.
    site.add('/favicon.ico', '');
    const others = typeof more === 'function' ? await more() : more;
    for (const [path, content] of Object.entries(others)) site.add(path, content);
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });
}

/** The tag that loads one of the built files as a module, or with other attributes. */
export const loadScript = (path = 'bellagio.js', attributes = 'type="module"') =>
  `<script ${attributes} src="/dist/${path}"></script>`;

/** A page of somebody: no script of its own, and none of ours but what is given. */
export const setHost = (head: string, body: string) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>A host</title>${head}</head>
<body><main><h1>A host</h1>${body}<p id="below">A line below.</p></main></body></html>`;

/**
 * Visits a page, and asserts that nothing was thrown, said on the console, stopped by a policy or complained of.
 *
 * @param html - The whole page.
 */
export async function visit(
  html: string,
  use: (host: Host) => Promise<void>,
  {headers, path = '/page.html', ...options}: HostOptions = {},
): Promise<void> {
  site.add(path, html, headers);
  await visitAddress(site.origin + path, use, options);
}

/** The same, for a page that is there already. */
export async function visitAddress(
  address: string,
  use: (host: Host) => Promise<void>,
  {width = 800, height = 600, script, scripts = true, expects}: HostOptions = {},
): Promise<void> {
  await withPage(
    browser,
    async (page) => {
      await page.setJavaScriptEnabled(scripts);
      if (script) await page.evaluateOnNewDocument(script);
      const host = await follow(page);
      await page.goto(address, {waitUntil: 'load'});
      if (!scripts) return use(host);
      await host.settle();
      try {
        await use(host);
      } catch (error) {
        // What was thrown before is what explains it.
        const before = [...host.thrown, ...host.said].join('\n');
        throw new Error(`${(error as Error).message}\n${before}`, {cause: error});
      }
      await host.settle();
      const wrong = [...host.thrown, ...host.said, ...(await host.look('complaints'))];
      const unexpected = wrong.filter((one) => !expects?.test(one));
      assert.deepEqual(unexpected, []);
    },
    {width, height},
  );
}

async function follow(page: Page): Promise<Host> {
  const session = await page.createCDPSession();
  const {
    frameTree: {frame},
  } = await session.send('Page.getFrameTree');
  let context = 0;
  const said: string[] = [];
  const thrown: string[] = [];
  session.on('Runtime.executionContextCreated', ({context: {id, name, auxData}}) => {
    if (name === world && auxData?.frameId === frame.id) context = id;
  });
  page.on('pageerror', (error) =>
    thrown.push(`thrown: ${String((error as Error).stack ?? error)}`),
  );
  page.on('console', (message) => {
    said.push(`${message.type()}: ${message.text()} ${message.location().url ?? ''}`);
  });
  await session.send('Page.enable');
  await session.send('Runtime.enable');
  await session.send('Page.addScriptToEvaluateOnNewDocument', {source: eyes, worldName: world});

  const host: Host = {
    page,
    said,
    thrown,
    look: (name, ...args) => lookFrom(session, context, name, args) as never,
    async press(path) {
      const {x, y} = await host.look('point', path);
      await page.mouse.click(x, y);
    },
    async settle() {
      await page.waitForNetworkIdle({idleTime: 80});
      await host.look('settle');
    },
  };
  return host;
}

async function lookFrom(
  session: CDPSession,
  context: number,
  name: string,
  args: readonly unknown[],
): Promise<unknown> {
  const call: Protocol.Runtime.CallFunctionOnRequest = {
    functionDeclaration: '(name, ...args) => eyes[name](...args)',
    executionContextId: context,
    arguments: [name, ...args].map((value) => ({value})),
    awaitPromise: true,
    returnByValue: true,
  };
  const {result, exceptionDetails} = await session.send('Runtime.callFunctionOn', call);
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? name);
  return result.value;
}
