/* global document, customElements, requestAnimationFrame */
import {readFileSync} from 'node:fs';

import puppeteer from 'puppeteer-core';

import {readDist} from '../bench/pages.mjs';
import {serve} from '../bench/serve.mjs';
import {findChromium} from '../setup/find-chromium.mjs';
import {listModes, modes, sheets} from './sheets.mjs';

/** Why the pinned browser cannot run here, or nothing where it can. */
export const hindrance =
  process.platform === 'linux' && process.arch === 'x64'
    ? undefined
    : 'the browser that the lock file pins runs on 64-bit Linux only';

const modules = new URL('../../node_modules/', import.meta.url);

/** The fonts of all pictures, which no machine brings: all characters are in these. */
const fonts = [
  {
    family: 'alegreya',
    subsets: {latin: 'U+0000-00FF, U+0131, U+2000-22FF', 'latin-ext': 'U+0100-0130, U+0132-02FF'},
    weights: [400, 600, 700],
    styles: ['normal', 'italic'],
  },
  {
    family: 'noto-sans-arabic',
    subsets: {arabic: 'U+0600-06FF, U+200C-200F, U+FB50-FEFC'},
    weights: [400, 600, 700],
    styles: ['normal'],
  },
];

const fontFiles = fonts.flatMap(({family, subsets, weights, styles}) =>
  Object.entries(subsets).flatMap(([subset, range]) =>
    weights.flatMap((weight) =>
      styles.map((style) => {
        const name = `${family}-${subset}-${weight}-${style}.woff2`;
        return {
          path: `/fonts/${name}`,
          content: readFileSync(new URL(`@fontsource/${family}/files/${name}`, modules)),
          face: `@font-face { font-family: ${family}; font-weight: ${weight}; font-style: ${style}; unicode-range: ${range}; src: url(/fonts/${name}); }`,
        };
      }),
    ),
  ),
);

const setPage = (content, {lang, dir}) => `<!doctype html>
<html lang="${lang}" dir="${dir}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>A sheet</title>
<link rel="icon" href="data:,">
<style>
${fontFiles.map(({face}) => face).join('\n')}
:root {
  --bellagio-accent: light-dark(#8c2f1b, #eb9a82);
  color-scheme: light dark;
  background: light-dark(#fff, #16171a);
  color: light-dark(#1f1d1a, #e6e3dd);
  font: 18px/1.5 alegreya, noto-sans-arabic;
  caret-color: transparent;
}
body { margin: 0; padding: 16px; }
</style>
<main>
${content}
</main>
<script type="module" src="/dist/bellagio.js"></script>
</html>`;

/** How high the window is, in CSS pixels: what is below says nothing new. */
const usualHeight = 480;

/** The moment at which all pictures are taken. */
const moment = Date.UTC(2026, 0, 31, 12);

/** Has a page's clock stand still. */
function holdClock(moment) {
  globalThis.Date = class extends Date {
    constructor(...parts) {
      super(...(parts.length ? parts : [moment]));
    }
    static now() {
      return moment;
    }
  };
}

/** Waits until all that comes by itself is there and drawn, and holds what moves. */
async function holdStill(page) {
  await page.waitForNetworkIdle({idleTime: 50});
  await page.evaluate(async () => {
    const walk = function* (root) {
      for (const element of root.querySelectorAll('*')) {
        yield element;
        if (element.shadowRoot) yield* walk(element.shadowRoot);
      }
    };
    const nextFrame = () => new Promise(requestAnimationFrame);
    const undefinedTag = ({localName}) =>
      localName.startsWith('bellagio-') && !customElements.get(localName);
    const isAwaited = (element) => undefinedTag(element) || element.matches('[data-awaited]');
    while (walk(document).some(isAwaited)) await nextFrame();
    for (const element of walk(document)) await element.updateComplete;
    await document.fonts.ready;
    for (let frame = 0; frame < 3; frame++) await nextFrame();
    for (const element of walk(document)) {
      for (const animation of element.getAnimations()) {
        animation.pause();
        // A hairline that shows the time left stands at a third; what only comes and goes has come.
        const {endTime} = animation.effect.getComputedTiming();
        animation.currentTime = endTime > 1_000 ? endTime / 3 : endTime;
      }
    }
    await nextFrame();
  });
}

/** How much of a page there is to be seen, in CSS pixels. */
function measureHeight(page, most) {
  return page.evaluate((most) => {
    const walk = function* (root) {
      for (const element of root.querySelectorAll('*')) {
        yield element;
        if (element.shadowRoot) yield* walk(element.shadowRoot);
      }
    };
    const bottoms = [...walk(document)]
      .filter((element) => element.matches('dialog[open], :popover-open'))
      .map((element) => element.getBoundingClientRect().bottom + 16);
    return Math.min(most, Math.ceil(Math.max(document.body.offsetHeight, ...bottoms)));
  }, most);
}

/**
 * Starts the pinned browser on pages that are the same on every machine.
 *
 * @param {{env?: Record<string, string>}} [options] - More for the browser's environment.
 * @returns {Promise<{
 *   take: (name: string) => Promise<Record<string, Buffer>>,
 *   close: () => Promise<void>,
 * }>} `take` takes the pictures of a sheet, by mode, as PNG.
 * @throws {Error} Where nothing was built, or the browser is missing.
 */
export async function openStudio({env = {}} = {}) {
  const scripts = Object.entries(readDist())
    .filter(([path]) => /^[^/]+\.js$/.test(path))
    .map(([path, content]) => [`/dist/${path}`, content]);
  const site = await serve(Object.fromEntries(scripts));
  for (const {path, content} of fontFiles) site.add(path, content, {'content-type': 'font/woff2'});
  const {executablePath, args, headless} = findChromium('packaged');
  const browser = await puppeteer.launch({
    executablePath,
    headless,
    args: [
      ...args,
      '--font-render-hinting=none',
      '--disable-lcd-text',
      '--force-color-profile=srgb',
      '--hide-scrollbars',
    ],
    env: {...process.env, ...env},
  });

  /** Loads a sheet, brings it into the state in which it is looked at, and takes pictures of it in some modes. */
  async function takeOf(name, {lang, dir, width}, some) {
    const {content, open, height: most = usualHeight} = sheets[name];
    site.add('/sheet.html', setPage(content, {lang, dir}));
    const page = await browser.newPage();
    try {
      await page.evaluateOnNewDocument(holdClock, moment);
      await page.setViewport({width, height: most, deviceScaleFactor: 1});
      const pictures = {};
      const session = await page.createCDPSession();
      // Puppeteer's own two methods undo one another.
      const emulate = ({media, scheme}) =>
        session.send('Emulation.setEmulatedMedia', {
          media,
          features: [{name: 'prefers-color-scheme', value: scheme}],
        });
      await emulate(modes[some[0]]);
      await page.goto(`${site.origin}/sheet.html`);
      await holdStill(page);
      await open?.(page);
      for (const mode of some) {
        await emulate(modes[mode]);
        await holdStill(page);
        const clip = {x: 0, y: 0, width, height: await measureHeight(page, most)};
        pictures[mode] = Buffer.from(await page.screenshot({clip, captureBeyondViewport: false}));
      }
      return pictures;
    } finally {
      await page.close();
    }
  }

  return {
    async take(name) {
      const pictures = {};
      const all = listModes(name);
      for (const page of new Set(all.map((mode) => modes[mode].page))) {
        const some = all.filter((mode) => modes[mode].page === page);
        Object.assign(pictures, await takeOf(name, page, some));
      }
      return pictures;
    },
    async close() {
      await browser.close();
      await site.close();
    },
  };
}
