/** The words on the card images, as they are laid out, held against the test's own reading of the statement. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';

import {listCards} from '../../data/cards/compose-cards.mjs';
import {drawCard} from '../../data/cards/draw-cards.mjs';
import {layOutCard} from '../../data/cards/lay-out-card.mjs';
import type {Block, Statement} from '../../src/text/statement-types.js';
import {listLines, readCardTexts, readLine, type CardText} from './card-words.js';

const statement: Statement = JSON.parse(
  readFileSync(new URL('../../data/statement.json', import.meta.url), 'utf8'),
);
const {title, preamble, conclusions, signaturesHeading, signatories} = statement;

const runsOf = ({sentences}: Block) => sentences.map(({runs}) => runs);
const wordsOf = (block: Block) =>
  runsOf(block)
    .map((runs) => runs.map(({text}) => text).join(''))
    .join(' ');
const emphasisOf = (block: Block) =>
  runsOf(block).flatMap((runs) => runs.filter(({emphasis}) => emphasis).map(({text}) => text));

/** What has to be on each card, in this order. */
const expected = new Map<string, {words: readonly string[]; emphasis: readonly string[]}>([
  ...conclusions.map(
    ({number, title: {text}, thesis}) =>
      [
        String(number),
        {
          words: [String(number), text, wordsOf(thesis), title.editorial],
          emphasis: emphasisOf(thesis),
        },
      ] as const,
  ),
  [
    'statement',
    {
      words: [
        title.editorial,
        ...conclusions.flatMap(({number, title: {text}}) => [String(number), text]),
      ],
      emphasis: [],
    },
  ],
  ['preamble', {words: [...preamble.paragraphs.map(wordsOf), title.editorial], emphasis: []}],
  [
    'signatories',
    {
      words: [signaturesHeading, ...signatories.map(({name}) => name), title.editorial],
      emphasis: [],
    },
  ],
]);

const laidOut = new Map<string, CardText[]>();
for (const card of listCards(statement)) {
  laidOut.set(card.name, readCardTexts(await layOutCard(card, {asText: true})));
}

const titleOf = (texts: readonly CardText[]) => texts.filter(({bold}) => bold);
/** The foot's line is the last of a card, and further down than any other. */
const standsInFoot = ({baseline}: CardText) => baseline > 565;
/** The lines of a thesis or of the preamble: what stands in the column, is no title and is not the foot. */
const proseOf = (texts: readonly CardText[]) =>
  listLines(
    texts.filter(
      (text) => !text.bold && text.left >= 310 && text.size < 100 && !standsInFoot(text),
    ),
  );
const lists = ['statement', 'signatories'];
const prose = [...laidOut].filter(([name]) => !lists.includes(name));

test('there is a card for each conclusion, and one for statement, preamble and signatories', () => {
  assert.deepEqual([...laidOut.keys()], [...expected.keys()]);
});

for (const [name, {words, emphasis}] of expected) {
  test(`card ${name} holds every word of its passage once, in order, spaced, and nothing else`, () => {
    const texts = laidOut.get(name) ?? [];
    assert.equal(listLines(texts).map(readLine).join(' '), words.join(' '));
    assert.deepEqual(
      texts.filter(({italic}) => italic).map(({text}) => text),
      emphasis,
    );
  });
}

test('no line is longer than the column, and none runs into the number', () => {
  for (const [name, texts] of laidOut) {
    for (const {text, left, right, size} of texts) {
      assert.ok(left >= 90 && right <= 1110, `${name}: ${text}`);
      if (size > 100) assert.ok(right <= 280, `${name}: ${text}`);
    }
  }
});

test('in the centred square that some networks crop a card to, titles and lists stand whole', () => {
  for (const [name, texts] of laidOut) {
    const listed = lists.includes(name) ? texts.filter((text) => !standsInFoot(text)) : [];
    for (const {text, left, right} of [...titleOf(texts), ...listed]) {
      assert.ok(left >= 600 - 315 && right <= 600 + 315, `${name}: ${text}`);
    }
  }
});

test('titles and theses are large enough to be read in a chat', () => {
  for (const [name, texts] of laidOut) {
    assert.ok(titleOf(texts).every(({size}) => size >= 45));
    if (/^\d/.test(name))
      assert.ok(
        proseOf(texts)
          .flat()
          .every(({size}) => size >= 26),
        name,
      );
  }
});

test('prose has even lines: none begins with a dash, and the last is no stray word', () => {
  for (const [name, texts] of prose) {
    const lines = proseOf(texts);
    assert.ok(lines.length > 1, name);
    for (const line of lines) assert.doesNotMatch(readLine(line), /^[–-]/, name);
    const ends = lines.map((line) => line.at(-1)!.right - 310);
    assert.ok(ends.at(-1)! > Math.max(...ends) / 3, `${name}: the last line is short`);
  }
});

test('no line breaks in a compound', () => {
  for (const [name, texts] of prose) {
    for (const line of proseOf(texts)) assert.doesNotMatch(readLine(line), /-$/, name);
  }
});

/** Draws the card of the longest thesis from a statement in which something was changed. */
async function drawChanged(change: (conclusion: {title: {text: string}; thesis: Block}) => void) {
  const changed = structuredClone(statement);
  change(changed.conclusions[4]!);
  return drawCard(listCards(changed).find(({name}) => name === '5')!);
}

test('a thesis that is too long is not cut: the card is not drawn, and it is said why', async () => {
  await assert.rejects(
    drawChanged(({thesis}) =>
      Object.assign(thesis, {sentences: [...thesis.sentences, ...thesis.sentences]}),
    ),
    /^Error: cards\/5\.png: the words do not fit, even at 26 px$/,
  );
});

test('a word that hangs out of its line is found in the picture', async () => {
  await assert.rejects(
    drawChanged(({title}) => Object.assign(title, {text: 'M'.repeat(40)})),
    /^Error: cards\/5\.png: it is printed on its margins$/,
  );
});

test('a letter that the font lacks is found', async () => {
  await assert.rejects(
    drawChanged(({title}) => Object.assign(title, {text: `${title.text} 漢`})),
    /^Error: cards\/5\.png: Alegreya has no “漢”$/,
  );
});
