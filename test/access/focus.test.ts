/** The keyboard: every control in its turn, in sight, with a ring that can be seen, and a way out. */
import assert from 'node:assert/strict';
import {test} from 'node:test';

import type {Page} from 'puppeteer-core';

import {serveVisits} from '../packaging/visits.js';
import {goThroughStates, showTags, states} from './tags.js';

serveVisits();

/** What is wrong with how the focus is shown; empty where it is in full sight, within a ring that can be seen. */
interface Focus {
  name: string;
  faults: string[];
}

/** Tells what of ours has the focus, and what is wrong with how it is shown. */
function readFocus(page: Page): Promise<Focus | undefined> {
  return page.evaluate(async () => {
    // A frame, so that what follows the focus has happened.
    await new Promise(requestAnimationFrame);
    const active = look.active;
    if (!active || !look.isOurs(active)) return undefined;
    const faults: string[] = [];
    const rects = [...active.getClientRects()].filter(({width}) => width > 0);

    const seen = rects.flatMap(({left, right, top, bottom}) =>
      [
        [(left + right) / 2, (top + bottom) / 2],
        [left + 3, top + 3],
        [right - 3, bottom - 3],
      ].map(([x = 0, y = 0]) => look.isWithin(look.at(x, y), active)),
    );
    if (seen.includes(false)) faults.push(seen.includes(true) ? 'is partly hidden' : 'is hidden');

    const {outlineStyle, outlineWidth, outlineColor, outlineOffset} = getComputedStyle(active);
    const width = parseFloat(outlineWidth);
    if (outlineStyle !== 'solid' || width < 2) faults.push(`ring: ${outlineStyle} ${outlineWidth}`);
    const contrast = look.contrast(look.parentOf(active)!, outlineColor);
    if (contrast < 3) faults.push(`ring of ${contrast} : 1`);

    // A part of the ring that is cut off is no ring.
    const reach = parseFloat(outlineOffset) + width;
    for (let at = look.parentOf(active); at; at = look.parentOf(at)) {
      const {overflowX, overflowY, contentVisibility, position, overflowClipMargin} =
        getComputedStyle(at);
      const paints = contentVisibility === 'auto';
      if (!paints && overflowX === 'visible' && overflowY === 'visible') {
        if (position === 'fixed') break;
        continue;
      }
      const room = paints ? parseFloat(overflowClipMargin) || 0 : 0;
      const box = at.getBoundingClientRect();
      for (const {left, right} of rects) {
        const over = Math.max(box.left - room - (left - reach), right + reach - (box.right + room));
        if (over > 0.5) faults.push(`ring cut off by ${over} px at ${look.describe(at)}`);
      }
      if (position === 'fixed') break;
    }
    return {name: look.describe(active), faults};
  });
}

/** Goes through what is ours by Tab, to the end, or once around where that leads back to the first. */
async function tabThrough(page: Page, backwards = false): Promise<Focus[]> {
  const reached: Focus[] = [];
  if (backwards) await page.keyboard.down('Shift');
  while (reached.length < 200) {
    await page.keyboard.press('Tab');
    const focus = await readFocus(page);
    if (!focus || focus.name === reached[0]?.name) break;
    reached.push(focus);
  }
  if (backwards) await page.keyboard.up('Shift');
  return reached;
}

const listFaults = (reached: readonly Focus[]) =>
  reached.flatMap(({name, faults}) => faults.map((fault) => `${name}: ${fault}`));

const listNames = (reached: readonly Focus[]) => reached.map(({name}) => name);

/** Where pages have them, headers stay at the top; such a page says how much of the window they take. */
const stickyHeader = `html { scroll-padding-top: 100px; }
main::before { content: ''; position: fixed; inset: 0 0 auto; height: 90px; background: Canvas; z-index: 9; }
bellagio-statement::part(aside) { top: 100px; max-height: calc(100vh - 110px); }`;

test('Tab reaches every control once, in the order in which they stand, each in full sight; Shift and Tab lead back', async () => {
  for (const [width, colours] of [
    [1280, 'color-scheme: light;'],
    [320, 'color-scheme: dark;'],
  ] as const) {
    await showTags(
      async (page) => {
        await states['filled in'](page);
        await page.evaluate(() => scrollTo(0, 0));
        await page.mouse.click(150, 110);
        // Not where a preview may open: under a pointer it is within reach.
        await page.mouse.move(1, 1);
        const there = await tabThrough(page);
        // Only now: the first control of a rotator has another name when the focus has stopped it.
        const expected = await page.evaluate(() =>
          look
            .controls()
            .filter((control) => control.tabIndex >= 0)
            .map(look.describe),
        );
        assert.deepEqual(listNames(there), expected, `at ${width} pixels`);
        assert.deepEqual(listFaults(there), [], `at ${width} pixels`);
        const back = await tabThrough(page, true);
        assert.deepEqual(listNames(back).reverse(), expected, `at ${width} pixels`);
        assert.deepEqual(listFaults(back), [], `at ${width} pixels`);
      },
      {width, styles: `:root { ${colours} } ${stickyHeader}`},
    );
  }
});

test('what is opened has the focus right after what opened it, keeps nobody in, and gives it back', async () => {
  await showTags(async (page) => {
    await goThroughStates(page, async (state, id) => {
      if (!id) return;
      const opener = await page.evaluate(() => look.describe(look.active!));
      const expected = await page.evaluate(() =>
        look
          .controls()
          .filter((control) => control.closest('dialog, :popover-open'))
          .map(look.describe),
      );
      assert.ok(expected.length > 1, state);
      const reached = await tabThrough(page);
      assert.deepEqual(listFaults(reached), [], state);
      if (state.includes('dialog')) {
        // Round and round: the first, where it begins, comes last. The window of the browser may lie between.
        assert.deepEqual([opener, ...listNames(reached)].slice(0, expected.length), expected);
      } else {
        assert.deepEqual(listNames(reached).slice(0, expected.length), expected);
        assert.ok(reached.length > expected.length, `no way out ${state}`);
      }
    });
  });
});

test('a press that is moved off a control before it is let go does nothing', async () => {
  await showTags(async (page) => {
    for (const selector of [
      '#whole >>> [part~="context"]',
      '#whole >>> [part~="cite"]',
      '#rotator >>> [part~="next"]',
      '#search >>> [part~="field"]',
    ]) {
      const control = (await page.$(selector))!;
      await control.scrollIntoView();
      const {x, y} = await control.clickablePoint();
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(1, 1);
      await page.mouse.up();
    }
    const {position, opened} = await page.evaluate(() => ({
      position: look.walk().find((one) => one.matches('[part="position"]'))!.textContent,
      opened: look.walk().filter((one) => one.matches('dialog, :popover-open')).length,
    }));
    assert.deepEqual({position, opened}, {position: '1 / 10', opened: 0});
  });
});
