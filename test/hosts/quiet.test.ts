/** A good page with every tag, every control of it driven: nothing is done but showing and answering. */
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';

import type {Browser} from 'puppeteer-core';

import {launchBrowser} from '../bench/browser.mjs';
import {serve} from '../bench/serve.mjs';
import {dist, listFiles, siblings} from '../packaging/built-files.js';
import {asked as askedByPage, writeGoodPage} from './good-page.js';
import {beginHere, driveControls, watchVisit} from './watched-visit.js';

let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;

before(async () => {
  browser = await launchBrowser();
  const files = listFiles(/^[^/]*\.(js|css)$/).map((path) => [`/dist/${path}`, dist[path]!]);
  site = await serve({...Object.fromEntries(files), ...askedByPage});
});

after(async () => {
  await browser.close();
  await site.close();
});

/** What each kind of control is known by, so that a page of which none was found is none that was quiet. */
const known = [
  'bellagio-conclusion|0|button|action copy|copy',
  'bellagio-conclusion|0|button|action cite|cite',
  'bellagio-conclusion|0|button|action context|context',
  'bellagio-conclusion|0|button|||close',
  'bellagio-conclusion|0|button|action file',
  'bellagio-conclusion|0|select|styles',
  'bellagio-conclusion|2|summary',
  'bellagio-signatories|0|input|field',
  'bellagio-quote-rotator|0|button|action next|next',
  'bellagio-quote|0|a|action mark verbatim',
  'bellagio-quote|5|a|action mark altered',
  'bellagio-cite|0|a|mark',
  'bellagio-search|0|button|result',
  'bellagio-search|1|a|result',
  'bellagio-statement|0|a|',
  'bellagio-conclusion|7|button|switch',
  'blockquote|',
];

for (const [file, state] of [
  ['bellagio.js', 'granted'],
  ['bellagio.all.js', 'denied'],
] as const) {
  test(`${file}, the clipboard ${state}: whatever a reader does, nothing is asked for, stored, left behind or said`, async (t) => {
    site.add('/page.html', await writeGoodPage(file));
    await watchVisit(browser, `${site.origin}/page.html`, async (visit) => {
      const {context, asked, listen} = visit;
      await context.setPermission(site.origin, {permission: {name: 'clipboard-write'}, state});
      const driven = await driveControls(visit);
      t.diagnostic(`${driven.length} controls`);
      const missed = known.filter((name) => !driven.some((one) => one.startsWith(name)));
      assert.deepEqual(missed, [], driven.join('\n'));
      const beside = file === 'bellagio.js' ? [...siblings, 'chrome-fr.js'] : [];
      const expected = [
        'page.html',
        'pack.json',
        'dist/declarative.css',
        ...[file, ...beside].map((path) => `dist/${path}`),
      ];
      const paths = [...new Set(asked)];
      assert.deepEqual(paths.sort(), expected.map((path) => `${site.origin}/${path}`).sort());
      assert.deepEqual(await listen(), {});
    });
  });
}

/** What a noisy script does, by what the instruments have to hear of it. */
const deeds: Readonly<Record<string, readonly [heard: string, deed: string][]>> = {
  channels: [
    ['sendBeacon', 'navigator.sendBeacon("/beacon")'],
    ['RTCPeerConnection', 'new RTCPeerConnection()'],
    ['Worker', 'new Worker("/page.html")'],
  ],
  storage: [
    ['cookie', 'document.cookie = "a=b"'],
    ['setItem', 'localStorage.setItem("a", "b"); localStorage.clear()'],
    ['sessionStorage', 'sessionStorage.a = "b"'],
    ['open', 'await new Promise((done) => (indexedDB.open("a").onsuccess = done))'],
    ['databases', ''],
    ['caches', 'await caches.open("a")'],
    ['cookies', ''],
  ],
  globals: [
    ['Symbol(a)', 'globalThis[Symbol.for("a")] = 1'],
    ['extra', 'globalThis.extra = 1'],
  ],
  objects: [
    ['Array.prototype.extra', 'Array.prototype.extra = 1'],
    ['Math.max', 'Math.max = Math.min'],
    ['document.extra', 'document.extra = 1'],
    ['Element.prototype.remove', 'Element.prototype.remove = function () {}'],
  ],
  page: [
    ['title: Another', 'document.title = "Another"'],
    ['name: a', 'window.name = "a"'],
    ['sheets: 3', 'document.adoptedStyleSheets = [new CSSStyleSheet()]'],
  ],
  history: [
    ['pushState', 'history.pushState(1, "")'],
    ['length', ''],
  ],
  nodes: [
    ['body: style', 'document.body.style.color = "red"'],
    ['head: STYLE', 'document.head.append(document.createElement("style"))'],
    ['body: INPUT', 'document.querySelector("input").replaceWith()'],
    ['p: #text', 'document.querySelector("p").textContent = ""'],
  ],
  focus: [
    ['a', 'document.querySelector("a").focus()'],
    ['scrolled', 'scrollTo(0, 100)'],
  ],
  carriers: [
    [
      'link',
      'document.querySelector("div").attachShadow({mode: "open"}).append(document.createElement("link"))',
    ],
  ],
};

test('the instruments hear what a noisy script does', async () => {
  const all = Object.values(deeds).flatMap((some) => some.map(([, deed]) => deed));
  site.add(
    '/noisy.html',
    `<!doctype html><title>A host</title><link rel="icon" href="data:,"><style></style>
<script type="module">${all.join('\n')}; console.info('A line'); null.thrown;</script>
<body><p>A line</p><a href="#">A link</a><input><div style="height: 300vh"></div>${beginHere}`,
  );
  await watchVisit(browser, `${site.origin}/noisy.html`, async ({page, listen}) => {
    await page.evaluate(() => instruments.next());
    const {console, ...noise} = await listen();
    assert.match(console?.join('\n') ?? '', /A line[^]*thrown/);
    for (const [kind, some] of Object.entries(deeds)) {
      const missed = some.filter(([heard]) => !noise[kind]?.includes(heard));
      assert.deepEqual(missed, [], `${kind}: ${noise[kind]?.join()}`);
    }
  });
});

/** Ways to ask for something, with what the proxy has to hear. */
const asking = {
  'a.invalid:443': 'fetch("https://a.invalid/").catch(() => 0)',
  'b.invalid:443': 'navigator.sendBeacon("https://b.invalid/")',
  'c.invalid:80': 'new WebSocket("ws://c.invalid/")',
  'http://d.invalid/': 'new Image().src = "http://d.invalid/"',
  'e.invalid:443': 'new Worker(URL.createObjectURL(new Blob(["fetch(`https://e.invalid/`)"])))',
  'http://f.invalid/':
    'document.body.append(Object.assign(document.createElement("iframe"), {src: "http://f.invalid/"}))',
  'http://g.invalid/':
    'document.head.append(Object.assign(document.createElement("link"), {rel: "prefetch", href: "http://g.invalid/"}))',
};

test('the proxy hears whatever a page asks for', async () => {
  site.add(
    '/noisy.html',
    `<!doctype html><title>A host</title><body>${beginHere}<script>${Object.values(asking).join(';')}</script>`,
  );
  await watchVisit(browser, `${site.origin}/noisy.html`, async ({asked, settle}) => {
    const isMissed = (address: string) => !asked.includes(address);
    for (let round = 0; round < 100 && Object.keys(asking).some(isMissed); round++) await settle();
    assert.deepEqual(Object.keys(asking).filter(isMissed), []);
  });
});
