/** The tags that the first file does not hold: they come beside it, once, when a page first holds one of them. */
import assert from 'node:assert/strict';
import {test} from 'node:test';

import type {Page} from 'puppeteer-core';

import {statement} from '../bench/pages.mjs';
import {loadModule, serveVisits, visit} from './visits.js';

const rarer = ['bellagio-cite', 'bellagio-quote', 'bellagio-search', 'bellagio-statement'];
const [first] = statement.signatories as readonly {readonly name: string}[];

serveVisits();

const script = (query = '') => loadModule(`bellagio.js${query}`);
const listDefined = (page: Page) =>
  page.evaluate((tags) => tags.filter((tag) => customElements.get(tag)), rarer);

/** A busy page may be idle before it has come to run what it has loaded. */
const untilDefined = (page: Page) =>
  page.waitForFunction((tags) => tags.every((tag) => customElements.get(tag)), {}, rarer);

test('a page without them asks for nothing but the first file', async () => {
  await visit(
    `<bellagio-conclusion n="7"></bellagio-conclusion>${script()}`,
    async (page, {asked}) => {
      assert.deepEqual(asked, ['bellagio.js']);
      assert.deepEqual(await listDefined(page), []);
    },
  );
});

for (const tag of rarer) {
  test(`${tag} brings them all, in one more file`, async () => {
    await visit(`<p>Before <${tag}></${tag}> after.</p>${script()}`, async (page, {asked}) => {
      await untilDefined(page);
      assert.deepEqual(asked.slice(0, 2), ['bellagio.js', 'rarer-tags.js']);
    });
  });
}

test('they come for a tag that is added later, deep in what is added', async () => {
  await visit(script(), async (page, {asked}) => {
    assert.deepEqual(asked, ['bellagio.js']);
    await page.evaluate(() => {
      const section = document.createElement('section');
      const quote = document.createElement('bellagio-quote');
      quote.setAttribute('passage', 'signatories.1');
      section.append(document.createElement('p'));
      section.firstElementChild!.append(quote);
      document.body.append('text', section);
    });
    await untilDefined(page);
    await page.waitForNetworkIdle({idleTime: 100});
    assert.deepEqual(asked, ['bellagio.js', 'rarer-tags.js']);
    const shown = await page.$eval('bellagio-quote', ({textContent}) => textContent);
    assert.ok(shown?.includes(first!.name), shown ?? '');
  });
});

test('they come once, though the first file is loaded from two addresses', async () => {
  const body = `<bellagio-quote passage="signatories.1"></bellagio-quote>${script()}${script('?ver=2')}`;
  await visit(body, async (page, {asked}) => {
    await untilDefined(page);
    assert.deepEqual([...asked].sort(), ['bellagio.js', 'bellagio.js?ver=2', 'rarer-tags.js']);
  });
});

const own = '<bellagio-quote><q>Words of its author</q></bellagio-quote>';

test('where they cannot be had, the author’s content stays', async () => {
  await visit(
    `${own}${script()}`,
    async (page) => {
      assert.deepEqual(await listDefined(page), []);
      assert.match(await page.evaluate(() => document.body.innerText), /Words of its author/);
    },
    {change: (path, content) => (path === 'rarer-tags.js' ? undefined : content)},
  );
});

test('a file of another build counts as missing, so that no two builds are ever mixed', async () => {
  await visit(
    `${own}${script()}`,
    async (page) => {
      await page.waitForFunction(() =>
        performance.getEntriesByType('resource').some(({name}) => name.includes('rarer-tags.js')),
      );
      assert.deepEqual(await listDefined(page), []);
      assert.match(await page.evaluate(() => document.body.innerText), /Words of its author/);
    },
    {
      change: (path, content) => {
        // What is said in a language is no code.
        if (path.startsWith('chrome-')) return content;
        const other = content.replace(/(?<=export (?:const|let) )_\w{4}=/, '_zzzz=');
        assert.notEqual(other, content, path);
        return other;
      },
    },
  );
});
