import assert from 'node:assert/strict';
import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, before} from 'node:test';
import {fileURLToPath} from 'node:url';

import axe from 'axe-core';
import puppeteer, {type Browser, type Page} from 'puppeteer-core';

import {findChromium} from '../setup/find-chromium.mjs';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** A server that was started, or has failed to. */
export interface Started {
  readonly process: ChildProcess;
  readonly address: string;
  /** What it has said on standard output, and on standard error. */
  readonly said: {out: string; error: string};
}

/** Starts the server of the demo pages; an empty address tells that it could not start. */
export async function start(
  port: string,
  args: string[] = ['--built'],
  cwd = root,
): Promise<Started> {
  const child = spawn(process.execPath, ['demo/serve.mjs', ...args], {
    cwd,
    env: {...process.env, PORT: port},
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = {out: '', error: ''};
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.error += text));
  await new Promise<void>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said.out += text;
      if (said.out.includes('\n')) resolve();
    });
    child.once('close', () => resolve());
  });
  return {process: child, said, address: /http:\S+/.exec(said.out)?.[0] ?? ''};
}

/** Ends a server, and gives its exit code. */
export async function stop({process: child}: Started, signal: NodeJS.Signals = 'SIGTERM') {
  if (child.exitCode !== null) return child.exitCode;
  child.kill(signal);
  const [code] = (await once(child, 'close')) as [number | null];
  return code;
}

/** The server that the tests of a file share: its address ends in `/demo/`. */
export const demo = {address: ''};

let browser: Browser;

/** Serves what was built, and starts a browser, for all tests of the file that calls this. */
export function serveDemo(): void {
  let server: Started;
  before(async () => {
    server = await start('0');
    assert.ok(server.address, server.said.error);
    demo.address = server.address;
    const {executablePath, args, headless} = findChromium();
    browser = await puppeteer.launch({executablePath, args, headless});
  });
  after(async () => {
    await browser?.close();
    await stop(server);
  });
}

/**
 * Opens a page and waits for all its widgets; gives it to a callback with the list of what has gone wrong in it.
 *
 * @param options - The colour scheme; whether scripts may load; and what is done to the empty page before.
 */
export async function visit(
  address: string,
  size: {width: number; height: number},
  look: (page: Page, wrong: string[]) => Promise<void>,
  {
    scheme = 'light',
    scripts = true,
    prepare = () => {},
  }: {scheme?: string; scripts?: boolean; prepare?: (page: Page) => Promise<void> | void} = {},
): Promise<void> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('console', (message) => {
    const {url = ''} = message.location();
    if (message.type() === 'error') wrong.push(`${message.text()} ${url}`);
  });
  page.on('pageerror', (error) => wrong.push(String(error)));
  page.on('requestfailed', (request) => {
    const {errorText} = request.failure() ?? {};
    // What a frame was still loading when it was taken away, nobody misses.
    if (errorText !== 'net::ERR_ABORTED') wrong.push(`failed: ${request.url()} ${errorText}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) wrong.push(`${response.status()}: ${response.url()}`);
  });
  if (!scripts) {
    await page.setRequestInterception(true);
    page.on('request', (request) =>
      request.resourceType() === 'script' ? request.abort('blockedbyclient') : request.continue(),
    );
  }
  await page.setViewport(size);
  await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}]);
  await prepare(page);
  await page.goto(address, {waitUntil: 'networkidle0'});
  if (scripts) await waitForWidgets(page);
  await look(page, wrong);
  await context.close();
}

function waitForWidgets(page: Page) {
  return page.waitForFunction(() =>
    [...document.querySelectorAll('*')].every(
      (element) =>
        !/^bellagio-(?!settings)/.test(element.localName) || element.shadowRoot?.firstElementChild,
    ),
  );
}

/** Changes a control as a reader does, from the keyboard or by a choice. */
export async function setControl(page: Page, selector: string, value: string): Promise<void> {
  const control = (await page.$(selector))!;
  const kind = await control.evaluate((element) => (element as HTMLInputElement).type);
  await control.focus();
  if (/^(checkbox|radio)$/.test(kind)) return page.keyboard.press('Space');
  if (kind === 'select-one') return void (await control.select(value));
  await control.evaluate((element) => (element as HTMLInputElement).select());
  await page.keyboard.press('Delete');
  await control.type(value);
}

/** Lets a page of the demo write to the clipboard, and tests read from it. */
export function allowClipboard(page: Page): Promise<void> {
  return page
    .browserContext()
    .overridePermissions(new URL(demo.address).origin, [
      'clipboard-read',
      'clipboard-sanitized-write',
    ]);
}

/** Serves markup, in an otherwise empty page, as another site, while a callback looks at it. */
export async function serveElsewhere(
  markup: string,
  look: (address: string) => Promise<void>,
): Promise<void> {
  const elsewhere = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><title>Elsewhere</title><link rel="icon" href="data:,">${markup}`);
  });
  await once(elsewhere.listen(0), 'listening');
  try {
    await look(`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`);
  } finally {
    elsewhere.close();
  }
}

/** The width of everything in a page, which is the window's where nothing reaches out of it. */
export function measureWidth(page: Page): Promise<number> {
  return page.evaluate(async () => {
    // What is off screen is laid out only once it is reached.
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
      scrollTo(0, y);
      await new Promise(requestAnimationFrame);
    }
    return document.documentElement.scrollWidth;
  });
}

/** What axe finds wrong in a page, or in one element of it. */
export async function findFaultsOfAccess(page: Page, selector = 'html'): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (where) => {
    const found = await (window as unknown as {axe: typeof axe}).axe.run(where);
    return found.violations.flatMap(({id, nodes}) =>
      nodes.map(({target, failureSummary}) => `${id}: ${target.join(' ')} ${failureSummary}`),
    );
  }, selector);
}
