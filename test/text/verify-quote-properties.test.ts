/**
 * Holds verifyQuote against the published statement.json, of which the words are cut here by code of its own, and against
 * text that means harm.
 */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';

import {statement} from '../../src/context/statement.js';
import {findPassage} from '../../src/text/find-passage.js';
import type {Block, Statement} from '../../src/text/statement-types.js';
import {verifyQuote} from '../../src/text/verify-quote.js';

const published: Statement = JSON.parse(
  readFileSync(new URL('../../data/statement.json', import.meta.url), 'utf8'),
);

const wordsOf = (blocks: readonly Block[]) =>
  blocks
    .flatMap(({sentences}) => sentences.map(({runs}) => runs.map(({text}) => text).join('')))
    .join(' ');

/** What stands together in print. */
const runs = [
  published.title.printed,
  published.title.editorial,
  wordsOf(published.preamble.paragraphs),
  ...published.conclusions.map(
    ({number, title, thesis, body}) => `${number}. ${title.text} ${wordsOf([thesis, ...body])}`,
  ),
  [
    published.signaturesHeading,
    ...published.signatories.flatMap(({name, affiliations}) => [name, ...affiliations.flat()]),
  ].join(' '),
];

/** Numbers from 0 to just below a bound, the same in every run (a linear congruential generator). */
function makeRandom(seed: number) {
  let state = seed;
  return (bound: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

/** Every window of three to five words, and many longer ones. */
function* windows() {
  const random = makeRandom(2006);
  for (const run of runs) {
    const words = run.split(' ');
    for (let from = 0; from < words.length; from++) {
      for (const length of [3, 4, 5, 6 + random(10), 16 + random(100)]) {
        if (from + length <= words.length) yield words.slice(from, from + length);
      }
    }
  }
}

/** The quotation as a reader would cut it out: what a number or a heading adds is in no passage's text. */
const withoutHeading = /^(?:\d+\. |Signatures: )/;

test('every window of words is verbatim, and stands at its span in its passage', () => {
  for (const words of windows()) {
    const quotation = words.join(' ');
    const {verdict, passage, span} = verifyQuote(quotation, statement);
    assert.equal(verdict, 'verbatim', quotation);
    const text = findPassage(statement, passage)
      ?.text.slice(...span!)
      .toLowerCase();
    assert.ok(text, `${quotation}: ${passage}`);
    const quoted = quotation.replace(withoutHeading, '').toLowerCase();
    // A title is no part of the text of its conclusion.
    assert.ok(/^c\d+$/.test(passage!) ? quoted.endsWith(text) : quoted === text, quotation);
    assert.equal(verifyQuote(quotation, statement, {within: passage}).verdict, 'verbatim');
  }
});

test('no changed, dropped, added or swapped word, mark or capital is blessed', () => {
  const random = makeRandom(7);
  const flip = (letter: string) =>
    letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();
  const changes: ((words: string[], at: number) => string[])[] = [
    (words, at) => words.with(at, words[random(words.length)]!),
    (words, at) => words.with(at, words[at]!.replace(/\p{L}(?!.*\p{L})/u, 'q')),
    (words, at) => words.toSpliced(at, 1),
    (words, at) => words.toSpliced(at, 0, ['not', 'the', 'never', 'of'][random(4)]!),
    (words, at) => words.toSpliced(at, 0, words[random(words.length)]!),
    (words, at) => words.toSpliced(at, 2, ...words.slice(at, at + 2).reverse()),
    (words, at) => words.with(at, words[at]!.replace(/\p{L}/u, flip)),
    (words, at) => words.with(at, words[at]!.replace(/[.,;:“”()'-]/, '')),
    (words, at) =>
      words.with(at, words[at]! + ['!', '?', ',', '.', '”', '-', ':', ' –'][random(8)]!),
  ];
  let altered = 0;
  for (const words of windows()) {
    const change = changes[random(changes.length)]!;
    const quotation = change(words, random(words.length)).join(' ');
    const {verdict, passage, diff} = verifyQuote(quotation, statement);
    if (verdict === 'altered') {
      altered++;
      assert.ok(findPassage(statement, passage), quotation);
      assert.ok(
        diff?.some(({kind}) => kind !== 'same'),
        quotation,
      );
    } else if (verdict === 'verbatim' || verdict === 'edited') {
      // What is left may stand elsewhere, with marks at its edges and its first letter apart.
      const bare = quotation.replace(/^[“”]+|[“”]*[.,;]?[“”]*$/g, '');
      const first = bare.search(/\p{L}/u);
      const forms = [bare, bare.slice(0, first) + flip(bare.charAt(first)) + bare.slice(first + 1)];
      const isThere = (form: string) => runs.some((run) => run.includes(form));
      assert.ok(forms.some(isThere), quotation);
      if (!isThere(bare)) assert.equal(verdict, 'edited', quotation);
    }
  }
  assert.ok(altered > 5000, String(altered));
});

test('an unmarked change of the very first letter’s case is edited', () => {
  for (const words of windows()) {
    const [first = '', ...others] = words;
    const changed = first.replace(/^[“(]?\p{L}/u, (start) =>
      start === start.toLowerCase() ? start.toUpperCase() : start.toLowerCase(),
    );
    const quotation = [changed, ...others].join(' ');
    // It may stand elsewhere as it is.
    const bare = quotation.replace(/^“|”?[.,;]?”?$/g, '');
    if (changed === first || runs.some((run) => run.includes(bare))) continue;
    assert.equal(verifyQuote(quotation, statement).verdict, 'edited', quotation);
  }
});

test('a hundred thousand characters of anything are judged at once, and nothing is thrown', () => {
  const fill = (text: string) => text.repeat(Math.ceil(100_000 / text.length)).slice(0, 100_000);
  const whole = runs.join(' ');
  const hostile = [
    ...[
      'migrants ',
      'countries of origin ',
      'a',
      'a ',
      ' ',
      '\n',
      '.',
      '. ',
      '… ',
      ' … a',
      '[',
    ].map(fill),
    ...[
      ']',
      '[a]',
      '[a',
      '[a] of ',
      'e[x]',
      '[x], ',
      'the [x] of [y] and [z] ',
      '[a b c d e f] ',
    ].map(fill),
    ...[
      'countries of origin … ',
      'of migrants and … countries of origin … ',
      "'",
      "' ",
      "'.",
      '.',
    ].map(fill),
    ...['-', ' - ', '--', '–', '1–', '« ', ' »', '\u0301\u0323', '\u200B', '\u00AD', '\0 '].map(
      fill,
    ),
    ...['😀', '😀 ', '\uD800', '\uDC00 x ', '\uFB03', '(…) ', '[…] ', 'not '].map(fill),
    `${fill("'")}x`,
    `countries of origin and ${fill('[x] and [x] of [x] the ')}`,
    `${runs[4]!.split(' ').slice(9, 20).join(' ')} ${fill('a ')}`,
    `Human rights must be guaranteed ${fill('… ')} not`,
    fill(whole),
    whole.repeat(10),
  ];
  for (const text of hostile) {
    const start = performance.now();
    const {verdict, reason} = verifyQuote(text, statement);
    // Far above what is expected, and far below what work that grows with the square of the length would take.
    assert.ok(performance.now() - start < 1000, text.slice(0, 40));
    assert.ok(verdict !== 'verbatim' && verdict !== 'edited', text.slice(0, 40));
    assert.ok(reason.length < 400);
  }
  assert.equal(verifyQuote('x y z', statement, {within: 'c7-'.repeat(1e6)}).verdict, 'not-found');
});

test('the statement is not changed, and one without words finds nothing', () => {
  const before = JSON.stringify(statement);
  verifyQuote('Human rights must not be guaranteed', statement);
  assert.equal(JSON.stringify(statement), before);
});
