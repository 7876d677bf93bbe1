/** Room for everything: narrow and magnified windows, larger text, wider spaces, fingers. */
import assert from 'node:assert/strict';
import {test} from 'node:test';

import type {Page} from 'puppeteer-core';

import {serveVisits} from '../packaging/visits.js';
import {goThroughStates, showTags, type Shown} from './tags.js';

serveVisits();

/** What reaches out of the window, is cut off where nothing scrolls, or lies on other words. */
function findLayoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const {scrollWidth} = document.documentElement;
    if (scrollWidth > innerWidth) faults.push(`the page is ${scrollWidth} px wide`);
    const lines: {text: Text; layer: Element | null; rect: DOMRect}[] = [];
    for (const text of look.texts()) {
      const range = new Range();
      range.selectNodeContents(text);
      let layer: Element | null = null;
      const clips: Element[] = [];
      for (let at = look.parentOf(text); at; at = look.parentOf(at)) {
        const {overflowX, overflowY, position} = getComputedStyle(at);
        if (/hidden|clip/.test(overflowX + overflowY)) clips.push(at);
        // What scrolls shows all in the end; and the parts of a list found lie over the list.
        if (position === 'fixed' || /auto|scroll/.test(overflowY)) {
          layer = at;
          break;
        }
      }
      for (const rect of range.getClientRects()) {
        const said = `${look.describe(look.parentOf(text)!)} “${text.data.slice(0, 30)}”`;
        if (rect.width < 2) continue;
        if (rect.left < -1 || rect.right > innerWidth + 1)
          faults.push(`out of the window: ${said}`);
        for (const clip of clips) {
          const {left, right, top, bottom} = clip.getBoundingClientRect();
          const cut =
            left - 1 > rect.left ||
            right + 1 < rect.right ||
            top - 1 > rect.top ||
            bottom + 1 < rect.bottom;
          if (cut) faults.push(`cut off by ${look.describe(clip)}: ${said}`);
        }
        for (const other of lines) {
          if (other.layer !== layer || other.text === text) continue;
          const {left, right, top, bottom} = other.rect;
          const width = Math.min(right, rect.right) - Math.max(left, rect.left);
          const height = Math.min(bottom, rect.bottom) - Math.max(top, rect.top);
          // The boxes of letters are higher than a line, which the letters themselves are not.
          if (width > 2 && height > rect.height / 3) {
            faults.push(`${said} lies on “${other.text.data.slice(0, 30)}”`);
          }
        }
        lines.push({text, layer, rect});
      }
    }
    return faults;
  });
}

/** Text spacing by WCAG 1.4.12, in the page and, as a reader's own sheet has it, in every shadow root. */
const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }`;

function spaceShadowRoots(page: Page): Promise<void> {
  return page.evaluate((styles) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    for (const {shadowRoot} of look.walk()) shadowRoot?.adoptedStyleSheets.push(sheet);
  }, spacing);
}

async function assertLayout(shown: Shown, prepare: (page: Page) => Promise<void> = async () => {}) {
  await showTags(async (page) => {
    await prepare(page);
    await goThroughStates(page, async (state) => {
      assert.deepEqual(await findLayoutFaults(page), [], state);
    });
  }, shown);
}

test('at 320 by 256 pixels, which is 400 % of a window of 1280, nothing scrolls sideways, is cut off or overlaps', async () => {
  await assertLayout({width: 320, height: 256});
});

test('the same holds from right to left', async () => {
  await assertLayout({width: 320, height: 256, lang: 'ar'});
});

test('with text of 200 % nothing is cut off or overlaps', async () => {
  await assertLayout({width: 800, styles: 'html { font-size: 200%; }'});
});

test('with lines, words and letters set apart nothing is cut off or overlaps', async () => {
  await assertLayout({width: 800, styles: spacing});
  await assertLayout({width: 320, styles: spacing}, spaceShadowRoots);
});

test('in a window that is low or turned, a dialog shows its words, and its button stays in sight', async () => {
  await showTags(
    async (page) => {
      await goThroughStates(page, async (state, id) => {
        if (!state.includes('dialog')) return;
        const seen = await page.evaluate((id) => {
          const dialog = document.getElementById(id!)!.shadowRoot!.querySelector('dialog')!;
          const close = look.active!.getBoundingClientRect();
          const box = dialog.getBoundingClientRect();
          const within = close.top >= box.top && close.bottom <= box.bottom;
          const middle = document
            .getElementById(id!)!
            .shadowRoot!.elementFromPoint(box.left + 40, box.bottom - 20);
          return {
            name: look.active!.className,
            within,
            inWords: middle?.closest('.scroll') !== null,
          };
        }, id);
        assert.deepEqual(seen, {name: 'close', within: true, inWords: true}, state);
      });
    },
    {width: 640, height: 240},
  );
});

test('whatever can be pressed is at least 24 by 24 pixels, but for links in a line of words, which have room around them', async () => {
  for (const [width, lang] of [
    [1280, 'en'],
    [320, 'hi'],
  ] as const) {
    await showTags(
      async (page) => {
        await goThroughStates(page, async (state) => {
          const faults = await page.evaluate(() => {
            const all = look.controls();
            // What lies under something that was opened is no target meanwhile.
            const opened = all.filter((control) => control.closest('dialog, :popover-open'));
            const targets = (opened.length ? opened : all)
              .filter((control) => !control.matches('[role="region"], dl'))
              .map((control) => ({control, rect: control.getBoundingClientRect()}));
            return targets.flatMap(({control, rect}) => {
              const {width, height, left, top} = rect;
              if (width >= 24 && height >= 24) return [];
              const said = `${look.describe(control)}: ${width} x ${height}`;
              if (getComputedStyle(control).display !== 'inline') return said;
              const [x, y] = [left + width / 2, top + height / 2];
              const near = targets.filter(
                ({control: other, rect: {left, right, top, bottom}}) =>
                  other !== control &&
                  Math.hypot(
                    x - Math.max(left, Math.min(x, right)),
                    y - Math.max(top, Math.min(y, bottom)),
                  ) < 12,
              );
              return near.map((other) => `${said} is too near to ${look.describe(other.control)}`);
            });
          });
          assert.deepEqual(faults, [], state);
        });
      },
      {width, lang},
    );
  }
});
