import assert from 'node:assert/strict';
import {test} from 'node:test';

import {statement} from '../../src/context/statement.js';
import {blocksToText} from '../../src/text/blocks-to-text.js';
import {findPassage} from '../../src/text/find-passage.js';
import {listPassageIds} from '../../src/text/list-passage-ids.js';
import type {Passage} from '../../src/text/statement-types.js';

const find = (id: string) => findPassage(statement, id);

/** Which sentences of which blocks, for short: `c7.thesis: s2 s3`. */
const outline = (passage: Passage | undefined) =>
  passage?.blocks.map(
    ({id, sentences}) =>
      `${id}: ${sentences.map((sentence) => sentence.id.slice(id.length + 1)).join(' ')}`,
  );

test('a conclusion is its thesis and body, without its title', () => {
  const passage = find('c7');
  assert.equal(passage?.conclusion, 7);
  assert.deepEqual(outline(passage), ['c7.thesis: s1 s2 s3', 'c7.p1: s1 s2']);
  assert.ok(passage?.text.startsWith('Migration entails risks'));
  assert.ok(passage?.text.endsWith('by migrants and their communities.'));
});

test('titles are found with their words and without blocks', () => {
  assert.deepEqual(find('c7.title'), {
    id: 'c7.title',
    conclusion: 7,
    text: 'Protecting migrants',
    blocks: [],
  });
  assert.deepEqual(find('title'), {id: 'title', text: statement.title.printed, blocks: []});
});

test('blocks and sentences are found whole, with the number of their conclusion', () => {
  assert.deepEqual(outline(find('c7.p1')), ['c7.p1: s1 s2']);
  assert.deepEqual(outline(find('c7.thesis.s3')), ['c7.thesis: s3']);
  const sentence = find('c7.thesis.s3')!.text;
  assert.ok(sentence.startsWith('Human rights must be guaranteed for all'), 'no marks of emphasis');
  assert.ok(sentence.endsWith(' regardless of their legal status.'));
  assert.equal(find('c10.p1')?.text, 'Important factors in forging cooperation include:');
  assert.equal(find('c10.i3')?.text, 'respect for differing interests, values and needs;');
  assert.deepEqual(outline(find('c10.i3.s1')), ['c10.i3: s1']);
  assert.equal(find('c10.i3')?.blocks[0]?.kind, 'item');
  assert.equal(find('c8.thesis.s1')?.conclusion, 8);
});

test('i.e. ends no sentence', () => {
  assert.ok(find('preamble.p1.s4')?.text.endsWith('i.e. South-South or North-North.'));
  assert.equal(find('preamble.p1.s5'), undefined);
  assert.equal(find('c10.i2.s1')?.text, find('c10.i2')?.text);
});

test('the preamble stands in no conclusion', () => {
  assert.deepEqual(outline(find('preamble')), [
    'preamble.p1: s1 s2 s3 s4',
    'preamble.p2: s1 s2 s3',
  ]);
  assert.equal('conclusion' in find('preamble.p2.s1')!, false);
});

test('signatories are found one by one and all together, on one line', () => {
  const one = find('signatories.4')!;
  assert.ok(one.text.startsWith('O. Can Ünver Counsellor for '));
  assert.ok(one.text.includes(' at the Embassy of the Republic '), 'lines are joined by a space');
  assert.deepEqual(one.blocks, []);
  const all = find('signatories')!.text;
  assert.ok(all.startsWith('Oya Susanne Abali Former Director,'));
  assert.ok(all.endsWith("Al-Hasaniya Women's Centre, London"));
  assert.doesNotMatch(all, /\n|\s\s/);
});

test('a range joins blocks and sentences of one conclusion or of the preamble', () => {
  assert.deepEqual(outline(find('c7.thesis-c7.p1')), ['c7.thesis: s1 s2 s3', 'c7.p1: s1 s2']);
  assert.deepEqual(outline(find('c7.thesis.s2-c7.p1.s1')), ['c7.thesis: s2 s3', 'c7.p1: s1']);
  assert.deepEqual(outline(find('c7.thesis.s1-c7.thesis.s2')), ['c7.thesis: s1 s2']);
  assert.deepEqual(outline(find('c7.thesis.s3-c7.p1')), ['c7.thesis: s3', 'c7.p1: s1 s2']);
  assert.deepEqual(outline(find('c10.p1-c10.i3')), [
    'c10.p1: s1',
    'c10.i1: s1',
    'c10.i2: s1',
    'c10.i3: s1',
  ]);
  assert.deepEqual(outline(find('c5.p1.s3-c5.p3.s1')), [
    'c5.p1: s3',
    'c5.p2: s1 s2 s3 s4 s5',
    'c5.p3: s1',
  ]);
  assert.deepEqual(outline(find('preamble.p1.s4-preamble.p2')), [
    'preamble.p1: s4',
    'preamble.p2: s1 s2 s3',
  ]);
  const range = find('c7.thesis.s2-c7.p1.s1')!;
  assert.equal(range.id, 'c7.thesis.s2-c7.p1.s1');
  assert.equal(range.conclusion, 7);
  assert.equal(range.text, blocksToText(range.blocks));
});

