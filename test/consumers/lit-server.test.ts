/** Pages that @lit-labs/ssr renders on a server, with our renderers, and hydrates, in any order with our script. */
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {join} from 'node:path';
import {after, test} from 'node:test';

import {build} from 'vite';

import {readConclusion} from '../bench/pages.mjs';
import {probeScript, serveHosts, site, visitAddress} from '../hosts/host-visits.js';
import {countWords, readThesis, readTitled, title} from '../packaging/source-words.js';
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

/** Has a page written in a process of its own, which has no DOM but what Lit brings along. */
function writePage(name: 'page' | 'samples', scripts: readonly string[]): string {
  const code = `import {writePage} from './server.js';
process.stdout.write(await writePage(${JSON.stringify(name)}, ${JSON.stringify(scripts)}));`;
  return execFileSync(process.execPath, ['--conditions=production', '--input-type=module'], {
    cwd: folder,
    input: code,
    encoding: 'utf8',
  });
}

/** What is compared before our script and after it, one for each tag of a page. */
interface Drawn {
  readonly label: string;
  readonly frame: Element;
  readonly words: readonly Element[];
}

declare const drawn: readonly Drawn[];
declare const probe: {readonly shift: number};

test('what the server sends has the words of the tags, put in by hand or drawn', () => {
  const seen = seenText(parse(writePage('page', [])));
  assert.equal(countWords(seen, readConclusion(7)), 1);
  assert.equal(countWords(seen, readThesis(3)), 1);
  assert.equal(countWords(seen, readTitled(5)), 1);
});

test('where no script runs, a drawn tag shows its number, its words and their source, and no button', async () => {
  site.add('/page.html', writePage('page', [ours, client]));
  await visitAddress(
    `${site.origin}/page.html`,
    async ({page}) => {
      const {words, parts} = await page.$eval('#bound', (tag) => {
        const seen = [...tag.shadowRoot!.querySelectorAll<HTMLElement>('[part]')].filter((part) =>
          part.checkVisibility(),
        );
        return {
          words: (tag as HTMLElement).innerText,
          parts: Object.fromEntries(
            seen.map((part) => [part.getAttribute('part')!, part.innerText]),
          ),
        };
      });
      assert.equal(countWords(words, readTitled(5)), 1);
      assert.equal(parts['number'], '5');
      assert.equal(parts['source'], title);
      assert.deepEqual(
        Object.keys(parts).filter((part) => part.startsWith('action ')),
        // To its own place in the page.
        ['action link'],
      );
    },
    {scripts: false},
  );
});

for (const [order, scripts] of Object.entries({first: [ours, client], last: [client, ours]})) {
  test(`it is hydrated without an error, our script ${order}: the words stand there once, nothing moves, and bindings are alive`, async () => {
    site.add('/page.html', writePage('page', scripts));
    await visitAddress(
      `${site.origin}/page.html`,
      async ({look, press, page}) => {
        await look('waitRead', '#bound', readTitled(5), 1);
        await look('waitRead', '#rendered', readConclusion(7), 1);
        await look('waitRead', '#quoted', readThesis(3), 1);
        await look('wait', '#quoted[verdict="verbatim"]', '.');
        await look('wait', '#bound:state(filled)', '.');
        const filled = await page.$$eval(':state(filled)', (all) => all.map(({id}) => id));
        assert.deepEqual(filled, ['bound']);
        assert.equal(await page.evaluate(() => probe.shift), 0);
        await press('#bound >>> [name="cite"]');
        await look('wait', '#bound >>> dialog[open]', '.');
        await page.keyboard.press('Escape');
        await look('waitGone', '#bound >>> dialog[open]');
        await press('#press');
        await look('wait', 'output', '^9$');
        await look('waitRead', '#bound', readTitled(9), 1);
        await look('waitRead', '#bound', readConclusion(5), 0);
        assert.equal(countWords(await look('readAll'), readConclusion(7)), 1);
      },
      {script: probeScript},
    );
  });
}

test('node for node, what the server has drawn is what the script draws; the words stay, and nothing moves', async () => {
  site.add('/samples.html', writePage('samples', []));
  await visitAddress(
    `${site.origin}/samples.html`,
    async ({page, settle}) => {
      const count = await page.evaluate(() => {
        const tags = [...document.querySelectorAll<HTMLElement>('main > *')];
        const keep = tags.map((tag) => ({
          label: (tag.cloneNode() as Element).outerHTML,
          frame: tag.shadowRoot!.querySelector('[part]')!.cloneNode(true) as Element,
          words: [...tag.querySelectorAll(':scope > [slot]')],
        }));
        Object.assign(globalThis, {drawn: keep});
        return keep.length;
      });
      assert.equal(count, 22);
      await page.addScriptTag({url: ours, type: 'module'});
      await page.waitForFunction(() => document.querySelector('main > :not(:defined)') === null);
      await settle();
      const differing = await page.evaluate(() => {
        return [...document.querySelectorAll('main > *')].flatMap((tag, index) => {
          const {label, frame, words} = drawn[index]!;
          const [now, then] = [tag.shadowRoot!.querySelector('[part]')!, frame].map((one) => {
            const copy = one.cloneNode(true) as Element;
            // An empty text is no node of any markup, and an address in this page may be written as its place alone.
            copy.normalize();
            for (const link of copy.querySelectorAll<HTMLAnchorElement>('a[href]')) {
              link.setAttribute('href', link.href);
            }
            return copy;
          }) as [Element, Element];
          const kept = [...tag.querySelectorAll(':scope > [slot]')];
          const same = kept.length === words.length && kept.every((one, at) => one === words[at]);
          const wrong = [
            ...(now.isEqualNode(then) ? [] : [`${then.outerHTML}\n${now.outerHTML}`]),
            ...(same ? [] : ['other words']),
          ];
          return wrong.map((fault) => `${label}: ${fault}`);
        });
      });
      assert.deepEqual(differing, []);
      assert.equal(await page.evaluate(() => probe.shift), 0);
    },
    // All of it is on the screen: what is not counts for no shift.
    {script: probeScript, height: 30_000, expects: /n="77" is not valid|^bellagio-error$/},
  );
});
