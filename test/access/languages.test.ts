import assert from 'node:assert/strict';
import {test} from 'node:test';

import axe from 'axe-core';
import type {Page} from 'puppeteer-core';

import {serveVisits} from '../packaging/visits.js';
import {goThroughStates, languages, showTags, type LanguageName} from './tags.js';

serveVisits();

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong in a page, or in one tag of it. */
function findFaults(page: Page, id: string | undefined): Promise<string[]> {
  return page.evaluate(
    async (where, rules) => {
      const found = await (window as unknown as {axe: typeof axe}).axe.run(where, {
        runOnly: rules,
        // Two searches of one statement have one name; no page but this one has two.
        rules: {'landmark-unique': {enabled: false}},
        resultTypes: ['violations'],
      });
      return found.violations.flatMap(({id, nodes}) =>
        nodes.map(({target, failureSummary}) => `${id}: ${target.join(' ')} ${failureSummary}`),
      );
    },
    id ? `#${id}` : 'html',
    rules,
  );
}

for (const lang of Object.keys(languages) as LanguageName[]) {
  test(`axe finds nothing in any tag in any state: ${lang}`, async () => {
    await showTags(
      async (page) => {
        await page.evaluate(axe.source);
        await goThroughStates(page, async (state, id) => {
          assert.deepEqual(await findFaults(page, id), [], state);
        });
      },
      {lang},
    );
  });
}
