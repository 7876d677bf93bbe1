/** The pages for frames, in frames of pages on another origin, and what the two tell each other. */
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, test} from 'node:test';

import type {Browser, Frame, Page} from 'puppeteer-core';

import {launchBrowser, withPage} from '../bench/browser.mjs';
import {serve} from '../bench/serve.mjs';
import {attributeOf} from '../snippets/read-html.js';
import {readPage, readWords, serveStaticSite, type Server, type StaticSite} from './static-site.js';

let site: StaticSite;
let host: Server;
let stranger: Server;
let browser: Browser;

before(async () => {
  [site, host, stranger, browser] = await Promise.all([
    serveStaticSite(),
    serve({}),
    serve({'/': '<!doctype html><title>A stranger</title><p>Nothing of ours.'}, html('/')),
    launchBrowser(),
  ]);
});

after(async () => {
  await browser?.close();
  await Promise.all([site, {server: host}, {server: stranger}].map(({server}) => server?.close()));
});

function html(path: string) {
  return {[path]: {'content-type': 'text/html; charset=utf-8'}};
}

/** The code of the frame, as the conclusion's page offers it. */
function readCode(n = 7): string {
  const page = readPage(site.files.get(`conclusion/${n}/index.html`)!.toString());
  return readWords(page.find((element) => attributeOf(element, 'id') === 'code-iframe')!);
}

const readFrameTag = (n?: number) => /<iframe[^>]*><\/iframe>/.exec(readCode(n))![0];

interface Visit {
  readonly page: Page;
  /** The document in the first frame. */
  readonly inside: Frame;
}

/** Opens a page of a host that has something in its body, and hands it over once its first frame is there. */
async function visit(
  body: string,
  use: (visit: Visit) => Promise<void>,
  {width = 800, policy, script = true}: {width?: number; policy?: string; script?: boolean} = {},
): Promise<void> {
  host.add('/', `<!doctype html><meta charset="utf-8"><title>A host</title>${body}`, {
    ...html('/')['/'],
    ...(policy && {'content-security-policy': policy}),
  });
  await withPage(
    browser,
    async (page) => {
      page.setDefaultTimeout(10_000);
      await page.setJavaScriptEnabled(script);
      await page.goto(`${host.origin}/`, {waitUntil: 'load'});
      const inside = await page.waitForFrame((frame) => frame.url().startsWith(site.baseUrl));
      await inside.waitForSelector('.source');
      await use({page, inside});
    },
    {width, height: 900},
  );
}

/** Borders are left out. */
const readHeight = (page: Page) => page.$eval('iframe', (frame) => frame.clientHeight);

/** The height that what is in the frame needs. */
const readNeeded = (inside: Frame) =>
  inside.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));

/** Waits until the frame is as high as what is in it, and nothing in it has to be scrolled. */
async function assertFits({page, inside}: Visit): Promise<number> {
  let [height, needed] = [0, 0];
  for (let round = 0; round < 300; round++) {
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    [height, needed] = [await readHeight(page), await readNeeded(inside)];
    if (height === needed) break;
  }
  assert.equal(height, needed);
  const hidden = await inside.evaluate(
    () => document.documentElement.scrollHeight - document.documentElement.clientHeight,
  );
  assert.ok(hidden <= 0, `${hidden} px have to be scrolled`);
  return height;
}

test('a pasted frame gets the height of what is in it, and follows when it becomes narrow', async () => {
  await visit(readCode(), async (visit) => {
    const wide = await assertFits(visit);
    await visit.page.setViewport({width: 320, height: 900});
    await visit.page.waitForFunction(
      (wide) => document.querySelector('iframe')!.clientHeight > wide,
      {},
      wide,
    );
    await assertFits(visit);
  });
});

test('where styles or scripts are barred, the frame has a height of its own, and nothing is out of reach', async () => {
  const barred = {policy: "default-src 'none'; frame-src *"};
  for (const [code, options] of [
    [readCode(), barred],
    [readFrameTag(), {}],
    [readFrameTag(), {script: false}],
  ] as const) {
    for (const width of [800, 280]) {
      await visit(
        code,
        async ({page, inside}) => {
          const height = await readHeight(page);
          // Where styles are allowed, the browser may give it all that it needs.
          assert.ok(height > 300 && height <= 3000, String(height));
          const reached = await inside.evaluate(() => {
            const root = document.documentElement;
            scrollTo(0, root.scrollHeight);
            const {bottom, right} = document.querySelector('.source')!.getBoundingClientRect();
            return bottom <= innerHeight && right <= innerWidth && root.scrollWidth <= innerWidth;
          });
          assert.ok(reached, `at ${width} px`);
        },
        {...options, width},
      );
    }
  }
});

