/** Visits a page with everything watched that its scripts could do beside showing something. */
import {once} from 'node:events';
import {readFileSync} from 'node:fs';
import {createServer, request as ask} from 'node:http';
import type {AddressInfo} from 'node:net';

import type {Browser, BrowserContext, ElementHandle, Page} from 'puppeteer-core';

/** What `pages/instruments.js` adds to a page. */
export interface Instruments {
  begin: () => void;
  drive: () => void;
  read: () => Promise<Record<string, string[]>>;
  next: () => HTMLElement | null;
  /** Whether a dialog bars the rest of the page. */
  isModal: boolean;
  driven: string[];
}

declare global {
  var instruments: Instruments;
}

const script = readFileSync(new URL('pages/instruments.js', import.meta.url), 'utf8');

/** Has the instruments begin, as the last thing in a page. */
export const beginHere = '<script>instruments.begin()</script></body></html>';

/** What was done beside showing something, by kind; kinds of which nothing was heard are missing. */
export type Noise = Partial<Record<string, readonly string[]>>;

/**
 * Starts a proxy for all traffic of a page. What a browser does without telling the page's debugger (a connection opened in
 * advance, a socket, a ping) goes through it as well.
 */
async function startProxy() {
  const asked: string[] = [];
  let open = 0;
  const proxy = createServer((incoming, answer) => {
    const url = incoming.url ?? '';
    open++;
    answer.on('close', () => open--);
    asked.push(url);
    if (new URL(url).hostname !== 'localhost') {
      answer.writeHead(502).end();
      return;
    }
    const {method, headers} = incoming;
    const outgoing = ask(url, {method, headers}, (found) => {
      answer.writeHead(found.statusCode ?? 500, found.headers);
      found.pipe(answer);
    });
    outgoing.on('error', () => answer.destroy());
    incoming.pipe(outgoing);
  });
  proxy.on('connect', ({url}, socket) => {
    // Whatever the page is, Chromium asks about fields that it could fill in.
    if (url !== 'content-autofill.googleapis.com:443') asked.push(url ?? '');
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  return {
    asked,
    /** Whether nothing is on its way. */
    get isIdle() {
      return open === 0;
    },
    address: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    close() {
      proxy.close();
      proxy.closeAllConnections();
    },
  };
}

export interface WatchedVisit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** All addresses that were asked for by now. */
  readonly asked: readonly string[];
  /** Settled when nothing is on its way, and all is drawn. */
  settle: () => Promise<void>;
  /** Ends the watch, and tells what was heard. */
  listen: () => Promise<Noise>;
}

/**
 * Opens a page and waits until all that comes by itself is there.
 *
 * @param address - Of a page on `localhost` that ends in `beginHere`.
 */
export async function watchVisit(
  browser: Browser,
  address: string,
  use: (visit: WatchedVisit) => Promise<void>,
): Promise<void> {
  const proxy = await startProxy();
  const context = await browser.createBrowserContext({
    proxyServer: proxy.address,
    // Without this, nothing on this machine goes through it.
    proxyBypassList: ['<-loopback>'],
    downloadBehavior: {policy: 'deny'},
  });
  try {
    const page = await context.newPage();
    await page.setViewport({width: 1000, height: 700});
    await page.evaluateOnNewDocument(script);
    const lines: string[] = [];
    page.on('console', (message) => lines.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => lines.push(String(error)));
    const session = await page.createCDPSession();
    await session.send('Log.enable');
    session.on('Log.entryAdded', ({entry}) => lines.push(`${entry.source}: ${entry.text}`));
    await page.goto(address, {waitUntil: 'networkidle0'});
    await page.evaluate(() => instruments.drive());
    const listen = async () => {
      const noise: Record<string, string[]> = await page.evaluate(() => instruments.read());
      const cookies = await context.cookies();
      if (cookies.length) (noise['storage'] ??= []).push('cookies');
      if (lines.length) noise['console'] = lines;
      return noise;
    };
    const settle = async () => {
      // What has come may ask for more when it has run.
      for (let idle = 0; idle < 3; idle++) {
        await page.evaluate(
          () => new Promise((done) => requestAnimationFrame(() => setTimeout(done))),
        );
        if (!proxy.isIdle) idle = -1;
      }
    };
    await use({page, context, asked: proxy.asked, settle, listen});
  } finally {
    await context.close();
    proxy.close();
  }
}

/** Does with a control what a reader does with one of its kind. */
async function drive(page: Page, control: ElementHandle<HTMLElement>): Promise<void> {
  const {kind, x, y} = await control.evaluate((element) => {
    element.scrollIntoView({block: 'center', behavior: 'instant'});
    const {left, top, width, height} = element.getClientRects()[0] ?? new DOMRect();
    const [x, y] = [left + width / 2, top + height / 2];
    let at = document.elementFromPoint(x, y);
    while (at?.shadowRoot) {
      const inner = at.shadowRoot.elementFromPoint(x, y);
      if (!inner || inner === at) break;
      at = inner;
    }
    const filled = element.matches('select, input, textarea');
    const kind = filled ? element.localName : element.contains(at) ? 'seen' : 'covered';
    return {kind, x, y};
  });
  if (kind === 'select') {
    const values = await control.$$eval('option', (all) => all.map(({value}) => value));
    for (const value of values) await control.select(value);
  } else if (kind === 'input' || kind === 'textarea') {
    await control.focus();
    // By the first nothing is found.
    await page.keyboard.type('zzz');
    for (let letter = 0; letter < 3; letter++) await page.keyboard.press('Backspace');
    await page.keyboard.type('mexic');
    await page.keyboard.press('ArrowDown');
  } else {
    if (kind === 'seen') await page.mouse.click(x, y);
    else {
      await control.focus();
      await page.keyboard.press('Enter');
    }
    await page.keyboard.press('ArrowRight');
  }
}

/**
 * Drives every control in the shadow roots of a page as a reader does, those first that others have brought, until there is
 * none left that was not driven.
 *
 * @returns What was driven, one line for each.
 */
export async function driveControls({page, settle}: WatchedVisit): Promise<string[]> {
  for (;;) {
    const control = (await page.evaluateHandle(() => instruments.next())).asElement();
    if (control) {
      await drive(page, control as ElementHandle<HTMLElement>);
      // What comes of it may first have to be loaded.
      await settle();
      await control.dispose();
    } else if (await page.evaluate(() => instruments.isModal)) {
      // All in the dialog was driven.
      await page.keyboard.press('Escape');
    } else return page.evaluate(() => instruments.driven);
  }
}
