/** What readers ask of their browsers: other colours, more contrast, less motion, nothing see-through. */
import assert from 'node:assert/strict';
import {test} from 'node:test';

import type {Page} from 'puppeteer-core';

import {serveVisits} from '../packaging/visits.js';
import {goThroughStates, showTags, states} from './tags.js';

serveVisits();

/** Emulates features that the driver refuses to name. */
async function emulate(page: Page, features: Record<string, string>) {
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: Object.entries(features).map(([name, value]) => ({name, value})),
  });
}

/** How much each text of ours stands out, and how opaque it is. */
const readTexts = (page: Page) =>
  page.evaluate(() =>
    look.texts().map((text) => {
      const element = look.parentOf(text)!;
      const {color} = getComputedStyle(element);
      const [, alpha = '1'] = /[/,] ?([\d.]+)\)$/.exec(/rgb\(/.test(color) ? '' : color) ?? [];
      return {
        said: `${look.describe(element)} “${text.data.slice(0, 20)}” in ${color}`,
        alpha: Number(alpha),
        contrast: look.contrast(element, color),
      };
    }),
  );

/** How much each sign of ours stands out. */
const readSigns = (page: Page) =>
  page.evaluate(() =>
    look.walk().flatMap((element) => {
      if (!look.isShown(element) || !look.isOurs(element)) return [];
      const {borderTopColor, content, clipPath} = getComputedStyle(element, '::before');
      if (content === 'none' || clipPath === 'none') return [];
      return {said: look.describe(element), contrast: look.contrast(element, borderTopColor)};
    }),
  );

for (const scheme of ['light', 'dark']) {
  test(`muted words and signs keep 80 % of the colour of the page, and 7 : 1 where that is black on white: ${scheme}`, async () => {
    await showTags(
      async (page) => {
        await goThroughStates(page, async (state) => {
          const texts = await readTexts(page);
          assert.ok(texts.length > 100);
          const faint = texts.filter(({alpha, contrast}) => alpha < 0.8 || contrast < 7);
          assert.deepEqual(
            faint.map(({said, contrast}) => `${said}: ${contrast}`),
            [],
            state,
          );
          const signs = await readSigns(page);
          assert.ok(signs.length > 15);
          assert.deepEqual(
            signs.filter(({contrast}) => contrast < 7),
            [],
            state,
          );
        });
      },
      {styles: `:root { color-scheme: ${scheme}; }`},
    );
  });
}

test('asked for more contrast, no text is muted', async () => {
  await showTags(
    async (page) => {
      await goThroughStates(page, async (state) => {
        const muted = (await readTexts(page)).filter(
          ({alpha, contrast}) => alpha < 1 || contrast < 15,
        );
        assert.deepEqual(
          muted.map(({said}) => said),
          [],
          state,
        );
      });
    },
    {prepare: (page) => emulate(page, {'prefers-contrast': 'more'})},
  );
});

for (const scheme of ['light', 'dark']) {
  test(`in forced colours every word, sign and line is one of the reader’s colours, and stands out: ${scheme}`, async () => {
    await showTags(
      async (page) => {
        await goThroughStates(page, async (state) => {
          const faint = (await readTexts(page)).filter(({contrast}) => contrast < 4.5);
          assert.deepEqual(
            faint.map(({said}) => said),
            [],
            state,
          );
          const signs = await readSigns(page);
          assert.ok(signs.length > 15);
          assert.deepEqual(
            signs.filter(({contrast}) => contrast < 3),
            [],
            state,
          );
          // What is told apart by a surface alone has a border where there are none.
          const borders = await page.evaluate(() =>
            look
              .walk()
              .filter((element) =>
                element.matches('dialog[open], :popover-open, [part~="field"], .close'),
              )
              .map((element) => {
                const {borderTopWidth, borderTopStyle} = getComputedStyle(element);
                return `${borderTopWidth} ${borderTopStyle}`;
              }),
          );
          assert.deepEqual([...new Set(borders)], ['1px solid'], state);
        });
      },
      {
        prepare: (page) =>
          emulate(page, {'forced-colors': 'active', 'prefers-color-scheme': scheme}),
      },
    );
  });
}

test('asked for less motion, nothing moves: quotations stay, and change at once', async () => {
  await showTags(
    async (page) => {
      await states['filled in'](page);
      const moving = () =>
        page.evaluate(() =>
          document
            .getAnimations()
            .map(({effect}) => look.describe((effect as KeyframeEffect).target!)),
        );
      assert.deepEqual(await moving(), []);
      // A fade may be over before anybody looks.
      await page.evaluate(() => {
        document
          .querySelector('#rotator')!
          .shadowRoot!.addEventListener('transitionrun', () => look.said.push('a fade'));
      });
      await (await page.$('#rotator >>> [name="next"]'))!.click();
      await page.waitForFunction(() =>
        document
          .querySelector('#rotator')!
          .shadowRoot!.querySelector('[part="position"]')!
          .textContent!.startsWith('2'),
      );
      await page.evaluate(() => new Promise(requestAnimationFrame));
      assert.deepEqual(await page.evaluate(() => look.said), []);
      assert.deepEqual(await moving(), []);
    },
    {prepare: (page) => emulate(page, {'prefers-reduced-motion': 'reduce'})},
  );
});

test('no surface with words on it is see-through, whatever is asked for', async () => {
  for (const features of [{}, {'prefers-reduced-transparency': 'reduce'}]) {
    await showTags(
      async (page) => {
        await goThroughStates(page, async (state, id) => {
          if (!id) return;
          const surface = await page.evaluate(() => {
            const opened = look.walk().find((one) => one.matches('dialog[open], :popover-open'))!;
            const {backgroundColor, opacity, backdropFilter} = getComputedStyle(opened);
            return [backgroundColor, opacity, backdropFilter];
          });
          assert.deepEqual(surface, ['rgb(255, 255, 255)', '1', 'none'], state);
        });
      },
      {prepare: (page) => emulate(page, features)},
    );
  }
});
