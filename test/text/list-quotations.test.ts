import assert from 'node:assert/strict';
import {test} from 'node:test';

import {statement} from '../../src/context/statement.js';
import {findPassage} from '../../src/text/find-passage.js';
import {listQuotations, type QuotationSource} from '../../src/text/list-quotations.js';
import {listPassageIds} from '../../src/text/list-passage-ids.js';
import {parseStatement} from '../../src/text/parse-statement.js';

const all = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const sources: readonly QuotationSource[] = ['theses', 'sentences'];
const idsOf = (numbers: readonly number[], from: QuotationSource) =>
  listQuotations(statement, numbers, from).map(({id}) => id);

test('the theses are the ten of the statement, each as a whole', () => {
  const theses = listQuotations(statement, all, 'theses');
  assert.deepEqual(
    theses.map(({id, conclusion}) => [id, conclusion]),
    all.map((number) => [`c${number}.thesis`, number]),
  );
  assert.ok(
    theses.some(({text}) => text.length > 240),
    'theses may be longer than 240 characters',
  );
});

// Editorial, and frozen here a second time: a change of the table shows what readers would see.
const standing = `
  c1.thesis.s1 c1.thesis.s2 c1.thesis.s3 c1.p1.s1 c1.p1.s3 c1.p1.s4 c1.p1.s5
  c2.thesis.s1 c2.p1.s1 c2.p1.s4
  c3.thesis.s1 c3.p1.s2 c3.p1.s3
  c4.thesis.s1 c4.thesis.s2 c4.p1.s2 c4.p1.s3
  c5.thesis.s1 c5.p1.s1 c5.p2.s1 c5.p2.s4 c5.p3.s1
  c6.thesis.s1 c6.thesis.s2 c6.thesis.s4 c6.p1.s1 c6.p1.s2
  c7.thesis.s1 c7.thesis.s3
  c8.p1.s1 c8.p1.s5 c8.p2.s1
  c9.p1.s1 c9.p1.s2 c9.p2.s2 c9.p2.s3
  c10.thesis.s1`;

test('the sentences are those that stand alone in at most 240 characters', () => {
  assert.deepEqual(idsOf(all, 'sentences'), standing.trim().split(/\s+/));
  const lengths = listQuotations(statement, all, 'sentences').map(({text}) => text.length);
  assert.equal(Math.max(...lengths), 240, 'the longest is just short enough');
});

test('what is no quotation leans, is too long, or is no sentence of a thesis or paragraph', () => {
  const listed = new Set(idsOf(all, 'sentences'));
  const others = listPassageIds(statement).filter((id) => /\.s\d+$/.test(id) && !listed.has(id));
  for (const id of others) {
    const {text, conclusion, blocks} = findPassage(statement, id)!;
    const [block] = blocks;
    const reasons = [
      block?.sentences[0]?.leans,
      text.length > 240,
      block?.kind === 'item',
      conclusion === undefined,
    ];
    assert.ok(reasons.includes(true), id);
  }
});

for (const from of sources) {
  test(`${from} are found again by their ids, with the same words and blocks`, () => {
    for (const quotation of listQuotations(statement, all, from)) {
      const found = findPassage(statement, quotation.id);
      assert.equal(quotation.text, found?.text);
      assert.deepEqual(quotation, found);
    }
  });

  test(`${from} are taken from the conclusions asked for, in the order of print`, () => {
    const whole = idsOf(all, from);
    const ofThese = whole.filter((id) => /^c(2|7|10)\./.test(id));
    assert.deepEqual(idsOf([10, 2, 7], from), ofThese);
    assert.deepEqual(idsOf([7, 7, 2, 10, 2], from), ofThese, 'a number given twice counts once');
    assert.deepEqual(idsOf([...all].reverse(), from), whole);
    assert.deepEqual(idsOf([], from), []);
    assert.deepEqual(idsOf([0, 11, -1, 1.5, NaN], from), []);
    for (const number of all) {
      const passages = listQuotations(statement, [number], from);
      assert.ok(passages.length > 0, `conclusion ${number} has ${from} to quote`);
      assert.ok(passages.every(({conclusion}) => conclusion === number));
    }
  });
}

test('a sentence of 240 characters is short enough, one of 241 is not', () => {
  const thesis = `${'a'.repeat(240)}\n${'b'.repeat(241)}\n ${'c'.repeat(9)}`;
  const made = parseStatement([['Title'], ['One', thesis], ['Signed:']]);
  assert.deepEqual(
    listQuotations(made, [1], 'sentences').map(({id}) => id),
    ['c1.thesis.s1'],
  );
});

test('listing changes nothing in the statement', () => {
  const before = JSON.stringify(statement);
  for (const from of sources) listQuotations(statement, all, from);
  assert.equal(JSON.stringify(statement), before);
});