/** Has a window send messages to the page around it, and waits until the last has come in. */
async function sendFrom(page: Page, from: Frame, messages: readonly unknown[]): Promise<void> {
  const arrived = page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        addEventListener('message', ({data}) => {
          if (data === 'that was all') resolve();
        });
      }),
  );
  await from.evaluate((messages) => {
    for (const message of messages) parent.postMessage(message, '*');
    parent.postMessage('that was all', '*');
  }, messages);
  await arrived;
}

const said = (height: unknown) => ({type: 'bellagio-height', height});

test('heights that no page of ours can have, and messages of another shape, are not believed', async () => {
  await visit(readCode(), async (visit) => {
    const {page, inside} = visit;
    const height = await assertFits(visit);
    const bad = [-1, 0, 1, 1e9, '900', [900], {valueOf: 900}, null, true].map(said);
    await sendFrom(page, inside, [
      ...bad,
      {height: 900},
      {type: 'height', height: 900},
      {type: 'bellagio-height'},
      'bellagio-height',
      900,
      null,
    ]);
    // These are lost on the way out of the test.
    await inside.evaluate(() => {
      for (const height of [NaN, Infinity])
        parent.postMessage({type: 'bellagio-height', height}, '*');
    });
    await sendFrom(page, inside, []);
    assert.equal(await readHeight(page), height);
    await sendFrom(page, inside, [said(900)]);
    assert.equal(await readHeight(page), 900);
  });
});

test('a stranger’s frame is not believed, neither of ours nor of itself, nor is the page itself', async () => {
  const other = `<iframe id="other" src="${stranger.origin}/" height="150"></iframe>`;
  await visit(readCode() + other, async (visit) => {
    const {page} = visit;
    const height = await assertFits(visit);
    const from = await page.waitForFrame((frame) => frame.url().startsWith(stranger.origin));
    await sendFrom(page, from, [said(900)]);
    await sendFrom(page, page.mainFrame(), [said(900)]);
    const heights = await page.$$eval('iframe', (frames) => frames.map((one) => one.clientHeight));
    assert.deepEqual(heights.slice(1), [150]);
    assert.equal(await readHeight(page), height);
  });
});

test('a stranger’s page that came into our frame is not believed', async () => {
  await visit(readCode(), async (visit) => {
    const {page, inside} = visit;
    const height = await assertFits(visit);
    await inside.goto(`${stranger.origin}/`);
    await sendFrom(page, inside, [said(900)]);
    assert.equal(await readHeight(page), height);
  });
});

test('a frame in a sandbox, and one that is added later, get their heights', async () => {
  const closed = readCode().replace('<iframe', '<iframe sandbox="allow-scripts"');
  await visit(closed.replace(/style="[^"]*"/, ''), async (visit) => {
    await assertFits(visit);
  });
  const script = readCode().replace(/<iframe[^>]*><\/iframe>/, '');
  await visit(readFrameTag(3) + script, async ({page}) => {
    await page.evaluate(
      (tag) => document.body.insertAdjacentHTML('afterbegin', tag),
      readFrameTag(10),
    );
    const added = await page.waitForFrame((frame) => frame.url().endsWith('/embed/10/'));
    await added.waitForSelector('.source');
    await assertFits({page, inside: added});
  });
});

test('a frame shows its page in full whatever passage it was made for, with that in sight', async () => {
  const code = readCode(10).replace('/embed/10/', '/embed/10/#c10.i5');
  await visit(code, async (visit) => {
    await assertFits(visit);
    const marked = await visit.inside.$eval(':target', (element) => ({
      id: element.id,
      colour: getComputedStyle(element).backgroundColor,
    }));
    assert.equal(marked.id, 'c10.i5');
    assert.notEqual(marked.colour, 'rgba(0, 0, 0, 0)');
  });
});

test('a link in a frame opens in the window, not in the frame', async () => {
  await visit(readFrameTag(), async ({page, inside}) => {
    await Promise.all([page.waitForNavigation(), inside.click('.source a')]);
    assert.equal(page.url(), `${site.baseUrl}conclusion/7/`);
  });
});

