/**
 * Derives citations.ts: every citation of the statement as a template, rendered by citeproc from the styles in this folder.
 *
 *   node data/citations/derive.mjs           writes data/citations.ts
 *   node data/citations/derive.mjs --check   writes nothing; exits 1 where it is stale
 */
import {readFileSync} from 'node:fs';
import {parseArgs} from 'node:util';

import {keepDerived} from '../derive/keep-derived.mjs';
import {bakeTemplate} from './bake-template.mjs';
import {writeBibtex, writeCslJson, writeRis} from './exports.mjs';
import {describeStatement} from './item.mjs';
import {proseStyles, renderMark, renderReference} from './render.mjs';

const HEADER = `// Derived by citeproc from the styles in citations/: do not edit. To derive it anew: node data/citations/derive.mjs
//
// "|" divides a template into parts; a part is printed where all its placeholders have values. {t} title, {s} short title,
// {p} place, {i} passage id, {u} address, {v} and {w} nothing, where there is a place, an address; the day of access: {a} as in
// ISO 8601, {r} with slashes, {y} year, {m} and {d} month and day as numbers, {l} month, {b} its first three letters.
`;

const PLACE = 'conclusion 7';
const URL = 'https://example.org/';
const YEAR = 2019;
const DAY = 28;

const {values} = parseArgs({options: {check: {type: 'boolean', default: false}}});
keepDerived(new Map([['citations.ts', derive()]]), {
  check: values.check,
  script: 'citations/derive.mjs',
});

function derive() {
  const published = new globalThis.URL('../statement.json', import.meta.url);
  const item = describeStatement(JSON.parse(readFileSync(published, 'utf8')));
  const months = listMonths(item);
  const references = proseStyles.map((style) => [style, bakeReference(style, item, months)]);
  const marks = proseStyles
    .filter((style) => style !== 'vancouver')
    .map((style) => [style, bakeMark(style, item)]);
  return [
    HEADER,
    writeTable('references', [
      ...references,
      ['bibtex', writeBibtex(item)],
      ['ris', writeRis(item)],
      ['csl-json', writeCslJson(item)],
    ]),
    writeTable('marks', marks),
    `export const months: string = ${quote(months.join(' '))};\n`,
  ].join('');
}

function bakeReference(style, item, months) {
  return bakeTemplate(({place, url, accessed}) =>
    setPlaceholders(
      renderReference(
        style,
        {
          ...item,
          ...(place && {note: PLACE}),
          ...(url && {URL}),
          ...(accessed && {accessed: {'date-parts': [[YEAR, 11, DAY]]}}),
        },
        place && PLACE,
      ),
      item,
      months[10],
    ),
  );
}

/** A mark for notes is theirs without the full stop, in parentheses: a number would collide with the page's own notes. */
function bakeMark(style, item) {
  return bakeTemplate(({place}) => {
    const mark = renderMark(style, item, place && PLACE);
    return setPlaceholders(
      style === 'chicago-notes' ? `(${mark.replace(/\.(?=”?$)/, '')})` : mark,
      item,
    );
  });
}

function setPlaceholders(rendering, {title, 'title-short': short}, month) {
  const template = rendering
    .replace(title, '{t}')
    .replace(short, '{s}')
    .replace(PLACE, '{p}')
    .replace(URL, '{u}')
    .replace(YEAR, '{y}')
    .replace(DAY, '{d}')
    .replace(month, '{l}')
    .replace(month?.slice(0, 3), '{b}');
  if (/[&\\`$]/.test(template)) throw new Error(`citations.ts: special marks in “${template}”`);
  return template;
}

/** The months as Harvard prints them. Vancouver's are their first three letters. */
function listMonths(item) {
  return Array.from({length: 12}, (_, index) => {
    const opened = {...item, URL, accessed: {'date-parts': [[YEAR, index + 1, DAY]]}};
    const [, month] = /28 (\w+) 2019/.exec(renderReference('harvard', opened));
    if (!renderReference('vancouver', opened).includes(`2019 ${month.slice(0, 3)} 28]`)) {
      throw new Error(`citations.ts: ${month} is not shortened to three letters`);
    }
    return month;
  });
}

function writeTable(name, entries) {
  const lines = entries.map(([style, template]) => `  ${quote(style)}: ${quote(template)},\n`);
  return `export const ${name} = {\n${lines.join('')}};\n`;
}

function quote(text) {
  return JSON.stringify(text);
}
