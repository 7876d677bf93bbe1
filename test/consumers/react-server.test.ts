/**
 * A page that React renders on a server and hydrates, with React's development build, which says more: in any order with our
 * script, and with the definitions imported after hydration.
 */
import assert from 'node:assert/strict';
import {join} from 'node:path';
import {after, test} from 'node:test';
import {pathToFileURL} from 'node:url';

import {build, type InlineConfig} from 'vite';

import {readConclusion} from '../bench/pages.mjs';
import {serveHosts, site, visitAddress, type Host} from '../hosts/host-visits.js';
import {countWords, readTitled} from '../packaging/source-words.js';
import {frameworks, installApps, readServed} from './consumer-apps.js';

type Way = 'bare' | 'isolated' | 'inside' | 'rendered';

const app = 'react-server';
const ours = '/dist/bellagio.js';
const client = `/${app}/client.js`;
const clientDefining = `/${app}/client-defining.js`;

/** Orders in which a page's scripts run. */
const orders = {
  'our script first': [ours, client],
  'our script last': [client, ours],
  'the definitions imported after hydration': [clientDefining],
};

const expects = /Download the React DevTools|Lit is in dev mode/;

let renderPage: (way: Way, scripts: readonly string[]) => string;
let remove = () => {};

serveHosts(async () => {
  process.env['NODE_ENV'] = 'development';
  const apps = installApps([app], ['vite', ...frameworks.react]);
  remove = apps.remove;
  const root = apps.folderOf(app);
  const shared: InlineConfig = {root, mode: 'development', base: `/${app}/`, logLevel: 'error'};
  await build({...shared, build: {ssr: 'server.tsx', outDir: 'server'}});
  ({renderPage} = await import(pathToFileURL(join(root, 'server/server.js')).href));
  const input = ['client.tsx', 'client-defining.tsx'].map((file) => join(root, file));
  const output = {entryFileNames: '[name].js'};
  await build({...shared, build: {outDir: 'client', rollupOptions: {input, output}}});
  return readServed(join(root, 'client'), `/${app}/`);
});
after(() => remove());

async function visit(
  way: Way,
  scripts: readonly string[],
  use: (host: Host) => Promise<void>,
  expected = expects,
): Promise<void> {
  site.add('/page.html', renderPage(way, scripts));
  await visitAddress(`${site.origin}/page.html`, use, {expects: expected});
}

/** Asserts that React answers on the page, and that the words are there, once. */
async function assertAlive({look, press}: Host, words: string): Promise<void> {
  for (const times of ['1', '2']) {
    await look('waitRead', '#conclusion', words, 1);
    await press('#press');
    await look('wait', '#press', `^Pressed ${times} times$`);
  }
  assert.equal(countWords(await look('readAll'), readConclusion(7)), 1);
  assert.equal(await look('attribute', '#quoted', 'verdict'), 'verbatim');
}

for (const [order, scripts] of Object.entries(orders)) {
  for (const way of ['inside', 'rendered', 'isolated'] as const) {
    test(`a conclusion ${way}, ${order}: hydrated without an error, and the words stand there once`, () =>
      visit(way, scripts, async (host) => {
        await assertAlive(host, way === 'isolated' ? readTitled(7) : readConclusion(7));
      }));
  }
}

test('a bare conclusion whose definition is imported after hydration: hydrated without an error, and filled', () =>
  visit('bare', orders['the definitions imported after hydration'], (host) =>
    assertAlive(host, readTitled(7)),
  ));

// React hydrates some time after it is asked to, so that a script further down on the page comes before that, too.
for (const order of ['our script first', 'our script last'] as const) {
  test(`a bare conclusion, ${order}: React finds it filled, says so once and draws anew, and the words return`, async () => {
    const said = /Hydration failed/;
    await visit(
      'bare',
      orders[order],
      async (host) => {
        await assertAlive(host, readTitled(7));
        assert.equal(host.thrown.filter((line) => said.test(line)).length, 1);
      },
      new RegExp(`${expects.source}|${said.source}`),
    );
  });
}

test('what the server sends has the words inside where they were put there, and parses as React wrote it', () => {
  for (const way of ['inside', 'rendered'] as const) {
    const html = renderPage(way, []).replace(/<[^>]*>/g, ' ');
    assert.equal(countWords(html, readConclusion(7)), 1, way);
  }
});
