import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';

import {readProjectFiles} from './project-files.js';
import {checkTypedWords, listStatementRuns} from './statement-words.js';

const read = (file: string) => readFileSync(new URL(`../../data/${file}`, import.meta.url), 'utf8');

const source = read('bellagio-statement-2006.md');
const statement = listStatementRuns(source, read('statement.json'));

/** Files that a script writes from `data/`, each with the script that writes it. */
const derived: Readonly<Record<string, string>> = {
  'demo/blog/index.html': 'demo/set-words.mjs',
  'demo/newsletter/index.html': 'demo/set-words.mjs',
  'demo/ngo/index.html': 'demo/set-words.mjs',
};

test('no words of the statement are typed by hand outside data', () => {
  const files = new Map(readProjectFiles('src', 'demo', 'test'));
  for (const path of Object.keys(derived)) files.delete(path);
  for (const path of ['README.md', 'CHANGELOG.md']) {
    files.set(path, readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
  }
  assert.deepEqual(checkTypedWords(files, statement), []);
});

test('files listed as derived exist', () => {
  const files = readProjectFiles('src', 'demo', 'test');
  assert.deepEqual(
    Object.keys(derived).filter((path) => !files.has(path)),
    [],
  );
});

test('eight words in a row are found in code, markup and with other capitals; seven are not', () => {
  const words = source.match(/[\p{L}\p{N}]+/gu)?.slice(120, 128) ?? [];
  assert.equal(words.length, 8);
  const half = words.slice(0, 4).join(' ');
  const rest = words.slice(4).join(' ');
  const find = (content: string) => checkTypedWords(new Map([['demo/a.html', content]]), statement);

  assert.equal(find(`<p>${half} ${rest}</p>`).length, 1);
  assert.equal(find(`<p>${half} <em class="x">${rest}</em></p>`).length, 1);
  assert.equal(find(`<p>${half.toUpperCase()}\n    ${rest}</p>`).length, 1);
  assert.equal(find(`const text = '${half} ' +\n  '${rest}';`).length, 1);
  assert.match(find(`\n\n${half} ${rest}`)[0] ?? '', /^demo\/a\.html:3: /);
  assert.equal(find(words.slice(0, 7).join(' ')).length, 0);
});

test('words are found as the repaired statement has them, too', () => {
  const runs = listStatementRuns('', '[{"id": "x", "runs": ["a b c d", "e f g h"]}]');
  assert.deepEqual([...runs], ['a b c d e f g h']);
});
