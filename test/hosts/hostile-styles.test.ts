/** Sheets of frameworks and themes, and a hostile one: `isolated` keeps its looks, and without it the words are readable. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';

import axe from 'axe-core';

import {projectPath} from '../packaging/built-files.js';
import {assertWords, everyTag, wordsOf} from './every-tag.js';
import {loadScript, serveHosts, site, visit} from './host-visits.js';

serveHosts();

/**
 * The sheets, by their paths in `node_modules`, with the classes that a page puts around its content, and the least
 * contrast that they leave to words, where that is less than WCAG asks for: UIkit has grey text, and `em` in pink.
 */
const themes: Record<string, readonly [path: string, classes: string, contrast?: number]> = {
  Bootstrap: ['bootstrap/dist/css/bootstrap.css', 'container'],
  Bulma: ['bulma/css/bulma.css', 'container content'],
  Pico: ['@picocss/pico/css/pico.css', 'container'],
  'normalize.css': ['normalize.css/normalize.css', ''],
  'the reset of Eric Meyer': ['reset-css/reset.css', ''],
  'the preflight of Tailwind': ['tailwindcss/preflight.css', ''],
  UIkit: ['uikit/dist/css/uikit.css', 'uk-container uk-article', 3.4],
  'GOV.UK': [
    'govuk-frontend/dist/govuk/govuk-frontend.min.css',
    'govuk-width-container govuk-body',
  ],
  'a theme of WordPress': ['understrap/css/theme.css', 'container entry-content'],
  'a theme of Ghost': ['casper-theme/assets/css/screen.css', 'content post post-content'],
};

/** A sheet without what it would load. Of Tailwind, what its own compiler puts in is what it says itself. */
const readSheet = (path: string) =>
  readFileSync(path, 'utf8')
    .replace(/@import[^;]+;|@font-face\s*\{[^}]*\}/g, '')
    .replace(/url\([^)]*\)/g, 'url(data:,)')
    .replace(/--theme\(\s*--[\w-]+,([^;]*)\)(?=;)/g, '$1');

const sheets = Object.entries(themes).map(([name, [path, classes, least = 4.5]]) => ({
  name,
  least,
  css: readSheet(projectPath(`node_modules/${path}`)),
  classes,
}));
const hostile = {
  name: 'a hostile sheet',
  css: readFileSync(new URL('pages/hostile.css', import.meta.url), 'utf8'),
};

/** A page as wide as a phone, with or without a sheet. */
const setPage = (css: string, body: string, classes = '') => `<!doctype html>
<html lang="en" style="font-size: 16px !important"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>A host</title>
<style>${css}</style>${loadScript()}</head><body class="single post-template"><main class="${classes}">${body}</main></body></html>`;

/** What an element takes from the page by design. */
const inherited = [
  ...['font', 'color', 'line-height', 'letter-spacing', 'word-spacing', 'text-align', 'cursor'],
  ...[
    'text-indent',
    'text-transform',
    'white-space',
    'visibility',
    'list-style',
    'quotes',
    'hyphens',
  ],
  ...[
    'overflow-wrap',
    'word-break',
    'text-shadow',
    'direction',
    'tab-size',
    'text-wrap',
    'orphans',
  ],
  ...[
    '-webkit-font-smoothing',
    'text-rendering',
    '-webkit-text-size-adjust',
    'color-scheme',
    'widows',
  ],
  ...[
    '-webkit-tap-highlight-color',
    'accent-color',
    'caret-color',
    'pointer-events',
    'user-select',
  ],
  ...['text-decoration-skip-ink', 'text-underline-offset', 'font-feature-settings'],
];
const pin = inherited.map((name) => `${name}: inherit !important`).join('; ');
const around = `all: initial !important; display: flow-root !important; width: 640px !important; font: 16px/1.5 serif !important`;

const isolated = ['summary', 'signatories', 'rotator', 'quote', 'statement'];
const isolatedTags = `<div style="${around}">
${[
  '<bellagio-conclusion id="summary" n="3" show="summary"',
  '<bellagio-signatories id="signatories" filter layout="columns"',
  '<bellagio-quote-rotator id="rotator" interval="0"',
  '<bellagio-quote id="quote" passage="c7"',
  '<bellagio-statement id="statement" contents',
]
  .map((tag) => `${tag} isolated style="${pin}"></${tag.slice(1).split(' ')[0]}>`)
  .join('\n')}</div>`;

/** How the isolated tags look, at rest and with a dialog open. */
async function readLooks(css: string): Promise<Record<string, string[]>> {
  let looks: Record<string, string[]> = {};
  await visit(setPage(css, isolatedTags), async ({look, press, settle}) => {
    await look('wait', '#statement >>> [part~="frame"]');
    await settle();
    looks = await look(
      'describeLooks',
      isolated.map((id) => `#${id}`),
    );
    await press('#summary >>> [name="context"]');
    await look('wait', '#summary >>> dialog[open] .current', '.');
    const open = await look('describeLooks', ['#summary']);
    for (const [name, own] of Object.entries(open)) looks[`open ${name}`] = own;
  });
  return looks;
}

let plain: Record<string, string[]> | undefined;

for (const {name, css} of [...sheets, hostile]) {
  test(`isolated keeps its looks under ${name}`, async () => {
    plain ??= await readLooks('');
    assert.ok(Object.keys(plain).length > 150, `${Object.keys(plain).length} elements`);
    const looks = await readLooks(css);
    assert.deepEqual(Object.keys(looks), Object.keys(plain));
    const differences = Object.entries(plain).flatMap(([element, lines]) =>
      lines
        .map((line, index) => [line, looks[element]![index]])
        .filter(([line, other]) => line !== other)
        .map(([line, other]) => `${element}: ${line} → ${other}`),
    );
    assert.deepEqual(differences.slice(0, 20), []);
  });
}

const ids = Object.keys(wordsOf);

for (const {name, css, classes, least} of sheets) {
  test(`under ${name} the words of every tag are readable at 320 pixels: seen, whole, apart, with contrast`, async () => {
    site.add('/axe.js', axe.source);
    await visit(
      setPage(css, everyTag, classes).replace(' style="font-size: 16px !important"', ''),
      async (host) => {
        await assertWords(host);
        assert.deepEqual(
          await host.look(
            'findFaults',
            ids.map((id) => `#${id}`),
          ),
          [],
        );
        await host.page.evaluate(axe.source);
        const contrast = await host.page.evaluate(async (least) => {
          const {violations} = await (globalThis as unknown as {axe: typeof axe}).axe.run({
            runOnly: ['color-contrast'],
          });
          return violations.flatMap(({nodes}) =>
            nodes
              .filter(({target}) => /bellagio|pasted/.test(String(target)))
              .filter(({any: [check]}) => check!.data.contrastRatio < least)
              .map(({target, failureSummary}) => `${String(target)}: ${failureSummary}`),
          );
        }, least);
        assert.deepEqual(contrast, []);
        // Themes that make a rem small, as Ghost's does, mean their own text, not surfaces of ours.
        await host.press('#conclusion >>> [name="context"]');
        await host.look('wait', '#conclusion >>> dialog[open] .current', '.');
        const size = await host.page.$eval(
          '#conclusion >>> dialog',
          (dialog) => getComputedStyle(dialog).fontSize,
        );
        assert.ok(parseFloat(size) >= 16, size);
      },
      {width: 320, height: 20_000},
    );
  });
}
