import puppeteer from 'puppeteer-core';

import {findChromium} from '../setup/find-chromium.mjs';

/** Has a browser find nobody but this machine. */
export const alone = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost';

/**
 * Starts the browser that tests and measurements run in.
 *
 * @param {{more?: readonly string[], cached?: boolean}} [options] - More arguments for it; and whether pages that are left
 * are kept for a reader who comes back.
 * @returns {Promise<import('puppeteer-core').Browser>} To be closed by whoever started it.
 */
export async function launchBrowser({more = [], cached = false} = {}) {
  const {executablePath, args, headless} = findChromium();
  return puppeteer.launch({
    executablePath,
    headless,
    args: [
      ...args,
      // Old files must be found by nobody: every page starts as for a first visit.
      ...(cached ? [] : ['--disable-features=BackForwardCache']),
      '--hide-scrollbars',
      ...more,
    ],
    // Puppeteer has it off by itself.
    ...(cached && {ignoreDefaultArgs: ['--disable-back-forward-cache']}),
    protocolTimeout: 180_000,
  });
}

/**
 * Opens a page as for a first visit, hands it to a function, and closes it.
 *
 * @template T
 * @param {import('puppeteer-core').Browser} browser
 * @param {(page: import('puppeteer-core').Page) => Promise<T>} use
 * @param {{width?: number, height?: number}} [viewport]
 * @returns {Promise<T>}
 */
export async function withPage(browser, use, {width = 800, height = 600} = {}) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport({width, height});
    await page.setCacheEnabled(false);
    return await use(page);
  } finally {
    await context.close();
  }
}

/**
 * Collects what is garbage, and says how much is left.
 *
 * The numbers are the engine's own, of the page's isolate: what its JavaScript holds, and what its DOM and layout do
 * (`embedderHeapUsedSize`, the garbage-collected heap of Blink). `performance.memory` would be rounded, and
 * `measureUserAgentSpecificMemory` comes at a random time and does not tell the two apart.
 *
 * @param {import('puppeteer-core').CDPSession} session
 * @returns {Promise<{script: number, dom: number}>} Bytes.
 */
export async function weighHeap(session) {
  // Finalizers of one round free what only the next one can collect.
  for (let round = 0; round < 4; round++) await session.send('HeapProfiler.collectGarbage');
  const {usedSize, embedderHeapUsedSize} = await session.send('Runtime.getHeapUsage');
  return {script: usedSize, dom: embedderHeapUsedSize};
}
