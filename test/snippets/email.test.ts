/** Mail: what its programs know, how it reads in them, and how it travels. */
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';

import axe from 'axe-core';
import {caniemail} from 'caniemail';
import puppeteer, {type Browser, type Page} from 'puppeteer-core';

import {statement} from '../../src/context/statement.js';
import {makeSnippet} from '../../src/snippets.js';
import {findChromium} from '../setup/find-chromium.mjs';
import {attributeOf, listElements, parse, seenText, spanLines} from './read-html.js';
import {passageIds} from './statement-lines.js';

const base = 'https://example.org/bellagio/';

function write(id: string, baseUrl: string | undefined = base): string {
  const snippet = makeSnippet(statement, id, {form: 'email', baseUrl});
  if ('fault' in snippet) throw new Error(snippet.message);
  return snippet.code;
}

const mails = passageIds.map((id) => write(id));
const elements = mails.flatMap((mail) => listElements(parse(mail)));

interface Declaration {
  readonly tag: string;
  readonly property: string;
  readonly value: string;
}

const declarations: readonly Declaration[] = elements.flatMap((element) =>
  (attributeOf(element, 'style') ?? '')
    .split(';')
    .filter(Boolean)
    .map((one) => {
      const [property = '', value = ''] = one.split(':');
      return {tag: element.tagName, property, value};
    }),
);

const every = (property: RegExp, holds: (declaration: Declaration) => boolean) =>
  declarations.filter((one) => property.test(one.property)).every(holds);

const tagsWith = (attribute: string) => (holds: (tag: string, value: string) => boolean) =>
  elements
    .filter((element) => attributeOf(element, attribute) !== undefined)
    .every((element) => holds(element.tagName, attributeOf(element, attribute)!));

/**
 * What Can I email notes of features that a program knows in part, and why nothing of a mail is lost by it. A note that is not
 * here fails the test.
 */
const harmless: Readonly<Record<string, () => boolean>> = {
  'Partial. A border can not be bigger than 8px.': () =>
    every(/^border(-top)?$/, ({value}) => parseInt(value) <= 8),
  'Buggy. Unreliable if used on a `<p>` or a `<div>`.': () =>
    every(/^border/, ({tag}) => tag !== 'p' && tag !== 'div'),
  'Partial. Only supported on table cells.': () =>
    every(/^padding/, ({tag, value}) => tag === 'td' || value === '0'),
  'Buggy. Vertical padding will be the same for all cells of a same row, adopting the biggest value.':
    () =>
      elements.every(
        ({tagName, childNodes}) =>
          tagName !== 'tr' || childNodes.filter(({nodeName}) => nodeName === 'td').length === 1,
      ),
  'Partial. Negative values are not supported.': () =>
    every(/^margin/, ({value}) => !value.includes('-')),
  'Partial. Not supported on `<span>` and `<body>` elements.': () =>
    every(/^margin/, ({tag}) => !/^(?:span|body)$/.test(tag)),
  'Buggy. `background-color` is included inside the `margin`.': () =>
    every(/^background/, ({tag}) => tag === 'td'),
  'Partial. `auto` value is not supported.': () =>
    every(/^margin/, ({value}) => !value.includes('auto')),
  'Partial support. `rem` values are not supported.': () =>
    every(/^font-size$/, ({value}) => /^\d+px$/.test(value)),
  'Partial support. `relative` and `percentage` size values not supported.': () =>
    every(/^font-size$/, ({value}) => /^\d+px$/.test(value)),
  'Partial. Flow-relative values `start` and `end` are not supported.': () =>
    every(/^text-align$/, ({value}) => value === 'left'),
  'Partial. Flow-relative values `start` and `end` are not supported with non Gmail account.': () =>
    every(/^text-align$/, ({value}) => value === 'left'),
  'Partial. Not supported with multiple values.': () =>
    every(/^text-decoration$/, ({value}) => value === 'underline'),
  'Partial. `overline` is not supported.': () =>
    every(/^text-decoration$/, ({value}) => value === 'underline'),
  // A link is underlined there as it is by default.
  'Partial. Not supported with non Google accounts.': () =>
    every(/^text-decoration$/, ({tag}) => tag === 'a'),
  'Partial. Not supported on `<body>`, `<span>`, `<div>`, `<p>` or `<img>` elements.': () =>
    every(/^width$/, ({tag}) => tag === 'table'),
  // Which is said of `height`: the checker takes `line-height` for it.
  'Partial. Not supported on `<body>`, `<span>`, `<div>` or `<p>` elements.': () =>
    every(/^height$/, () => false),
  // Lines stand farther apart where a larger letter asks for it: there is none.
  'Buggy. `em` and `px` units behave weirdly. Use `mso-line-height-rule:exactly`.': () =>
    every(/^line-height$/, ({value}) => /^\d+px$/.test(value)),
  'Partial. Only `background-color` values are supported.': () =>
    every(/^background/, ({property}) => property === 'background-color'),
  'Partial. Only works on `<table>` elements.': () =>
    every(/^max-width$/, ({tag}) => tag === 'table'),
  // iOS 6 and before: a small screen, on which the column is 600 pixels wide at most.
  "Partial. Doesn't work on `<table>` elements, as per [CSS 2.1 specification](https://www.w3.org/TR/CSS2/visudet.html#min-max-widths).":
    () => every(/^max-width$/, ({value}) => value === '600px'),
  "Buggy. Percentage width on `<img>` elements are based on the physical file's width, not on the parent element's width.":
    () => tagsWith('width')((tag) => tag === 'table'),
  // The column is narrower there than it could be.
  "Buggy. Sizes set in attributes don't scale in 120 dpi mode.": () =>
    tagsWith('width')((tag, value) => tag === 'table' && /^(?:600|100%)$/.test(value)),
  'Partial. `left` and `right` do not work on `<table>` elements. Use `float:left` or `float:right` styles instead.':
    () => tagsWith('align')((tag) => tag === 'td'),
  'Buggy on anchor `<a>` tags.': () => tagsWith('dir')((tag) => tag !== 'a'),
  // Then words in English stand at the right, and read from left to right.
  'Buggy. The client applies an `rtl` direction to the entire email if it contains text in a `rtl` language.':
    () => tagsWith('dir')((_tag, value) => value === 'ltr'),
  'Partial. The `reversed` attribute on `<ol>` is not supported.': () =>
    elements.every(({tagName}) => tagName !== 'ol'),
  'Partial. Setting the `value` attribute to an `<li>` within an `<ol>` results in a different behaviour in comparison to browsers. The `<ol>` tag is closed before the `<li value="">`. A new `<ol>` is added with the `start` attribute on it set to the value of the `value` attribute of the `<li>`.':
    () => elements.every(({tagName}) => tagName !== 'ol'),
};

