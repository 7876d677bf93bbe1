import assert from 'node:assert/strict';
import {test} from 'node:test';

import {statement} from '../../src/context/statement.js';
import {blocksToText} from '../../src/text/blocks-to-text.js';
import {conclusionBlocks} from '../../src/text/conclusion-blocks.js';
import {findConclusion} from '../../src/text/find-conclusion.js';

test('each number from 1 to 10 finds its conclusion', () => {
  for (let n = 1; n <= 10; n++) assert.equal(findConclusion(statement, n)?.id, `c${n}`);
  assert.equal(findConclusion(statement, 7)?.title.text, 'Protecting migrants');
});

test('whatever is no number of a conclusion finds none', () => {
  for (const n of [0, -0, 11, -7, 7.5, NaN, Infinity, -Infinity, 1e21, null, undefined]) {
    assert.equal(findConclusion(statement, n), undefined, String(n));
  }
});

test('values that only look like a number find none, and none throws', () => {
  for (const n of [
    '7',
    'seven',
    '',
    '<script>',
    7n,
    true,
    [7],
    {},
    Symbol('7'),
    () => 7,
    '__proto__',
  ]) {
    assert.equal(findConclusion(statement, n as unknown as number), undefined);
  }
});

test('thesis shows the thesis alone; full and summary hold thesis and body in order', () => {
  const conclusion = findConclusion(statement, 10)!;
  const ids = (show: 'full' | 'thesis' | 'summary') =>
    conclusionBlocks(conclusion, show).map(({id}) => id);
  const all = ['c10.thesis', 'c10.p1', 'c10.i1', 'c10.i2', 'c10.i3', 'c10.i4', 'c10.i5'];
  assert.deepEqual(ids('thesis'), ['c10.thesis']);
  assert.deepEqual(ids('full'), all);
  assert.deepEqual(ids('summary'), all);
});

test('blocks become one line of words, joined by single spaces, without marks of emphasis', () => {
  const {thesis} = findConclusion(statement, 1)!;
  assert.ok(blocksToText([thesis]).endsWith('becomes an option, not a necessity.'));
  assert.ok(
    blocksToText(conclusionBlocks(findConclusion(statement, 10)!, 'full')).includes(
      'forging cooperation include: dialogue; acknowledging interdependence',
    ),
  );
  const all = statement.conclusions.flatMap((conclusion) => conclusionBlocks(conclusion, 'full'));
  assert.doesNotMatch(blocksToText(all), /[*\n]|\s\s|^\s|\s$/);
  assert.equal(blocksToText([]), '');
});
