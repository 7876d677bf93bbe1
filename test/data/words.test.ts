/**
 * Holds the derived statement against the source itself. Nothing here is shared with data/derive: the source is read line by
 * line by rules written from the description of the printed document, so that a mistake has to be made twice to
 * go unseen.
 */
import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';

import {statementSource} from '../../data/statement.js';
import {parseStatement} from '../../src/text/parse-statement.js';
import type {Statement} from '../../src/text/statement-types.js';
import type {Block} from '../../src/text/statement-types.js';

const bytes = readFileSync(new URL('../../data/bellagio-statement-2006.md', import.meta.url));
const source = bytes.toString('utf8');
const published: Statement = JSON.parse(
  readFileSync(new URL('../../data/statement.json', import.meta.url), 'utf8'),
);

const forms: readonly (readonly [string, Statement])[] = [
  ['statement.json', published],
  ['the parsed module', parseStatement(statementSource)],
];

test('the source is, byte for byte, the one that was handed over', () => {
  assert.equal(
    createHash('sha256').update(bytes).digest('hex'),
    '601c8d987bcfc6774849d734561aa38e3036db9dc47004efeba2f22104632b2b',
  );
});

for (const [name, statement] of forms) {
  test(`${name} holds every word and mark of the source once, in order, and nothing else`, () => {
    assert.deepEqual(tokenize(everyString(statement)), tokenize(sourceParts().join(' ')));
  });

  test(`${name} parts and joins the words by the same spaces as the source, with the same emphasis`, () => {
    assert.deepEqual(everyPart(statement), sourceParts());
  });

  test(`${name} has ten conclusions, bodies of the printed lengths and 22 signatories`, () => {
    assert.equal(statement.preamble.paragraphs.length, 2);
    assert.deepEqual(
      statement.conclusions.map(({number}) => number),
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    );
    const count = (kind: Block['kind']) =>
      statement.conclusions.map(({body}) => body.filter((block) => block.kind === kind).length);
    assert.deepEqual(count('paragraph'), [1, 1, 1, 1, 3, 1, 1, 2, 2, 1]);
    assert.deepEqual(count('item'), [0, 0, 0, 0, 0, 0, 0, 0, 0, 5]);
    assert.deepEqual(count('thesis'), Array(10).fill(0));
    assert.equal(statement.conclusions[9]?.body[0]?.kind, 'paragraph');
    assert.equal(statement.signatories.length, 22);
  });

  test(`${name} emphasises option, necessity, the and all, each within its sentence`, () => {
    const emphasised = statement.conclusions.flatMap(({thesis, body}) =>
      [thesis, ...body].flatMap(({sentences}) =>
        sentences.flatMap(({id, runs}) =>
          runs.filter(({emphasis}) => emphasis).map(({text}) => `${id} ${text}`),
        ),
      ),
    );
    assert.deepEqual(emphasised, [
      'c1.thesis.s3 option',
      'c1.thesis.s3 necessity',
      'c2.thesis.s1 the',
      'c7.thesis.s3 all',
    ]);
  });

  test(`${name} keeps what a corrector would be tempted to change`, () => {
    const words = everyPart(statement).join('\n');
    assert.ok(
      wordsOf(statement.conclusions[7]!.thesis).endsWith('negative effects on development'),
      'thesis 8 ends without a full stop',
    );
    const stops = statement.signatories.filter(({affiliations}) =>
      affiliations.flat().at(-1)?.endsWith('.'),
    );
    assert.deepEqual(
      stops.map(({name}) => name),
      ['O. Can Ünver'],
    );
    assert.deepEqual(words.match(/\w+'\w+/g), ["people's", "people's", "Women's"]);
    assert.equal(words.includes('’'), false);
    assert.deepEqual(words.match(/“[^”]*”/g), [
      '“countries of origin”',
      '“stability”',
      '“milking cows”',
      '“alternative”',
    ]);
    assert.equal(words.includes('"'), false);
    assert.equal(words.match(/ – /g)?.length, 7);
    assert.equal(words.match(/[–—]/g)?.length, 7);
    assert.ok(words.includes('labor unions on labor needs') && words.includes('for Labour and'));
    assert.match(words, /highly-skilled workers \(such as medical/);
    assert.match(words, /less- or semi-skilled workers/);
    assert.match(words, /acknowledging interdependence i\.e\. recognizing/);
    assert.equal(statement.signaturesHeading, 'Signatures:');
  });

  test(`${name} mends the five places where a printed page ended, and reads on across them`, () => {
    const words = everyPart(statement).join('\n');
    for (const mended of [
      'the views and practices of states',
      'short-term socioeconomic “stability”',
      'The state in the countries of',
      'responsible for labor market issues',
      'multi-level, short-term and long-term',
    ]) {
      assert.ok(words.includes(mended), mended);
    }
  });

  test(`${name} gives the title in ordinary capitals beside the printed one`, () => {
    const {editorial, printed} = statement.title;
    assert.equal(editorial.toUpperCase(), printed);
    assert.deepEqual(editorial.match(/\b\p{Ll}+/gu), ['from', 'the', 'from', 'the', 'on', 'and']);
    assert.equal(editorial.match(/\b\p{Lu}\p{Ll}+/gu)?.length, 7);
    assert.equal(source.split(`## ${printed}\n`).length, 2);
  });
}

/**
 * The source, one entry a heading, paragraph, list item or signatory's line; asterisks remain around emphasis.
 */
function sourceParts(): string[] {
  const parts: string[] = [];
  let blankBefore = true;
  let amongSignatories = false;
  for (const raw of source.split('\n')) {
    const line = raw.trim();
    if (line === '') {
      blankBefore = true;
      continue;
    }
    amongSignatories ||= line.includes('Signatures');
    const heading = /^#+ /.test(line);
    // Headings are set in italics, bold or not, as a whole: no emphasis of words. Theses are bold as a whole.
    const words = line.replace(/^(#+|-) /, '').replaceAll(heading ? '*' : '**', '');
    const previous = parts.at(-1) ?? '';
    // Where a page ended inside a sentence the text goes on in small letters; nothing else that stands alone does.
    if (blankBefore && !amongSignatories && /^\p{Ll}/u.test(words) && !line.startsWith('- ')) {
      const wordIsCut = previous.endsWith('-');
      parts.pop();
      parts.push(wordIsCut ? previous.slice(0, -1) + words : `${previous} ${words}`);
    } else {
      parts.push(words);
    }
    blankBefore = false;
  }
  return parts;
}

/** The statement in the entries that sourceParts has. */
function everyPart(statement: Statement): string[] {
  return [
    statement.title.printed,
    ...statement.preamble.paragraphs.map(wordsOf),
    ...statement.conclusions.flatMap(({number, title, thesis, body}) => [
      `${number}. ${title.text}`,
      ...[thesis, ...body].map(wordsOf),
    ]),
    statement.signaturesHeading,
    ...statement.signatories.flatMap(({name, affiliations}) => [name, ...affiliations.flat()]),
  ];
}

function wordsOf({sentences}: Block): string {
  return sentences
    .map(({runs}) => runs.map(({text, emphasis}) => (emphasis ? `*${text}*` : text)).join(''))
    .join(' ');
}

/**
 * Every string anywhere in the object but those under keys that are known to hold no words of the source, so that
 * no word can hide in a place that this test does not know.
 */
function everyString(value: unknown, key = ''): string {
  if (['$schema', 'language', 'source', 'id', 'kind', 'leans', 'editorial'].includes(key))
    return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return `${value}.`;
  if (Array.isArray(value)) {
    return value.map((entry) => everyString(entry)).join(key === 'runs' ? '' : ' ');
  }
  assert.ok(typeof value === 'object' && value !== null, `a ${typeof value} under ${key}`);
  const {emphasis, ...rest} = value as Record<string, unknown>;
  const words = Object.entries(rest)
    .map(([name, entry]) => everyString(entry, name))
    .join(' ');
  if (emphasis) return `*${words}*`;
  return 'text' in rest && Object.keys(rest).length === 1 ? String(rest['text']) : words;
}

function tokenize(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+|[^\s]/gu) ?? [];
}