/** Everything that Can I email says of all mails, for Gmail, Outlook and Apple Mail, wherever these run. */
function listIssues(kind: 'errors' | 'warnings') {
  return mails.flatMap((html) => {
    const {issues} = caniemail({clients: ['gmail.*', 'outlook.*', 'apple-mail.*'], html});
    return [...issues[kind]].flatMap(([client, all]) =>
      all.map(({title, notes}) => ({client, title, notes})),
    );
  });
}

test('Gmail, Outlook and Apple Mail drop nothing that a mail is made of', () => {
  const dropped = new Set(listIssues('errors').map(({client, title}) => `${title}: ${client}`));
  // A table that is there for its looks is announced as a table by the Mail that came with Windows 10, and is gone since 2024.
  assert.deepEqual([...dropped], ['role attribute: outlook.windows-mail']);
});

test('what they know in part is used in the part that they know', () => {
  const notes = new Set(listIssues('warnings').flatMap((issue) => issue.notes));
  assert.ok(notes.size > 10);
  for (const note of notes) {
    assert.ok(Object.hasOwn(harmless, note), `a note that nobody has thought of: ${note}`);
    assert.ok(harmless[note]!(), note);
  }
});

test('the checker would have seen what they drop', () => {
  const html = '<p style="display:flex;inset:0">Words</p><video></video>';
  const {issues} = caniemail({clients: ['outlook.windows'], html});
  const titles = [...issues.errors].flatMap(([, all]) => all.map(({title}) => title));
  for (const title of ['display:flex', 'inset', '<video> element']) {
    assert.ok(titles.includes(title), `${title} is not in ${titles.join()}`);
  }
});

