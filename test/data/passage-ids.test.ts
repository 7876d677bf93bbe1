/**
 * Passage ids are a promise: pages everywhere link to them. This list is never derived anew. A change that breaks this test
 * breaks a stranger's link or lets it point to other words.
 */
import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';

import {statement} from '../../src/context/statement.js';
import {findPassage} from '../../src/text/find-passage.js';
import {listPassageIds} from '../../src/text/list-passage-ids.js';

const frozen = readFileSync(new URL('passage-ids.txt', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n');

/** Id, start of the digest of the words, first and last word. */
function describe(id: string): string {
  const {text} = findPassage(statement, id)!;
  const words = text.split(' ');
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 12);
  return `${id} ${digest} ${words[0]} ${words.at(-1)}`;
}

test('every passage id stands for the words that it has always stood for', () => {
  assert.deepEqual(listPassageIds(statement).map(describe), frozen);
});

test('no id is given twice, and each is found under its own name', () => {
  const ids = listPassageIds(statement);
  assert.equal(new Set(ids).size, ids.length);
  for (const id of ids) assert.equal(findPassage(statement, id)?.id, id);
});
