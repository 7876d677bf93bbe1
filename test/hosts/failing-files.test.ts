/** A file that lies beside the first one and fails, in each way in which files fail: it is asked for once more, and then said. */
import assert from 'node:assert/strict';
import {test} from 'node:test';

import type {Page} from 'puppeteer-core';

import type {Spoil} from '../bench/serve.mjs';
import {languageFiles, siblings} from '../packaging/built-files.js';
import {loadModule, serveVisits, visit, type VisitOptions} from '../packaging/visits.js';
import {
  pack,
  packPath,
  readSaid,
  readShown,
  settle,
  siblingUses,
  untilThere,
  untilUnsaid,
  type SiblingUse,
} from './sibling-uses.js';

serveVisits({[packPath]: JSON.stringify(pack)});

const script = {'content-type': 'text/javascript; charset=utf-8'};

const spoils: Readonly<Record<string, Spoil>> = {
  'is not there': ({response}) => !!response.writeHead(404).end(),
  'is refused by the server': ({response}) => !!response.writeHead(503).end(),
  'meets a connection that is reset': ({response}) => !!response.destroy(),
  'comes as a page': ({response, content}) =>
    !!response.writeHead(200, {'content-type': 'text/html'}).end(content),
  'cannot be parsed': ({response, content}) =>
    !!response.writeHead(200, script).end(`${content.toString()}\n}`),
  'is cut off on its way': ({response, content}) => {
    response.writeHead(200, {...script, 'content-length': content.length});
    response.write(content.subarray(0, content.length / 2), () => response.destroy());
    return true;
  },
  'has lost its end': ({response, content}) =>
    !!response.writeHead(200, script).end(content.subarray(0, content.length / 2)),
};

const ways = Object.entries(spoils);

test('every file that lies beside the first one is used below', () => {
  assert.deepEqual(Object.keys(siblingUses).sort(), [...siblings].sort());
});

/** Visits a page that uses a file, with this file spoilt. */
function visitSpoilt(
  path: string,
  {body}: SiblingUse,
  spoilt: Omit<NonNullable<VisitOptions['spoilt']>, 'path'>,
  use: Parameters<typeof visit>[1],
) {
  const below = '<p id="below">A line below.</p>';
  return visit(body + below + loadModule(), use, {spoilt: {path, ...spoilt}, early: true});
}

for (const [index, [path, use]] of Object.entries(siblingUses).entries()) {
  const [way, by] = ways[index % ways.length]!;
  test(`${path}, if it ${way} the first time, comes the second time, and nobody hears of it`, async () => {
    await visitSpoilt(path, use, {by, first: true}, async (page, {asked}) => {
      await use.ask?.(page);
      await untilThere(page, use.there);
      const tries = asked.filter((one) => one.startsWith(path));
      assert.equal(tries.length, 2, tries.join());
      assert.notEqual(tries[0], tries[1], 'a browser remembers what has failed');
      assert.doesNotMatch(await readSaid(page), /loaded/);
    });
  });
}

for (const [index, [path, use]] of Object.entries(siblingUses).entries()) {
  const [way, by] = ways[(index + 3) % ways.length]!;
  const end = use.told
    ? 'is said where it was asked for, and comes when it is asked for again'
    : '';
  test(`${path}, if it ${way} every time, leaves the words, ${end || 'and nobody hears of it'}`, async () => {
    await visitSpoilt(path, use, {by}, async (page, {asked, mend}) => {
      await use.ask?.(page);
      await untilTried(page, path, asked);
      assert.ok((await readShown(page)).includes(use.words));
      assert.equal(await page.$(use.there), null);
      if (!use.told || !use.ask) {
        assert.doesNotMatch(await readSaid(page), /loaded/);
        return;
      }
      const told = await untilThere(page, use.told);
      const said = await told.evaluate((one) => `${one.textContent} ${one.getAttribute('title')}`);
      assert.match(said, /could not be loaded/);
      mend();
      await use.ask(page);
      await untilThere(page, use.there);
      await untilUnsaid(page);
    });
  });
}

/** Waits until a file has been asked for twice, and what has become of that is drawn. */
async function untilTried(page: Page, path: string, asked: readonly string[]) {
  const count = () => asked.filter((one) => one.startsWith(path)).length;
  for (let frame = 0; frame < 300 && count() < 2; frame++) await settle(page);
  assert.ok(count() >= 2, asked.join());
  await page.waitForNetworkIdle({idleTime: 50});
  await settle(page);
}

for (const [way, by] of ways) {
  test(`a reader who asks for an action is told once if its file ${way} every time`, async () => {
    const path = 'passage-actions.js';
    const use = siblingUses[path]!;
    await visitSpoilt(path, use, {by}, async (page, {asked, mend}) => {
      await page.evaluate(() => {
        const status = document
          .querySelector('bellagio-conclusion')!
          .shadowRoot!.querySelector('[part="status"]')!;
        const said: string[] = [];
        Object.assign(globalThis, {said});
        new MutationObserver(() => said.push(status.textContent)).observe(status, {
          childList: true,
        });
      });
      // A script's click comes without a pointer, as one of assistive technology may.
      await page.$eval('bellagio-conclusion >>> button[name="context"]', (button) =>
        button.click(),
      );
      await untilThere(page, use.told!);
      await page.waitForNetworkIdle({idleTime: 50});
      const said = await page.evaluate(() => (globalThis as unknown as {said: string[]}).said);
      assert.equal(said.length, 1, said.join('\n'));
      assert.equal(asked.filter((one) => one.startsWith(path)).length, 2);
      mend();
      await page.$eval('bellagio-conclusion >>> button[name="context"]', (button) =>
        button.click(),
      );
      await untilThere(page, use.there);
    });
  });

  test(`the chrome speaks English if the file of its language ${way} every time`, async () => {
    const path = languageFiles.find((file) => file.includes('-es'))!;
    const {body} = siblingUses['speak.js']!;
    await visitSpoilt(path, {...siblingUses['speak.js']!, body}, {by}, async (page, {asked}) => {
      await untilTried(page, path, asked);
      const [lang, name] = await page.$eval(
        'bellagio-conclusion >>> [part="sheet"]',
        (sheet) =>
          [
            (sheet as HTMLElement).lang,
            sheet.querySelector('button')!.checkVisibility({visibilityProperty: true})
              ? sheet.querySelector('button')!.textContent
              : '',
          ] as const,
      );
      assert.deepEqual([lang, name], ['en', 'Copy']);
      assert.ok((await readShown(page)).includes(siblingUses['speak.js']!.words));
    });
  });
}
