/** What a browser may withhold: the clipboard, in each of its ways, and storage, which no code of ours touches. */
import assert from 'node:assert/strict';
import {test} from 'node:test';

import type {Page} from 'puppeteer-core';

import {readConclusion} from '../bench/pages.mjs';
import {loadModule, serveVisits, visit} from '../packaging/visits.js';
import {press, readShown, siblingUses, untilThere} from './sibling-uses.js';

const {body: conclusion, told} = siblingUses['passage-actions.js']!;

serveVisits();

interface Doors {
  clipboard: 'denied' | 'absent' | 'silent';
  event: boolean;
}

/** Closes the clipboard in a page, before its scripts; runs there. */
function closeClipboard({clipboard, event}: Doors) {
  // Methods: what compiles this file gives other functions names by code that no page has.
  const answers = {
    denied: {
      write() {
        return Promise.reject(new DOMException('Not allowed', 'NotAllowedError'));
      },
    },
    absent: undefined,
    silent: {
      write() {
        return new Promise(() => {});
      },
    },
  };
  Object.defineProperty(navigator, 'clipboard', {value: answers[clipboard]});
  if (!event)
    Object.assign(document, {
      execCommand() {
        return false;
      },
    });
}

const readStatus = async (page: Page, selector: string) => {
  await untilThere(page, selector);
  return page.$eval(selector, ({textContent}) => textContent);
};

for (const clipboard of ['denied', 'absent', 'silent'] as const) {
  test(`with a clipboard that is ${clipboard}, the words are copied in the old way`, async () => {
    await visit(
      conclusion + loadModule(),
      async (page) => {
        await press(page, 'bellagio-conclusion >>> button[name="copy"]');
        assert.equal(await readStatus(page, told!), 'Copied');
      },
      {
        prepare: async (page) =>
          void (await page.evaluateOnNewDocument(closeClipboard, {clipboard, event: true})),
      },
    );
  });

  test(`with a clipboard that is ${clipboard}, and no other way, the words are selected, and the reader is told`, async () => {
    await visit(
      conclusion + siblingUses['preview-box.js']!.body + loadModule(),
      async (page) => {
        await press(page, 'bellagio-conclusion >>> button[name="copy"]');
        assert.match(await readStatus(page, told!), /did not allow copying/);
        const selected = await page.evaluate(() => String(getSelection()).replace(/\s+/g, ' '));
        assert.ok(selected.includes(readConclusion(7)), selected);
        await siblingUses['preview-box.js']!.ask!(page);
        await press(page, 'bellagio-cite >>> [part~="copy"]');
        assert.match(
          await readStatus(page, 'bellagio-cite >>> [part="status"]:not(:empty)'),
          /did not allow copying/,
        );
      },
      {
        prepare: async (page) =>
          void (await page.evaluateOnNewDocument(closeClipboard, {clipboard, event: false})),
      },
    );
  });
}

test('no code of ours touches storage, whatever a reader does, where every touch is an error', async () => {
  const uses = Object.values(siblingUses).filter(({body}) => !body.includes('translation='));
  await visit(
    uses.map(({body}) => `<section>${body}</section>`).join('') + loadModule(),
    async (page) => {
      for (const {ask, words} of uses) {
        await ask?.(page);
        await page.keyboard.press('Escape');
        assert.ok((await readShown(page)).includes(words));
      }
      assert.deepEqual(
        await page.evaluate(() => (globalThis as unknown as {touched: string[]}).touched),
        [],
      );
    },
    {
      prepare: async (page) => {
        await page.evaluateOnNewDocument(() => {
          const touched: string[] = [];
          Object.assign(globalThis, {touched});
          for (const [owner, names] of [
            [window, ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore']],
            [Document.prototype, ['cookie']],
            [Navigator.prototype, ['storage', 'serviceWorker', 'locks']],
          ] as const) {
            for (const name of names) {
              Object.defineProperty(owner, name, {
                get() {
                  touched.push(name);
                  throw new DOMException(name, 'SecurityError');
                },
                configurable: true,
              });
            }
          }
        });
      },
    },
  );
});

test('in a frame of another origin, without storage, the words stand and actions answer', async () => {
  const inside = `<!doctype html><meta charset="utf-8"><title>Inside</title><body>${conclusion}<script type="module" src="SITE/dist/bellagio.js"></script>`;
  await visit(
    `<p>Around.</p><iframe sandbox="allow-scripts" width="700" height="500"></iframe>`,
    async (page) => {
      const origin = new URL(page.url()).origin;
      await page.$eval(
        'iframe',
        (frame, html) => ((frame as HTMLIFrameElement).srcdoc = html),
        inside.replace('SITE', origin),
      );
      const frame = await (await page.waitForSelector('iframe'))!.contentFrame();
      await frame.waitForFunction(
        (words) => document.body.innerText.replace(/\s+/g, ' ').includes(words),
        {timeout: 10_000, polling: 'raf'},
        readConclusion(7),
      );
      assert.match(
        await frame.evaluate(() => {
          try {
            return String(localStorage);
          } catch (error) {
            return (error as Error).name;
          }
        }),
        /SecurityError/,
      );
      await frame.$eval('bellagio-conclusion >>> button[name="context"]', (button) =>
        button.click(),
      );
      await frame.waitForFunction(
        () => document.querySelector('bellagio-conclusion')!.shadowRoot!.querySelector('dialog'),
        {timeout: 10_000, polling: 'raf'},
      );
    },
  );
});
