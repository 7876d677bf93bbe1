import assert from 'node:assert/strict';
import {test} from 'node:test';

import {parseStatement} from '../../src/text/parse-statement.js';

/** Two blank lines part sections, one parts blocks. */
const cutBlocks = (text: string) => text.split('\n\n\n').map((section) => section.split('\n\n'));

const small = [
  'A small Title\n\nFirst paragraph. Not cut.\nSecond sentence.',
  'One\n\nThesis with *some* and *more* emphasis.\n It leans, *too*, so.\nIt does not.\n\n Lead-in:\n\n- first;\n\n- second.\nAlso.\n\nAfter the list.',
  'Signed:\n\nAnn 2de Bee| Jr.\nChair,\nUniversity of 3\n+ Editor\n\nCy 1Dee\nReader',
];
const source = small.join('\n\n\n');

test('the compact source becomes structure: ids, kinds, sentences, emphasis, posts', () => {
  const statement = parseStatement(cutBlocks(source));
  assert.deepEqual(statement.title, {
    id: 'title',
    printed: 'A SMALL TITLE',
    editorial: 'A small Title',
  });
  assert.deepEqual(statement.preamble.paragraphs, [
    {
      id: 'preamble.p1',
      kind: 'paragraph',
      sentences: [
        {id: 'preamble.p1.s1', runs: [{text: 'First paragraph. Not cut.'}]},
        {id: 'preamble.p1.s2', runs: [{text: 'Second sentence.'}]},
      ],
    },
  ]);
  assert.equal(statement.conclusions.length, 1);
  const [conclusion] = statement.conclusions;
  assert.deepEqual(conclusion?.title, {id: 'c1.title', text: 'One'});
  assert.deepEqual(conclusion?.thesis.sentences[0]?.runs, [
    {text: 'Thesis with '},
    {text: 'some', emphasis: true},
    {text: ' and '},
    {text: 'more', emphasis: true},
    {text: ' emphasis.'},
  ]);
  assert.deepEqual(
    conclusion?.body.map(({id, kind, sentences}) => [id, kind, sentences.length]),
    [
      ['c1.p1', 'paragraph', 1],
      ['c1.i1', 'item', 1],
      ['c1.i2', 'item', 2],
      ['c1.p2', 'paragraph', 1],
    ],
    'paragraphs and items count separately',
  );
  assert.equal(conclusion?.body[1]?.sentences[0]?.runs[0]?.text, 'first;');
  assert.deepEqual(conclusion?.thesis.sentences[1], {
    id: 'c1.thesis.s2',
    runs: [{text: 'It leans, '}, {text: 'too', emphasis: true}, {text: ', so.'}],
    leans: true,
  });
  assert.deepEqual(conclusion?.body[0]?.sentences, [
    {id: 'c1.p1.s1', runs: [{text: 'Lead-in:'}], leans: true},
  ]);
  const leaning = JSON.stringify(statement).match(/"leans":true/g);
  assert.equal(leaning?.length, 2, 'only marked sentences lean');
  assert.equal(statement.signaturesHeading, 'Signed:');
  assert.deepEqual(statement.signatories, [
    {
      id: 'signatories.1',
      name: 'Ann de Bee Jr.',
      affiliations: [['Chair,', 'University of 3'], ['Editor']],
      editorial: {familyName: 'de Bee', nameRank: 2},
    },
    {
      id: 'signatories.2',
      name: 'Cy Dee',
      affiliations: [['Reader']],
      editorial: {familyName: 'Dee', nameRank: 1},
    },
  ]);
});

const malformed: Record<string, [source: string, place: string]> = {
  'an empty source': ['', 'title'],
  'a source that is cut off after the title': ['A small Title', 'signatories'],
  'a preamble without words': [source.replace(/First[^]*?(?=\n\n\n)/, ''), 'c1.title'],
  'a conclusion without a thesis': [
    source.replace(/\n\nThesis[^]*(?=\n\n\nSigned)/, ''),
    'c1.thesis',
  ],
  'a conclusion without a title': [source.replace('One\n\nThesis', '\n\nThesis'), 'c1.title'],
  'a list item that begins with an empty sentence': [source.replace('second.', ''), 'c1.i2'],
  'an empty list item': [source.replace('first;', ''), 'c1.i1'],
  'a sentence that is nothing but its mark': [source.replace('Also.', ' '), 'c1.i2'],
  'emphasis that is left open': [source.replace('*some*', '*some'), 'c1.thesis'],
  'emphasis of nothing': [source.replace('*some*', '**'), 'c1.thesis'],
  'a signatory without a rank': [source.replace('Cy 1Dee', 'Cy Dee'), 'signatories.2'],
  'a signatory without a rank, with a number further on': [
    source.replace('Ann 2de', 'Ann de').replace('3\n', '3rd\n'),
    'signatories.1',
  ],
  'a signatory without an affiliation': [source.replace('\nReader', ''), 'signatories.2'],
};

for (const [name, [text, place]] of Object.entries(malformed)) {
  test(`${name} is refused, with the place named`, () => {
    assert.throws(() => parseStatement(cutBlocks(text)), {message: `Malformed: ${place}`});
  });
}

test('a source without sections is refused', () => {
  assert.throws(() => parseStatement([]), {message: 'Malformed: title'});
});
