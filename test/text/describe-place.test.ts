import assert from 'node:assert/strict';
import {test} from 'node:test';

import {describePlace, findPassage, listPassageIds, statement} from '../../src/text.js';

const places: Readonly<Record<string, string>> = {
  title: 'title',
  preamble: 'preamble',
  'preamble.p1': 'preamble, paragraph 1',
  'preamble.p2.s3': 'preamble, paragraph 2, sentence 3',
  c1: 'conclusion 1',
  c10: 'conclusion 10',
  'c3.title': 'conclusion 3, title',
  'c8.thesis': 'conclusion 8, thesis',
  'c8.thesis.s1': 'conclusion 8, thesis, sentence 1',
  'c5.p3': 'conclusion 5, paragraph 3',
  'c7.p1.s2': 'conclusion 7, paragraph 1, sentence 2',
  'c10.i5': 'conclusion 10, item 5',
  'c10.i2.s1': 'conclusion 10, item 2, sentence 1',
  signatories: 'signatories',
  'signatories.22': 'signatory 22',
  'c7.thesis-c7.p1': 'conclusion 7, thesis to paragraph 1',
  'c7.thesis.s2-c7.p1.s1': 'conclusion 7, thesis, sentence 2 to paragraph 1, sentence 1',
  'c7.thesis.s1-c7.thesis.s2': 'conclusion 7, thesis, sentences 1–2',
  'c5.p1-c5.p3': 'conclusion 5, paragraphs 1–3',
  'c5.p1.s2-c5.p3': 'conclusion 5, paragraph 1, sentence 2 to paragraph 3',
  'c5.p1-c5.p2.s1': 'conclusion 5, paragraph 1 to paragraph 2, sentence 1',
  'c10.i1-c10.i3': 'conclusion 10, items 1–3',
  'c10.p1-c10.i2': 'conclusion 10, paragraph 1 to item 2',
  'preamble.p1-preamble.p2': 'preamble, paragraphs 1–2',
  'preamble.p1.s1-preamble.p1.s3': 'preamble, paragraph 1, sentences 1–3',
};

for (const [id, place] of Object.entries(places)) {
  test(`${id} is ${place}`, () => {
    assert.ok(findPassage(statement, id));
    assert.equal(describePlace(statement, id), place);
  });
}

test('every passage has a place of its own, in words and numbers', () => {
  const ids = listPassageIds(statement);
  const all = ids.map((id) => describePlace(statement, id));
  for (const place of all) {
    assert.match(
      place ?? '',
      /^(?:(?:conclusion|paragraph|item|sentence|signatory) \d+|title|thesis|preamble|signatories)(?:, (?:(?:paragraph|item|sentence) \d+|title|thesis))*$/,
    );
  }
  assert.equal(new Set(all).size, ids.length);
});

test('every range within a conclusion or the preamble has a place of its own', () => {
  const ids = listPassageIds(statement).filter((id) => /^(?:preamble|c\d+)\./.test(id));
  const ranges = ids
    .flatMap((from) => ids.map((to) => `${from}-${to}`))
    .filter((id) => id.split(/[.-]/)[0] === id.split('-')[1]?.split('.')[0])
    .filter((id) => findPassage(statement, id));
  assert.ok(ranges.length > 300, `${ranges.length}`);
  const all = ranges.map((id) => describePlace(statement, id));
  for (const place of all) assert.match(place ?? '', /^[a-z]+(?: \d+)?(?:,? [a-z\d–]+)+$/);
  assert.equal(new Set(all).size, ranges.length);
});

test('what is no passage has no place', () => {
  for (const id of ['', 'c11', 'c7.', 'C7', 'c7-c8', 'c7.p1-c7.thesis', 'x'.repeat(100_000)]) {
    assert.equal(describePlace(statement, id), undefined);
  }
  assert.equal(describePlace(statement, 7 as never), undefined);
});
