/** The languages of the chrome as readers get them: what is loaded when, and what is seen until it has come. */
import assert from 'node:assert/strict';
import {test} from 'node:test';

import type {Page} from 'puppeteer-core';

import {english} from '../../data/strings/en.js';
import {language as french} from '../../data/strings/languages/chrome-fr.js';
import {messages} from '../../data/strings/languages/messages.js';
import {loadModule, serveVisits, visit} from './visits.js';

serveVisits();

const conclusion = '<bellagio-conclusion n="7"></bellagio-conclusion>';
const [copy, cite] = [english.copy, english.cite].map(
  (message) => french.messages.split('\n')[messages.split('\n').indexOf(message)],
);

const setPage = (lang: string, body: string) =>
  `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>Page</title><body>${body}</body>`;

/** What the first two buttons of a conclusion say, and whether a reader sees them and its words. */
const look = (page: Page) =>
  page.evaluate(() => {
    const element = document.querySelector('bellagio-conclusion')!;
    const buttons = [...element.shadowRoot!.querySelectorAll('button')].slice(0, 2);
    const [seen, words] = [buttons, [...element.children]].map((all) =>
      all.every((one) => one.checkVisibility({visibilityProperty: true})),
    );
    return {labels: buttons.map(({textContent}) => textContent), seen, words};
  });

const untilSaid = (page: Page, label: string | undefined) =>
  page.waitForFunction(
    (expected) =>
      document.querySelector('bellagio-conclusion')?.shadowRoot?.querySelector('button')
        ?.textContent === expected,
    {},
    label,
  );

for (const lang of ['en', 'en-GB', 'de']) {
  test(`a page in ${lang} loads no language`, async () => {
    await visit(setPage(lang, conclusion + loadModule()), async (page, {asked}) => {
      assert.deepEqual((await look(page)).labels, [english.copy, english.cite]);
      assert.deepEqual(asked, ['bellagio.js']);
    });
  });
}

test('a page in French loads French, once for all widgets, and nothing else', async () => {
  const body = `${conclusion}<bellagio-signatories></bellagio-signatories><p lang="fr-CA">${conclusion}</p>`;
  await visit(setPage('fr', body + loadModule()), async (page, {asked}) => {
    await untilSaid(page, copy);
    assert.deepEqual([...asked].sort(), ['bellagio.js', 'chrome-fr.js', 'speak.js']);
  });
});

for (const held of ['chrome-fr.js', 'speak.js']) {
  test(`no English is seen until ${held} has come, and the words are`, async () => {
    await visit(
      setPage('fr', conclusion + loadModule()),
      async (page, _, release) => {
        await untilSaid(page, english.copy);
        const {seen, words} = await look(page);
        assert.deepEqual({seen, words}, {seen: false, words: true});
        release();
        await untilSaid(page, copy);
        assert.deepEqual(await look(page), {labels: [copy, cite], seen: true, words: true});
      },
      {held},
    );
  });
}

test('where a language does not come for seconds, English is seen', async () => {
  await visit(
    setPage('fr', conclusion + loadModule()),
    async (page, _, release) => {
      await untilSaid(page, english.copy);
      // The time in which it is hidden is an animation of the browser's: its end is asked for, not waited for.
      await page.evaluate(() => {
        const {shadowRoot} = document.querySelector('bellagio-conclusion')!;
        for (const animation of shadowRoot!.getAnimations()) animation.finish();
      });
      assert.deepEqual(await look(page), {
        labels: [english.copy, english.cite],
        seen: true,
        words: true,
      });
      release();
    },
    {held: 'chrome-fr.js'},
  );
});

for (const lost of ['chrome-fr.js', 'speak.js']) {
  test(`English stays where ${lost} cannot be had`, async () => {
    await visit(
      setPage('fr', conclusion + loadModule()),
      async (page) => {
        await page.waitForFunction(
          () =>
            !document
              .querySelector('bellagio-conclusion')!
              .shadowRoot!.querySelector('[data-awaited]'),
        );
        assert.deepEqual(await look(page), {
          labels: [english.copy, english.cite],
          seen: true,
          words: true,
        });
      },
      {change: (path, content) => (path === lost ? undefined : content)},
    );
  });
}

for (const file of ['bellagio.all.js', 'tags/bellagio-conclusion.js']) {
  test(`${file} holds all languages`, async () => {
    await visit(setPage('fr', conclusion + loadModule(file)), async (page, {asked}) => {
      await untilSaid(page, copy);
      assert.deepEqual(asked, [file]);
    });
  });
}
