/**
 * Derives statement.ts and statement.json from the source text, its listed repairs and the editorial tables.
 *
 *   node data/derive.mjs           writes the derived files
 *   node data/derive.mjs --check   writes nothing; exits 1 and names each derived file that is stale
 *
 * Whatever does not look as expected stops the derivation: a wrong word must not get through quietly.
 */
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';

import {applyRepairs} from './derive/apply-repairs.mjs';
import {keepDerived} from './derive/keep-derived.mjs';
import {readStatement} from './derive/read-statement.mjs';
import {writeModule} from './derive/write-module.mjs';

const SOURCE = 'bellagio-statement-2006.md';

const {values} = parseArgs({options: {check: {type: 'boolean', default: false}}});
keepDerived(derive(), {check: values.check, script: 'derive.mjs'});

/** The derived files: name and content. */
function derive() {
  const {text, sha256} = readSource();
  const statement = readStatement(applyRepairs(text, readJson('repairs.json').repairs), {
    title: readJson('title.editorial.json'),
    signatories: readJson('signatories.editorial.json').signatories,
    leaning: readJson('sentences.editorial.json').leaning,
  });
  const published = {
    $schema: './statement.schema.json',
    language: 'en',
    source: {file: SOURCE, sha256},
    ...statement,
  };
  return new Map([
    ['statement.ts', writeModule(statement)],
    ['statement.json', `${JSON.stringify(published, null, 2)}\n`],
  ]);
}

/** Nothing is derived from a source that is not, byte for byte, the one whose digest is committed. */
function readSource() {
  const bytes = readFileSync(pathTo(SOURCE));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const expected = readFileSync(pathTo(`${SOURCE}.sha256`), 'utf8').split(' ')[0];
  if (sha256 !== expected) {
    throw new Error(`data/${SOURCE} was changed: its sha256 is ${sha256}, not ${expected}`);
  }
  return {text: new TextDecoder('utf-8', {fatal: true}).decode(bytes), sha256};
}

function readJson(file) {
  return JSON.parse(readFileSync(pathTo(file), 'utf8'));
}

function pathTo(file) {
  return fileURLToPath(new URL(file, import.meta.url));
}