test('a mail is tables, styles in place, hex colours and physical properties, and nothing else', () => {
  const tags = new Set(elements.map(({tagName}) => tagName));
  const known = 'a blockquote br cite em li p strong table tbody td tr ul';
  assert.deepEqual([...tags].sort(), known.split(' '));
  assert.ok(tagsWith('class')(() => false) && tagsWith('id')(() => false));
  for (const {property, value} of declarations) {
    assert.match(property, /^(?!.*(?:inline|block|start|end))[a-z-]+$/);
    assert.doesNotMatch(value, /var\(|rgb|hsl|calc|url|[\d.](?:r?em|ex|ch|v[wh])\b|!important/);
    if (/color/.test(property)) assert.match(value, /^#[\da-f]{6}$/);
  }
  for (const element of elements) {
    if (element.tagName !== 'table') continue;
    assert.equal(attributeOf(element, 'role'), 'presentation');
    for (const name of ['cellpadding', 'cellspacing', 'border']) {
      assert.equal(attributeOf(element, name), '0');
    }
  }
});

test('words have their font, size and colour on themselves, so that no template’s paragraphs get in their way', () => {
  for (const element of elements) {
    if (!/^(?:p|li)$/.test(element.tagName)) continue;
    const style = attributeOf(element, 'style') ?? '';
    for (const property of ['margin', 'font-family', 'font-size', 'line-height', 'color']) {
      assert.match(style, new RegExp(`(?:^|;)${property}:`));
    }
  }
});

test('no line is longer than mail may have, and a paragraph is broken only where it has to be', () => {
  for (const mail of mails) {
    for (const line of mail.split('\n')) assert.ok(Buffer.byteLength(line) <= 998, line);
  }
  const broken = passageIds.filter((id) =>
    listElements(parse(write(id))).some(
      ({tagName, childNodes}) =>
        /^(?:p|li)$/.test(tagName) && seenText(childNodes).length < 600 && spanLines(childNodes),
    ),
  );
  assert.deepEqual(broken, []);
  assert.ok(
    mails.some((mail) => /[^>\n]\n\s*[^<\s]/.test(mail)),
    'there are such paragraphs',
  );
});

/** Of colours, by https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio. */
function contrast(...colours: readonly [string, string]): number {
  const [darker = 0, lighter = 0] = colours
    .map((colour) => {
      const [r = 0, g = 0, b = 0] = (colour.match(/[\da-f]{2}/g) ?? []).map((part) => {
        const share = parseInt(part, 16) / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    })
    .sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

test('every colour of words stands out from the background that goes with it, by 4.5 at least', () => {
  const valuesOf = (name: string) =>
    new Set(declarations.flatMap(({property, value}) => (property === name ? value : [])));
  const [paper, ...others] = valuesOf('background-color');
  assert.ok(paper && others.length === 0);
  const papers = elements.filter((element) => attributeOf(element, 'style')?.includes(paper));
  assert.ok(papers.length >= mails.length);
  for (const element of papers) assert.equal(attributeOf(element, 'bgcolor'), paper);
  assert.equal(valuesOf('color').size, 3);
  for (const colour of valuesOf('color')) assert.ok(contrast(colour, paper) >= 4.5, colour);
});

let browser: Browser;
before(async () => {
  const {executablePath, args, headless} = findChromium();
  browser = await puppeteer.launch({executablePath, args, headless});
});
after(() => browser.close());

/** Opens mails in a file of their own, one below the other, as a mail program shows them: in a page that may be dark. */
async function read(
  width: number,
  page: {background: string; colour: string},
  look: (page: Page) => Promise<void>,
): Promise<void> {
  const tab = await browser.newPage();
  await tab.setViewport({width, height: 800});
  const shown = ['c7', 'c10', 'signatories'].map((id) => write(id)).join('\n');
  await tab.setContent(`<!DOCTYPE html><html lang="en"><title>Mail</title>
    <body style="margin:0;background:${page.background};color:${page.colour}">${shown}`);
  await look(tab);
  await tab.close();
}

const light = {background: '#ffffff', colour: '#000000'};
const dark = {background: '#121212', colour: '#eeeeee'};

for (const width of [1200, 600, 320, 280]) {
  test(`a mail fits into ${width} pixels, in a column of 600 at most, in the middle`, async () => {
    await read(width, light, async (page) => {
      const {all, columns} = await page.evaluate(() => ({
        all: document.documentElement.scrollWidth,
        columns: [...document.querySelectorAll('table table')].map((column) => {
          const {left, right} = column.getBoundingClientRect();
          return [left, innerWidth - right, right - left];
        }),
      }));
      assert.equal(all, width);
      assert.equal(columns.length, 3);
      for (const [left = 0, right = 0, wide] of columns) {
        assert.equal(wide, Math.min(width, 600));
        assert.ok(Math.abs(left - right) <= 1);
      }
    });
  });
}

for (const [name, colours] of Object.entries({light, dark})) {
  test(`in a ${name} page the words stand on the background that they are made for, and axe finds nothing wrong`, async () => {
    await read(600, colours, async (page) => {
      await page.evaluate(axe.source);
      const found = await page.evaluate(async () => {
        const rules = {region: {enabled: false}, 'page-has-heading-one': {enabled: false}};
        const {violations, incomplete} = await axeInPage().run('body', {
          rules: {...rules, 'landmark-one-main': {enabled: false}},
        });
        return [...violations, ...incomplete].map(({id, nodes}) => `${id}: ${nodes[0]?.html}`);
        function axeInPage() {
          return (window as unknown as {axe: typeof axe}).axe;
        }
      });
      assert.deepEqual(found, []);
    });
  });
}

test('a thesis is heavier than the body, and its source smaller and fainter', async () => {
  await read(600, light, async (page) => {
    const [thesis, body, source] = await page.evaluate(() => {
      const table = document.querySelector('table')!;
      return ['blockquote strong', 'blockquote p:nth-of-type(2)', 'blockquote + p'].map((which) => {
        const {fontWeight, fontSize, color} = getComputedStyle(table.querySelector(which)!);
        return {weight: Number(fontWeight), size: parseFloat(fontSize), color};
      });
    });
    assert.ok(thesis!.weight > body!.weight);
    assert.ok(thesis!.size === body!.size && source!.size < body!.size);
    assert.notEqual(source!.color, body!.color);
  });
});
