/** An app on Vite's development server while its developer edits it: the widgets live on. */
import assert from 'node:assert/strict';
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, test} from 'node:test';

import {createServer, type ViteDevServer} from 'vite';

import {readConclusion} from '../bench/pages.mjs';
import {serveHosts, visitAddress} from '../hosts/host-visits.js';
import {readThesis, readTitled} from '../packaging/source-words.js';
import {frameworks, installApps, type Framework} from './consumer-apps.js';

/** The file that holds the component of each. */
const components = {
  react: 'App.tsx',
  vue: 'App.vue',
  svelte: 'App.svelte',
  preact: 'app.tsx',
} as const satisfies Partial<Record<Framework, string>>;

type Hot = keyof typeof components;

const names = Object.keys(components) as Hot[];

/** What development builds of others say of themselves. */
const expects = /\[vite\]|Download the React DevTools|Lit is in dev mode/;

serveHosts();

let apps: ReturnType<typeof installApps>;
const servers = new Map<Hot, ViteDevServer>();

before(async () => {
  apps = installApps(names, ['vite', ...names.flatMap((name) => frameworks[name])]);
  const started = names.map(async (name) => {
    const root = apps.folderOf(name);
    const server = await createServer({
      root,
      cacheDir: join(root, '.cache'),
      logLevel: 'error',
      // The packages are linked here, and lie elsewhere.
      server: {port: 0, host: 'localhost', fs: {strict: false}},
    });
    servers.set(name, await server.listen());
  });
  await Promise.all(started);
});
after(async () => {
  await Promise.all([...servers.values()].map((server) => server.close()));
  apps.remove();
});

/** Changes a file as its developer does. */
function edit(name: Hot, from: string, to: string): void {
  const path = join(apps.folderOf(name), components[name]);
  const before = readFileSync(path, 'utf8');
  assert.ok(before.includes(from), `${name} has no ${from}`);
  writeFileSync(path, before.replace(from, to));
}

for (const name of names) {
  test(`${name}: an edited component is drawn anew in the page, and its widgets show their words once`, async () => {
    const [address = ''] = servers.get(name)?.resolvedUrls?.local ?? [];
    await visitAddress(
      address,
      async ({look, page, press}) => {
        await look('waitRead', '#chosen', readTitled(7), 1);
        await page.select('#number', '5');
        await look('waitRead', '#chosen', readTitled(5), 1);
        await page.evaluate(() => document.documentElement.classList.add('same-page'));

        edit(name, 'First heading', 'Second heading');
        await look('wait', 'h1', '^Second heading$');
        edit(name, 'show="thesis"', 'show="full"');
        await look('waitRead', '#list > :nth-child(2)', readTitled(2), 1);

        assert.ok(await look('has', '.same-page'), 'the page was loaded anew');
        for (const [path, words] of [
          ['#given', readConclusion(4)],
          ['#rendered', readConclusion(8)],
          ['#rotator', readThesis(1)],
        ] as const) {
          await look('waitRead', path, words, 1);
        }
        await page.select('#number', '9');
        await look('waitRead', '#chosen', readTitled(9), 1);
        await look('waitRead', '#chosen', readConclusion(5), 0);
        await press('#rotator >>> [name="next"]');
        await look('wait', '#quotation', '^c2\\.thesis$');
        await press('#toggle');
        await look('waitGone', '#people');
      },
      {expects, width: 900, height: 900},
    );
  });
}