test('a range that runs backward, stands still, overlaps itself or leaves its conclusion is none', () => {
  for (const id of [
    'c7.p1-c7.thesis',
    'c7.thesis.s2-c7.thesis.s1',
    'c10.i3-c10.p1',
    'c7.p1-c7.p1',
    'c7.p1.s1-c7.p1.s1',
    'c7.thesis-c7.thesis.s2',
    'c7.thesis.s1-c7.thesis',
    'c7-c7',
    'c7-c7.p1',
    'c7.thesis-c7',
    'c7.title-c7.thesis',
    'c7.title-c7.p1',
    'c7.title-c7.title',
    'c7.thesis-c8.thesis',
    'c6.p1-c7.thesis',
    'c6-c7',
    'preamble-c1',
    'preamble.p2-c1.thesis',
    'preamble-preamble.p2',
    'title-preamble',
    'signatories.1-signatories.3',
    'signatories-signatories',
    'c7.thesis-c7.p1-c7.p1',
    'c7.thesis-',
    '-c7.p1',
    '-',
    'c7.thesis--c7.p1',
    'c7.thesis - c7.p1',
    'c7.thesis–c7.p1',
    'c7.thesis-p1',
  ]) {
    assert.equal(find(id), undefined, id);
  }
});

test('ids are exact: nothing is trimmed, folded or rounded', () => {
  for (const id of [
    '',
    ' ',
    'c7 ',
    ' c7',
    'c7\n',
    'C7',
    'c07',
    'c7.0',
    'c0',
    'c11',
    'c-7',
    'c7.',
    '.c7',
    'c7..p1',
    'c7.p0',
    'c7.p01',
    'c7.p9',
    'c7.i1',
    'c7.s1',
    'c7.thesis.s9',
    'c7.thesis.p1',
    'c7.title.s1',
    'Title',
    'title.s1',
    'preamble.title',
    'preamble.thesis',
    'preamble.p3',
    'signatories.0',
    'signatories.23',
    'signatories.04',
    'signatories.',
    '#c7',
    'c7#',
    '７',
    'c７',
    '7',
    '__proto__',
    'constructor',
    'toString',
    'c7.__proto__',
    '<script>',
    '\u0000',
    '\uD800',
    'c7\u00AD',
  ]) {
    assert.equal(find(id), undefined, JSON.stringify(id));
  }
});

test('what is no string is no id, and nothing is thrown', () => {
  for (const id of [
    null,
    undefined,
    7,
    NaN,
    7n,
    true,
    {},
    [],
    ['c7'],
    Symbol('c7'),
    () => 'c7',
    {toString: () => 'c7'},
  ]) {
    assert.equal(findPassage(statement, id as unknown as string), undefined);
  }
});

test('a huge string is turned down without work that grows with its parts', () => {
  const huge = [
    'c7'.repeat(5_000_000),
    '-'.repeat(10_000_000),
    'c7.thesis-'.repeat(1_000_000),
    `c7.thesis-${'c7.p1.'.repeat(1_000_000)}`,
  ];
  const start = performance.now();
  for (const id of huge) assert.equal(find(id), undefined);
  // Milliseconds are expected; the bound only has to tell them from a quadratic search, on any machine.
  assert.ok(performance.now() - start < 2_000);
});

test('the list of ids begins as the print does, names wholes before parts and holds no range', () => {
  const ids = listPassageIds(statement);
  assert.deepEqual(ids.slice(0, 8), [
    'title',
    'preamble',
    'preamble.p1',
    'preamble.p1.s1',
    'preamble.p1.s2',
    'preamble.p1.s3',
    'preamble.p1.s4',
    'preamble.p2',
  ]);
  assert.deepEqual(ids.slice(ids.indexOf('c7'), ids.indexOf('c8')), [
    'c7',
    'c7.title',
    'c7.thesis',
    'c7.thesis.s1',
    'c7.thesis.s2',
    'c7.thesis.s3',
    'c7.p1',
    'c7.p1.s1',
    'c7.p1.s2',
  ]);
  assert.equal(ids.at(-1), 'signatories.22');
  assert.equal(
    ids.some((id) => id.includes('-')),
    false,
  );
});

test('looking up changes nothing in the statement', () => {
  const before = JSON.stringify(statement);
  for (const id of listPassageIds(statement)) find(id);
  find('c7.thesis.s2-c7.p1.s1');
  assert.equal(JSON.stringify(statement), before);
});
