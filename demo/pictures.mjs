// `npm run pictures`: takes the README's picture of each tag, light and dark, from what stands in dist/. The same
// browser and fonts give the same bytes; on another machine the letters may differ.
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

import puppeteer from 'puppeteer-core';

import {findChromium} from '../test/setup/find-chromium.mjs';
import {shrinkPng} from './shrink-png.mjs';

const dist = new URL('../dist/', import.meta.url);
const folder = new URL('pictures/', import.meta.url);

const width = 900;
const colours = 48;

/** What is in each picture, its size of type, the measure of its column, and what is pressed before it is taken. */
const pictures = {
  conclusion: ['<bellagio-conclusion n="7"></bellagio-conclusion>', '1.375rem', '31em'],
  signatories: ['<bellagio-signatories layout="columns"></bellagio-signatories>', '1rem', '100%'],
  rotator: [
    '<bellagio-quote-rotator interval="12" conclusions="3, 7"></bellagio-quote-rotator>',
    '1.375rem',
    '31em',
  ],
  quote: [
    `<p>A handbook has it thus:</p>
    <bellagio-quote passage="c7.thesis.s3">
      <blockquote>
        <p>Human rights should be guaranteed for most migrants, wherever they are.</p>
      </blockquote>
    </bellagio-quote>`,
    '1.125rem',
    '38em',
    'bellagio-quote >>> [part~="mark"]',
  ],
  cite: [
    `<p>Cooperation among the countries of the South is called essential
    <bellagio-cite passage="c9.thesis.s1"></bellagio-cite>.</p>`,
    '1.125rem',
    '38em',
    'bellagio-cite >>> [part~="mark"]',
  ],
};

const setPage = ([tag, size, column]) => `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <title>A picture</title>
  <style>
    :root {
      --bellagio-accent: light-dark(#8c2f1b, #eb9a82);
      color-scheme: light dark;
      background: light-dark(#fdfcfa, #16171a);
      color: light-dark(#1f1d1a, #e6e3dd);
      font: ${size}/1.6 'Noto Serif', 'Iowan Old Style', Charter, Georgia, 'Liberation Serif', serif;
    }
    body {
      max-inline-size: ${column};
      margin: 0 auto;
      padding: 1.5rem 2rem;
    }
  </style>
  ${tag}
  <script type="module" src="/dist/bellagio.js"></script>
</html>`;

if (!existsSync(new URL('bellagio.js', dist))) {
  console.error('There is no dist/bellagio.js to take pictures of: npm run build');
  process.exit(1);
}

/** Answers as a site would, so that nothing is served and links have an address. */
function answer(request) {
  const {pathname} = new URL(request.url());
  const picture = pictures[pathname.slice(1)];
  if (picture) return request.respond({contentType: 'text/html', body: setPage(picture)});
  const file = new URL(pathname.replace('/dist/', ''), dist);
  if (!existsSync(file)) return request.respond({status: 404});
  return request.respond({contentType: 'text/javascript', body: readFileSync(file)});
}

const {executablePath, args, headless} = findChromium();
const browser = await puppeteer.launch({
  executablePath,
  headless,
  args: [...args, '--disable-lcd-text', '--font-render-hinting=none', '--force-color-profile=srgb'],
});
try {
  mkdirSync(folder, {recursive: true});
  const tab = await browser.newPage();
  await tab.setRequestInterception(true);
  tab.on('request', answer);
  await tab.setViewport({width, height: 800, deviceScaleFactor: 2});
  for (const [name, scheme] of Object.keys(pictures).flatMap((name) => [
    [name, 'light'],
    [name, 'dark'],
  ])) {
    await tab.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}]);
    await tab.goto(`https://example.org/${name}`);
    const [, , , pressed] = pictures[name];
    if (pressed) {
      await (await tab.waitForSelector(pressed, {visible: true})).click();
      await tab.waitForSelector(pressed.replace(/\[.*/, '[popover]:popover-open'), {visible: true});
    }
    await tab.waitForFunction(() => {
      const [words] = document.querySelectorAll('body > * > [slot], blockquote, p');
      const stands = words?.checkVisibility() && document.fonts.status === 'loaded';
      return (
        stands &&
        (!document.querySelector('[interval]') ||
          document.querySelector('[interval]').shadowRoot.getAnimations().length)
      );
    });
    await tab.evaluate(() => {
      const {shadowRoot} = document.querySelector('[interval]') ?? {};
      for (const animation of shadowRoot?.getAnimations() ?? []) {
        animation.pause();
        animation.currentTime = 4000;
      }
    });
    const height = await tab.evaluate(() => {
      const previews = [...document.querySelectorAll(':is(bellagio-quote, bellagio-cite)')].map(
        ({shadowRoot}) =>
          shadowRoot.querySelector('[popover]')?.getBoundingClientRect().bottom ?? 0,
      );
      return Math.ceil(
        Math.max(document.documentElement.offsetHeight, ...previews.map((bottom) => bottom + 32)),
      );
    });
    const picture = await tab.screenshot({
      clip: {x: 0, y: 0, width, height},
      // It would change the size of the window, which closes previews.
      captureBeyondViewport: height > 800,
    });
    const path = new URL(`${name}-${scheme}.png`, folder);
    const bytes = shrinkPng(Buffer.from(picture), colours);
    writeFileSync(path, bytes);
    console.log(`${fileURLToPath(path)}: ${Math.round(bytes.length / 1000)} kB`);
  }
} finally {
  await browser.close();
}
