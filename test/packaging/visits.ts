import assert from 'node:assert/strict';
import {after, before} from 'node:test';

import type {Browser, Page} from 'puppeteer-core';

import {launchBrowser, withPage} from '../bench/browser.mjs';
import {serve, type Spoil} from '../bench/serve.mjs';
import {dist, languageFiles, listFiles, readBuilt, siblings} from './built-files.js';

export interface Visited {
  /** Paths of scripts, in the order in which they were asked for. */
  asked: string[];
  /** What the page threw, left unhandled or wrote on the console. */
  wrong: string[];
  /** Has the file that was spoilt answered as it should be, from now on. */
  mend: () => void;
}

/** A file of which requests are answered otherwise. */
export interface Spoilt {
  path: string;
  by: Spoil;
  /** Whether only at its own address, and not where it is asked for once more. */
  first?: boolean;
}

export interface VisitOptions {
  /** Gives a sibling of the first file other content, or none: then it is missing. */
  change?: (path: string, content: string) => string | undefined;
  /** What the page is to say on its console. */
  says?: readonly RegExp[];
  headers?: Record<string, string>;
  path?: string;
  /** Of the window, in CSS pixels. */
  width?: number;
  /** What is done to the empty page before. */
  prepare?: ((page: Page) => Promise<void>) | undefined;
  /** Whether the first file comes only after all else has been painted. */
  late?: boolean;
  /** A sibling whose answer is kept back until the page calls for it by what `use` is given. */
  held?: string;
  spoilt?: Spoilt;
  /** Whether `use` begins once the page has loaded, and not only once nothing is on its way any more. */
  early?: boolean;
}

/** A frame without an origin of its own, as `sandbox` makes it, has modules only by leave of their site. */
const forFrames = {'access-control-allow-origin': '*'};

let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;

/**
 * Serves what was built, and starts a browser, for all tests of the file that calls this.
 *
 * @param more - Other files, by their paths.
 * @returns The site, once the tests have begun.
 */
export function serveVisits(more: Readonly<Record<string, string>> = {}): {
  readonly site: Awaited<ReturnType<typeof serve>>;
} {
  before(async () => {
    browser = await launchBrowser();
    const others = listFiles(/^(bellagio|tags\/).*\.js$/);
    site = await serve({});
    for (const path of others) site.add(`/dist/${path}`, dist[path]!, forFrames);
    for (const [path, content] of Object.entries({'/favicon.ico': '', ...more})) {
      site.add(path, content);
    }
  });
  after(async () => {
    await browser.close();
    await site.close();
  });
  return {
    get site() {
      return site;
    },
  };
}

/** The tag that loads one of the built files. */
export const loadModule = (path = 'bellagio.js') =>
  `<script type="module" src="/dist/${path}"></script>`;

/**
 * Visits a page, waits until all that comes by itself has come, and asserts that nothing went wrong there.
 *
 * @param body - The body, or a whole page.
 */
export async function visit(
  body: string,
  use: (page: Page, visited: Visited, release: () => void) => Promise<void>,
  options: VisitOptions = {},
) {
  const {
    says = [],
    headers,
    path = '/page.html',
    width = 800,
    late = false,
    held,
    spoilt,
  } = options;
  const change = options.change ?? ((_path: string, content: string) => content);
  for (const sibling of [...siblings, ...languageFiles]) {
    const content = change(sibling, readBuilt(sibling));
    if (content === undefined) site.remove(`/dist/${sibling}`);
    else site.add(`/dist/${sibling}`, content, forFrames);
  }
  const page = /^<[!?]/.test(body)
    ? body
    : `<!doctype html><html lang="en"><meta charset="utf-8"><title>A host</title><body>${body}</body>`;
  site.add(path, page, headers);
  const mend = spoilt
    ? site.spoil(
        `/dist/${spoilt.path}`,
        (answer) => !(spoilt.first && answer.request.url?.includes('?')) && spoilt.by(answer),
      )
    : () => {};
  const releaseHeld = held ? site.hold(`/dist/${held}`) : () => {};
  const follow = async (page: Page) => {
    const visited: Visited = {asked: [], wrong: [], mend};
    page.on('request', (request) => {
      const {pathname, search} = new URL(request.url());
      if (pathname.endsWith('.js')) visited.asked.push(pathname.replace('/dist/', '') + search);
    });
    page.on('pageerror', (error) => visited.wrong.push(String(error)));
    page.on('console', (message) => {
      if (!/Failed to load (resource|module script)/.test(message.text()))
        visited.wrong.push(message.text());
    });
    await options.prepare?.(page);
    const release = late ? site.hold('/dist/bellagio.js') : undefined;
    const opened = page.goto(site.origin + path, {
      waitUntil: held || options.early ? 'load' : 'networkidle0',
    });
    if (release) {
      // Failing below, it shall not fail a second time by itself.
      opened.catch(() => {});
      await page.waitForFunction(
        () => performance.getEntriesByName('first-contentful-paint').length > 0,
      );
      release();
    }
    await opened;
    await use(page, visited, releaseHeld);
    assert.equal(visited.wrong.length, says.length, visited.wrong.join('\n'));
    for (const [index, pattern] of says.entries()) assert.match(visited.wrong[index]!, pattern);
  };
  try {
    await withPage(browser, follow, {width});
  } finally {
    mend();
    releaseHeld();
  }
}
