/** The same visit to an app of each framework, built by Vite from the packed package. */
import assert from 'node:assert/strict';
import {join} from 'node:path';
import {after, test} from 'node:test';

import {build} from 'vite';

import {readConclusion} from '../bench/pages.mjs';
import {copyFrom} from '../hosts/every-tag.js';
import {serveHosts, site, visitAddress, type Host} from '../hosts/host-visits.js';
import {countWords, readThesis, readTitled} from '../packaging/source-words.js';
import {frameworks, installApps, readServed, type Framework} from './consumer-apps.js';

const names = Object.keys(frameworks) as Framework[];

let remove = () => {};

serveHosts(async () => {
  const apps = installApps(names, ['vite', ...Object.values(frameworks).flat()]);
  remove = apps.remove;
  const built = await Promise.all(names.map((name) => buildApp(name, apps.folderOf(name))));
  return Object.assign({}, ...built);
});
after(() => remove());

/** Builds an app that is to be served under its name. */
async function buildApp(name: Framework, root: string): Promise<Record<string, Buffer>> {
  await build({root, base: `/${name}/`, cacheDir: join(root, '.cache'), logLevel: 'error'});
  return readServed(join(root, 'dist'), `/${name}/`);
}

const visit = (name: Framework, use: (host: Host) => Promise<void>) =>
  visitAddress(`${site.origin}/${name}/index.html`, use, {width: 900, height: 900});

/** Asserts that words are shown in an element, once. */
async function assertOnce({look}: Host, path: string, words: string): Promise<void> {
  await look('waitRead', path, words, 1);
}

const waitText = ({look}: Host, path: string, text: string) => look('wait', path, `^${text}$`);

for (const name of names) {
  test(`${name}: every tag shows its words, once; those of its author stay the framework’s own nodes, and none is added`, () =>
    visit(name, async (host) => {
      await assertOnce(host, '#chosen', readTitled(7));
      await assertOnce(host, '#given', readConclusion(4));
      await assertOnce(host, '#rendered', readConclusion(8));
      await assertOnce(host, '#rotator', readThesis(1));
      for (const n of [1, 2, 3]) await assertOnce(host, `#list > :nth-child(${n})`, readThesis(n));
      await host.look('wait', '#quoted >>> [part~="mark"]', '.');
      assert.equal(await host.look('attribute', '#quoted', 'verdict'), 'verbatim');
      assert.match(await host.look('read', '#cite'), /2006/);
      const all = await host.look('readAll');
      for (const n of [4, 7, 8]) assert.equal(countWords(all, readConclusion(n)), 1, `${n}`);
      const nodes = await host.page.$$eval('#given > *, #rendered > *, #quoted > *', (children) =>
        children.map(({localName, slot}) => localName + slot),
      );
      assert.deepEqual(nodes, ['q', 'blockquote', 'p', 'blockquote', 'p']);
      assert.ok(await host.page.$eval('#given', (given) => !given.matches(':state(filled)')));
    }));

  test(`${name}: a control changes what is shown, there and back, and no word of the last one is left`, () =>
    visit(name, async (host) => {
      for (const n of [10, 2, 7]) {
        await host.page.select('#number', String(n));
        await assertOnce(host, '#chosen', readTitled(n));
      }
      const all = await host.look('readAll');
      assert.equal(countWords(all, readConclusion(10)), 0);
      await host.press('#show');
      await host.look('waitRead', '#chosen', readConclusion(7), 0);
      await assertOnce(host, '#chosen', readThesis(7));
      await host.press('#show');
      await assertOnce(host, '#chosen', readTitled(7));
    }));

  test(`${name}: changed settings reach every tag inside`, () =>
    visit(name, async (host) => {
      const {look, press} = host;
      const before = await look('read', '#cite');
      const source = '#chosen >>> [part="source"]';
      assert.equal(
        await look('attribute', source, 'href'),
        `${site.origin}/bellagio/conclusion/7/`,
      );
      await press('#style');
      await press('#base');
      await look('settle');
      assert.notEqual(await look('read', '#cite'), before);
      assert.equal(
        await look('attribute', source, 'href'),
        `${site.origin}/elsewhere/conclusion/7/`,
      );
    }));

  test(`${name}: its handlers hear a changed quotation, and a copied one`, () =>
    visit(name, async (host) => {
      await host.press('#rotator >>> [name="next"]');
      await waitText(host, '#quotation', 'c2\\.thesis');
      await assertOnce(host, '#rotator', readThesis(2));
      await copyFrom(host, 'chosen');
      await waitText(host, '#copied', 'c7');
    }));

  test(`${name}: a tag that is taken away and comes back works as before`, () =>
    visit(name, async (host) => {
      const {look, press, page} = host;
      for (let round = 0; round < 2; round++) {
        await press('#people >>> input');
        await page.keyboard.type('unver');
        await look('wait', '#people >>> [part~="status"]', '^1 of 22');
        assert.equal(await look('count', '#people >>> [part~="found"] dt'), 1);
        await press('#toggle');
        await look('waitGone', '#people');
        await press('#toggle');
        await look('wait', '#people', '.');
        // A page without a framework puts back the very node, with what was typed into it.
        if (name !== 'plain') assert.equal(await look('read', '#people >>> [part~="status"]'), '');
        else await page.$eval('#people >>> input', (field) => (field.value = ''));
      }
    }));

  test(`${name}: what is rendered again, or put into another order, keeps its elements and words`, () =>
    visit(name, async (host) => {
      const {page} = host;
      await page.select('#number', '5');
      await assertOnce(host, '#chosen', readTitled(5));
      const markup = () =>
        page.$$eval('[n],[passage]', (all) => all.map(({outerHTML}) => outerHTML));
      const before = await markup();
      await page.$$eval('[n],[passage]', (all) => all.forEach((one) => one.classList.add('same')));
      for (const times of ['1', '2', '3']) {
        await host.press('#again');
        await waitText(host, '#renders', times);
      }
      assert.equal(await page.$$eval('.same', ({length}) => length), before.length);
      await page.$$eval('.same', (all) => all.forEach((one) => one.removeAttribute('class')));
      assert.deepEqual(await markup(), before);

      await page.$$eval('#list > *', (all) =>
        all.forEach((one, place) => (one.id = `at-${place}`)),
      );
      await host.press('#reverse');
      for (const n of [1, 2, 3])
        await assertOnce(host, `#list > :nth-child(${n})`, readThesis(4 - n));
      const ids = await page.$$eval('#list > *', (all) => all.map(({id}) => id));
      assert.deepEqual(ids, ['at-2', 'at-1', 'at-0']);
    }));
}
