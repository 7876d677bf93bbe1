import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';

import {Ajv} from 'ajv';

import {
  listTranslatable,
  readTranslation,
  statement,
  type Block,
  type Statement,
} from '../../src/text.js';
import {inventTranslation} from '../data/invented-translation.js';

const schema = JSON.parse(
  readFileSync(new URL('../../data/translation.schema.json', import.meta.url), 'utf8'),
);
const fitsSchema = new Ajv({allErrors: true}).compile(schema);

const published: Statement = JSON.parse(
  readFileSync(new URL('../../data/statement.json', import.meta.url), 'utf8'),
);

/** The places that are at fault; none where the pack can be shown. */
function placesAtFault(pack: unknown): string[] {
  const read = readTranslation(statement, pack);
  return 'language' in read ? [] : read.map(({place}) => place);
}

const change = (change: object) => ({...inventTranslation(), ...change});

const changePassage = (id: string, text: unknown) =>
  change({passages: {...inventTranslation().passages, [id]: text}});

test('a whole pack is read, with the emphasis of each passage', () => {
  const read = readTranslation(statement, inventTranslation());
  assert.ok('language' in read);
  const {passages, ...rest} = read;
  assert.deepEqual(rest, {
    language: 'qaa',
    direction: 'ltr',
    translator: 'Nobody & Co.',
    date: '2026-01-31',
    standing: 'unofficial',
  });
  assert.deepEqual(
    [...passages.keys()],
    listTranslatable(statement).map(({id}) => id),
  );
  assert.deepEqual(
    passages.get('c7.thesis')?.filter(({emphasis}) => emphasis),
    [{text: 'bmm', emphasis: true}],
  );
});

test('what is to be translated is every title, thesis, paragraph and item of the published statement', () => {
  const blocks = (all: readonly Block[]) =>
    all.map(({id, sentences}) => [
      id,
      sentences.map(({runs}) => runs.map(({text}) => text).join('')).join(' '),
    ]);
  assert.deepEqual(
    listTranslatable(statement).map(({id, runs}) => [id, runs.map(({text}) => text).join('')]),
    [
      ['title', published.title.editorial],
      ...blocks(published.preamble.paragraphs),
      ...published.conclusions.flatMap((one) => [
        [one.title.id, one.title.text],
        ...blocks([one.thesis, ...one.body]),
      ]),
    ],
  );
});

test('no two passages to be translated have the same words, so that a block in a page tells which it is', () => {
  const {signaturesHeading} = published;
  const texts = listTranslatable(statement).map(({runs}) => runs.map(({text}) => text).join(''));
  assert.equal(new Set([...texts, signaturesHeading]).size, texts.length + 1);
});

test('whatever is no pack is refused as a whole, and nothing is thrown', () => {
  for (const pack of [undefined, null, 7, 'pack', [], true]) {
    assert.deepEqual(placesAtFault(pack), [''], String(pack));
  }
  assert.equal(placesAtFault({}).length, 6);
});

const bad: readonly (readonly [string, object, string])[] = [
  ['no language', change({language: undefined}), 'language'],
  ['a name that is no language tag', change({language: 'Français'}), 'language'],
  ['a word as language tag', change({language: 'french'}), 'language'],
  ['English', change({language: 'en-GB'}), 'language'],
  ['another direction', change({direction: 'auto'}), 'direction'],
  ['a translator without a name', change({translator: '  '}), 'translator'],
  ['a translator with markup', change({translator: '<b>Me</b>'}), 'translator'],
  ['a translator as a list', change({translator: ['Me']}), 'translator'],
  ['a day that no month has', change({date: '2026-02-30'}), 'date'],
  ['a day in words', change({date: 'today'}), 'date'],
  ['another standing', change({standing: 'binding'}), 'standing'],
  ['passages as a list', change({passages: ['a']}), 'passages'],
  ['a member that nobody knows', change({license: 'x'}), 'license'],
  ['a missing passage', changePassage('c7.p1', undefined), 'passages["c7.p1"]'],
  ['an empty passage', changePassage('c7.p1', ' '), 'passages["c7.p1"]'],
  ['a passage that is a number', changePassage('c7.p1', 7), 'passages["c7.p1"]'],
  ['a tag in a passage', changePassage('c7.p1', 'a <b>c</b>'), 'passages["c7.p1"]'],
  ['a script in a passage', changePassage('c7.p1', '<script>x()</script>'), 'passages["c7.p1"]'],
  ['a comment in a passage', changePassage('c7.p1', 'a <!-- b'), 'passages["c7.p1"]'],
  ['a character reference in a passage', changePassage('c7.p1', 'a&nbsp;b'), 'passages["c7.p1"]'],
  ['an open emphasis', changePassage('c7.p1', 'a *b'), 'passages["c7.p1"]'],
  ['an empty emphasis', changePassage('c7.p1', 'a **b**'), 'passages["c7.p1"]'],
  ['two lines in a passage', changePassage('c7.p1', 'a\nb'), 'passages["c7.p1"]'],
  [
    'a passage of 10,001 characters',
    changePassage('c7.p1', 'a'.repeat(10_001)),
    'passages["c7.p1"]',
  ],
  ['a sentence', changePassage('c7.p1.s1', 'a'), 'passages["c7.p1.s1"]'],
  ['a signatory', changePassage('signatories.4', 'a'), 'passages["signatories.4"]'],
  [
    'a passage that the statement does not have',
    changePassage('c11.p1', 'a'),
    'passages["c11.p1"]',
  ],
  [
    'a passage named like a part of every object',
    changePassage('constructor', 'a'),
    'passages["constructor"]',
  ],
];

for (const [what, pack, place] of bad) {
  test(`${what} is a fault, at its place and nowhere else`, () => {
    assert.deepEqual(placesAtFault(JSON.parse(JSON.stringify(pack))), [place]);
  });
}

test('what looks like markup and is none, stays', () => {
  for (const text of ['1 < 2 & 3 > 2', 'a & b; c', 'R&D', 'x <3']) {
    assert.deepEqual(placesAtFault(changePassage('c7.p1', text)), [], text);
  }
});

test('every fault is told at once, in the order of the schema', () => {
  assert.deepEqual(placesAtFault(change({language: '', standing: '', passages: {}})).slice(0, 3), [
    'language',
    'standing',
    'passages["title"]',
  ]);
});

test('the schema takes what can be shown, and refuses what it can tell to be wrong', () => {
  assert.ok(fitsSchema(inventTranslation()), JSON.stringify(fitsSchema.errors));
  assert.ok(fitsSchema(change({$schema: 'x', $source: {c7: 'y'}})));
  // What no schema of this kind can say.
  const beyond =
    /missing passage|no month|markup|tag in|script|comment|reference|emphasis|lines|empty passage|does not have/;
  for (const [what, pack] of bad) {
    const fits = fitsSchema(JSON.parse(JSON.stringify(pack)));
    if (!beyond.test(what)) assert.equal(fits, false, what);
  }
});
