import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';

import {statement} from '../../src/text.js';
import {describeCard} from '../../src/text/describe-card.js';

const published = JSON.parse(
  readFileSync(new URL('../../data/statement.json', import.meta.url), 'utf8'),
);

type Sentences = {sentences: {runs: {text: string}[]}[]};
const wordsOf = ({sentences}: Sentences) =>
  sentences.map(({runs}) => runs.map(({text}) => text).join('')).join(' ');

test('a conclusion’s card is described by its number, title and whole thesis', () => {
  for (const {number, title, thesis} of published.conclusions) {
    assert.deepEqual(describeCard(statement, number), {
      file: `cards/${number}.png`,
      type: 'image/png',
      width: 1200,
      height: 630,
      alt: `${number}. ${title.text} — ${wordsOf(thesis)}`,
    });
  }
});

test('the other cards are described by their words too', () => {
  const titles = published.conclusions.map(
    ({number, title}: {number: number; title: {text: string}}) => `${number}. ${title.text}`,
  );
  const expected = {
    statement: `${published.title.editorial} — ${titles.join('; ')}`,
    preamble: published.preamble.paragraphs.map(wordsOf).join(' '),
    signatories: `${published.signaturesHeading} ${published.signatories
      .map(({name}: {name: string}) => name)
      .join(', ')}`,
  };
  for (const [name, alt] of Object.entries(expected)) {
    const card = describeCard(statement, name as keyof typeof expected);
    assert.equal(card?.file, `cards/${name}.png`);
    assert.equal(card?.alt, alt);
  }
});

test('a number that no conclusion has gives no card', () => {
  for (const number of [0, 11, 7.5, -1, NaN]) {
    assert.equal(describeCard(statement, number), undefined);
  }
});