/** The frame as WordPress makes it of an oEmbed answer: closed, and unseen. */
function readWordPressFrame(secret: string): string {
  const {html} = JSON.parse(site.files.get('oembed/7.json')!.toString()) as {html: string};
  return html
    .replace(/ class="[^"]*"(?=[^>]*><\/iframe>)/, '')
    .replace('<blockquote', `<blockquote data-secret="${secret}"`)
    .replace(/src="([^"]*)"/, `src="$1#?secret=${secret}" data-secret="${secret}"`)
    .replace(
      '<iframe',
      '<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" style="position: absolute; clip: rect(1px, 1px, 1px, 1px);"',
    );
}

interface Message {
  readonly message?: string;
  readonly value?: unknown;
  readonly secret?: string;
}

/** A page around a frame that keeps what it is told, as strings: nothing of it has to be cloned. */
const listener = `<script>
  window.heard = [];
  addEventListener('message', ({data, source}) => {
    if (source === document.querySelector('iframe').contentWindow) heard.push(JSON.stringify(data));
  });
</script>`;

async function readHeard(page: Page): Promise<Message[]> {
  const heard = await page.evaluate(() => (window as unknown as {heard: string[]}).heard);
  return heard.map((message) => JSON.parse(message) as Message);
}

const waitToHear = (page: Page, message: string, count = 1) =>
  page.waitForFunction(
    (message, count) =>
      (window as unknown as {heard: string[]}).heard.filter((one) =>
        one.includes(`"message":"${message}"`),
      ).length >= count,
    {},
    message,
    count,
  );

test('WordPress is told height and readiness with its secret, and the height again when it asks', async () => {
  await visit(listener + readWordPressFrame('a1B2c3D4e5'), async ({page, inside}) => {
    await waitToHear(page, 'height');
    await waitToHear(page, 'ready');
    const told = (await readHeard(page)).filter(({message}) => message === 'height').length;
    await page.$eval('iframe', (frame) =>
      frame.contentWindow!.postMessage({message: 'ready', secret: 'a1B2c3D4e5'}, '*'),
    );
    await waitToHear(page, 'height', told + 1);
    const needed = await readNeeded(inside);
    for (const {message, value, secret} of await readHeard(page)) {
      if (message === undefined) continue;
      assert.equal(secret, 'a1B2c3D4e5');
      if (message === 'height') assert.equal(value, needed);
      else assert.equal(message, 'ready');
    }
  });
});

test('WordPress is handed the address of a link, since its frame may not follow it', async () => {
  await visit(listener + readWordPressFrame('a1B2c3D4e5'), async ({page, inside}) => {
    // Until it hears of the frame, WordPress hides it.
    await page.$eval('iframe', (frame) => frame.removeAttribute('style'));
    await inside.click('.source a');
    await waitToHear(page, 'link');
    const link = (await readHeard(page)).find(({message}) => message === 'link');
    assert.deepEqual(link, {
      message: 'link',
      value: `${site.baseUrl}conclusion/7/`,
      secret: 'a1B2c3D4e5',
    });
    assert.ok(inside.url().startsWith(`${site.baseUrl}embed/7/`));
  });
});

test('a page that has no secret of WordPress’s is told heights, and nothing else', async () => {
  await visit(listener + readFrameTag(), async ({page}) => {
    await page.waitForFunction(() => (window as unknown as {heard: string[]}).heard.length > 0);
    for (const {message, ...rest} of await readHeard(page)) {
      assert.equal(message, undefined);
      assert.deepEqual(Object.keys(rest).sort(), ['height', 'type']);
    }
  });
});

const wordPress = process.env['BELLAGIO_WORDPRESS'] ?? '/usr/share/wordpress';
const wordPressScript = join(wordPress, 'wp-includes/js/wp-embed.js');
const skip = existsSync(wordPressScript) ? false : 'WordPress is not installed (Debian: wordpress)';

test(
  'WordPress’s own script gives the frame its height, shows it alone, and follows its link',
  {skip},
  async () => {
    const script = `<script>${readFileSync(wordPressScript, 'utf8')}</script>`;
    await visit(readWordPressFrame('a1B2c3D4e5') + script, async ({page, inside}) => {
      await page.waitForFunction(() => !document.querySelector('iframe')!.hasAttribute('style'));
      const needed = await readNeeded(inside);
      assert.ok(needed >= 200 && needed <= 1000, String(needed));
      await page.waitForFunction(
        (needed) => document.querySelector('iframe')!.height === String(needed),
        {},
        needed,
      );
      const shown = await page.$eval('blockquote', (quotation) => quotation.checkVisibility());
      assert.equal(shown, false);
      await Promise.all([page.waitForNavigation(), inside.click('.source a')]);
      assert.equal(page.url(), `${site.baseUrl}conclusion/7/`);
    });
  },
);
