import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, test} from 'node:test';
import {fileURLToPath} from 'node:url';

import {citations} from '../../src/context/citations.js';
import {citationStyles} from '../../src/text/citation-styles.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string) => readFileSync(join(ROOT, 'data', file), 'utf8');
const folders: string[] = [];
after(() => folders.forEach((folder) => rmSync(folder, {recursive: true})));

/** A copy of data/ to break, from which citeproc is found. */
function copyOfData(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bellagio-citations-'));
  folders.push(folder);
  cpSync(join(ROOT, 'data'), join(folder, 'data'), {recursive: true});
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return join(folder, 'data');
}

function derive(data: string, ...options: string[]) {
  const {status, stdout, stderr} = spawnSync(
    process.execPath,
    [join(data, 'citations/derive.mjs'), ...options],
    {encoding: 'utf8'},
  );
  return {status, stdout, stderr};
}

function edit(path: string, find: string | RegExp, replace: string): void {
  const before = readFileSync(path, 'utf8');
  const changed = before.replace(find, replace);
  assert.notEqual(changed, before, `the test no longer changes ${path}`);
  writeFileSync(path, changed);
}

test('the committed citations are those that citeproc gives', () => {
  assert.deepEqual(derive(join(ROOT, 'data'), '--check'), {status: 0, stdout: '', stderr: ''});
});

test('citations that were edited by hand are named by --check and left alone, then derived anew', () => {
  const data = copyOfData();
  const file = join(data, 'citations.ts');
  edit(file, '(2006).', '(2007).');
  const edited = readFileSync(file, 'utf8');
  const {status, stderr} = derive(data, '--check');
  assert.equal(status, 1);
  assert.match(stderr, /^data\/citations\.ts is stale/);
  assert.equal(readFileSync(file, 'utf8'), edited);

  assert.deepEqual(derive(data), {status: 0, stdout: 'wrote data/citations.ts\n', stderr: ''});
  assert.equal(readFileSync(file, 'utf8'), read('citations.ts'));
});

const surprises: Record<string, [file: string, find: string | RegExp, replace: string]> = {
  'other days of the conference': ['statement.json', 'On 10-13 July 2006', 'In July 2006'],
  'another year in the title': [
    'statement.json',
    /2006 Bellagio Conference/g,
    '2007 Bellagio Conference',
  ],
  'marks in the title that a format reads': [
    'statement.json',
    /Conclusions from/g,
    'Conclusions & from',
  ],
  'months that are not shortened to three letters': [
    'citations/locales/locales-en-US.xml',
    '"month-09" form="short">Sep',
    '"month-09" form="short">Septem',
  ],
  'a style that prints an access date without an address': [
    'citations/styles/apa.csl',
    '<macro name="title">',
    '<macro name="title"><choose><if variable="URL" match="none"><date variable="accessed"><date-part name="year"/></date></if></choose>',
  ],
};

for (const [name, [file, find, replace]] of Object.entries(surprises)) {
  test(`the derivation stops at ${name}`, () => {
    const data = copyOfData();
    edit(join(data, file), find, replace);
    const {status, stderr} = derive(data);
    assert.equal(status, 1);
    assert.match(stderr, /Error: citations\.ts: /);
    assert.equal(readFileSync(join(data, 'citations.ts'), 'utf8'), read('citations.ts'));
  });
}

test('there is a template for every style, and no other', () => {
  assert.deepEqual(Object.keys(citations.references), citationStyles);
});

const titles = {
  apa: 'American Psychological Association 7th edition',
  'modern-language-association': 'Modern Language Association 9th edition',
  'chicago-fullnote-bibliography': 'Chicago Manual of Style 17th edition (full note)',
  'chicago-author-date': 'Chicago Manual of Style 17th edition (author-date)',
  'harvard-cite-them-right': 'Cite Them Right 12th edition - Harvard',
  vancouver: 'Vancouver',
};

test('the styles are those of the editions that we name, with their licence', () => {
  const files = Object.keys(titles).map((name) => `${name}.csl`);
  assert.deepEqual(readdirSync(join(ROOT, 'data/citations/styles')).sort(), files.sort());
  for (const [name, title] of Object.entries(titles)) {
    const style = read(`citations/styles/${name}.csl`);
    assert.ok(style.includes(`<title>${title}</title>`), name);
    assert.ok(style.includes(`<id>http://www.zotero.org/styles/${name}</id>`), name);
    assert.match(
      style,
      /<rights license="http:\/\/creativecommons\.org\/licenses\/by-sa\/3\.0\/">/,
    );
    assert.ok(read('citations/README.md').includes(title), name);
  }
});
