/** A page that @lit-labs/ssr renders on a server, and hydrates, in any order with our script. */
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {join} from 'node:path';
import {after, test} from 'node:test';

import {build} from 'vite';

import {readConclusion} from '../bench/pages.mjs';
import {serveHosts, site, visitAddress} from '../hosts/host-visits.js';
import {countWords, readThesis, readTitled} from '../packaging/source-words.js';
import {parse, seenText} from '../snippets/read-html.js';
import {installApps, readServed} from './consumer-apps.js';

const app = 'lit-server';
const ours = '/dist/bellagio.js';
const client = `/${app}/client.js`;

let remove = () => {};
let folder = '';

serveHosts(async () => {
  const apps = installApps([app], ['vite', '@lit-labs/ssr', '@lit-labs/ssr-client']);
  remove = apps.remove;
  folder = apps.folderOf(app);
  await build({
    root: folder,
    base: `/${app}/`,
    logLevel: 'error',
    build: {
      rollupOptions: {
        input: join(folder, 'client.js'),
        output: {entryFileNames: '[name].js'},
      },
    },
  });
  return readServed(join(folder, 'dist'), `/${app}/`);
});
after(() => remove());

/** Has the page written in a process of its own, which has no DOM but what Lit brings along. */
function writePage(scripts: readonly string[]): string {
  const code = `import {writePage} from './server.js';
process.stdout.write(await writePage(${JSON.stringify(scripts)}));`;
  return execFileSync(process.execPath, ['--conditions=production', '--input-type=module'], {
    cwd: folder,
    input: code,
    encoding: 'utf8',
  });
}

test('what the server sends has the words that were put into the tags, and leaves a bare tag bare', () => {
  const html = writePage([]);
  const seen = seenText(parse(html));
  assert.equal(countWords(seen, readConclusion(7)), 1);
  assert.equal(countWords(seen, readThesis(3)), 1);
  assert.match(html, /<bellagio-conclusion id="bound" n="5"><\/bellagio-conclusion>/);
});

for (const [order, scripts] of Object.entries({first: [ours, client], last: [client, ours]})) {
  test(`it is hydrated without an error, our script ${order}: the words stand there once, and bindings are alive`, async () => {
    site.add('/page.html', writePage(scripts));
    await visitAddress(`${site.origin}/page.html`, async ({look, press, page}) => {
      await look('waitRead', '#bound', readTitled(5), 1);
      await look('waitRead', '#rendered', readConclusion(7), 1);
      await look('waitRead', '#quoted', readThesis(3), 1);
      await look('wait', '#quoted[verdict="verbatim"]', '.');
      const filled = await page.$$eval(':state(filled)', (all) => all.map(({id}) => id));
      assert.deepEqual(filled, ['bound']);
      await press('#press');
      await look('wait', 'output', '^9$');
      await look('waitRead', '#bound', readTitled(9), 1);
      await look('waitRead', '#bound', readConclusion(5), 0);
      assert.equal(countWords(await look('readAll'), readConclusion(7)), 1);
    });
  });
}
