/** Pages made on a server, by Eleventy and by a plain Node server: the words are there at once, and are adopted. */
import assert from 'node:assert/strict';
import {execFileSync, spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import {after, test} from 'node:test';

import type {Page} from 'puppeteer-core';

import {findConclusion, readConclusion, statement} from '../bench/pages.mjs';
import {probeScript, serveHosts, site, visitAddress} from '../hosts/host-visits.js';
import {countWords, readBlock, readThesis, readWhole, title} from '../packaging/source-words.js';
import {parse, seenText} from '../snippets/read-html.js';
import {installApps, readServed} from './consumer-apps.js';

let remove = () => {};
let server: ChildProcess | undefined;
let nodeAddress = '';

serveHosts(async () => {
  const apps = installApps(['node-server', 'eleventy'], ['@11ty/eleventy']);
  remove = apps.remove;
  const {stdout} = (server = spawn(process.execPath, ['server.js'], {
    cwd: apps.folderOf('node-server'),
    env: {...process.env, PORT: '0'},
    stdio: ['ignore', 'pipe', 'inherit'],
  }));
  [nodeAddress] = (await once(createInterface(stdout), 'line')) as [string];
  const folder = apps.folderOf('eleventy');
  execFileSync(process.execPath, ['node_modules/@11ty/eleventy/cmd.cjs', '--quiet'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return readServed(join(folder, '_site'), '/');
});
after(() => {
  server?.kill();
  remove();
});

const [sentence = ''] = findConclusion(9).thesis.sentences.map((one: unknown) =>
  readBlock({sentences: [one as never]}),
);
const [signatory] = statement.signatories as readonly {name: string}[];

/** How far from the top of the page tags stand, in pixels. */
const measureTops = (page: Page, ids: readonly string[]) =>
  page.evaluate(
    (all) => all.map((id) => document.getElementById(id)!.getBoundingClientRect().top),
    ids,
  );

/** Where each page has its tags without a script. */
const tops = new Map<string, readonly number[]>();

/** The pages, and the words that each holds, by the ids of its tags. */
const pages: Readonly<
  Record<string, {address: () => string; words: Readonly<Record<string, string>>}>
> = {
  'a Node server': {
    address: () => nodeAddress,
    words: {
      conclusion: readConclusion(7),
      thesis: readThesis(3),
      signatories: signatory!.name,
      quote: readBlock(findConclusion(8).body[0]),
      sentence,
      cite: '2006',
      statement: readWhole({numbered: false}).slice(0, 200),
      rotator: readThesis(1),
    },
  },
  'Eleventy, in Markdown': {
    address: () => `${site.origin}/index.html`,
    words: {conclusion: readConclusion(7), sentence, cite: '2006', signatories: signatory!.name},
  },
  'Eleventy, in a template': {
    address: () => `${site.origin}/quotation/index.html`,
    words: {c1: readThesis(1), c2: readThesis(2), c3: readThesis(3)},
  },
};

for (const [name, {address, words}] of Object.entries(pages)) {
  test(`${name}: what is sent holds the words of every tag, before any script`, async () => {
    const answer = await fetch(address());
    const seen = seenText(parse(await answer.text()));
    for (const [id, text] of Object.entries(words)) {
      assert.ok(countWords(seen, text) > 0, `${id}: ${text}`);
    }
    assert.ok(countWords(seen, title) > 0);
  });

  test(`${name}: where no script runs, the words stand in the page`, () =>
    visitAddress(
      address(),
      async ({page}) => {
        for (const [id, text] of Object.entries(words)) {
          const shown = await page.$eval(`#${id}`, (element) => (element as HTMLElement).innerText);
          assert.ok(countWords(shown, text) > 0, id);
        }
        tops.set(name, await measureTops(page, Object.keys(words)));
      },
      {scripts: false, height: 12_000},
    ));

  test(`${name}: the script adopts the words; there is no second copy, and no tag moves`, () =>
    visitAddress(
      address(),
      async ({page, look}) => {
        for (const [id, text] of Object.entries(words)) {
          await look('wait', `#${id}`, '.');
          const filled = await page.$eval(`#${id}`, (tag) => tag.matches(':state(filled)'));
          assert.equal(filled, false, id);
          await look('waitRead', `#${id}`, text, 1);
        }
        // What stands below a rotator comes nearer when one quotation takes the place of ten.
        const shift = await page.evaluate(() => probe.shift);
        if ('rotator' in words) assert.ok(shift < 0.1, `${shift}`);
        else assert.equal(shift, 0);
        assert.deepEqual(await measureTops(page, Object.keys(words)), tops.get(name));
      },
      // All of it is on the screen: what is not counts for no shift.
      {script: probeScript, height: 12_000},
    ));
}

test('a search, where no script runs, is a link to the published statement', () =>
  visitAddress(
    nodeAddress,
    async ({page}) => {
      const link = await page.$eval('#search a', ({href, innerText}) => ({href, innerText}));
      assert.deepEqual(link, {href: 'https://example.org/bellagio/statement/', innerText: title});
    },
    {scripts: false},
  ));
