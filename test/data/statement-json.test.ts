import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';

import {Ajv} from 'ajv';

import {statementSource} from '../../data/statement.js';
import {parseStatement} from '../../src/text/parse-statement.js';

const read = (file: string) => readFileSync(new URL(`../../data/${file}`, import.meta.url), 'utf8');
const published = JSON.parse(read('statement.json'));
const validate = new Ajv({allErrors: true}).compile(JSON.parse(read('statement.schema.json')));

test('what readers download parses to exactly what is published as JSON', () => {
  const {$schema, language, source, ...statement} = published;
  assert.deepEqual(parseStatement(statementSource), statement);
  assert.equal($schema, './statement.schema.json');
  assert.equal(language, 'en');
  assert.deepEqual(source, {
    file: 'bellagio-statement-2006.md',
    sha256: createHash('sha256').update(read('bellagio-statement-2006.md')).digest('hex'),
  });
});

test('the published JSON keeps to its schema', () => {
  assert.ok(validate(published), JSON.stringify(validate.errors));
});

test('the schema says of every editorial part that it is editorial', () => {
  const {properties, definitions} = JSON.parse(read('statement.schema.json'));
  for (const part of [
    properties.title.properties.editorial,
    definitions.sentences,
    definitions.sentences.items.properties.id,
    definitions.sentences.items.properties.leans,
    definitions.signatory.properties.affiliations,
    definitions.signatory.properties.editorial,
  ]) {
    assert.match(part.description, /editorial/i);
  }
});

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- broken on purpose
type Broken = any;

const breakages: Record<string, (json: Broken) => void> = {
  'an unknown key at the top': (json) => (json.author = 'nobody'),
  'an unknown key in a run': (json) =>
    (json.conclusions[0].thesis.sentences[0].runs[0].bold = true),
  'an unknown key in a signatory': (json) => (json.signatories[0].country = 'Germany'),
  'no language': (json) => delete json.language,
  'another language': (json) => (json.language = 'fr'),
  'no digest': (json) => delete json.source.sha256,
  'a digest in capitals': (json) => (json.source.sha256 = json.source.sha256.toUpperCase()),
  'a printed title in small letters': (json) => (json.title.printed = json.title.editorial),
  'nine conclusions': (json) => json.conclusions.pop(),
  'a conclusion numbered 11': (json) => (json.conclusions[9].number = 11),
  'a conclusion numbered in words': (json) => (json.conclusions[9].number = '10'),
  'an id with a leading zero': (json) => (json.conclusions[6].id = 'c07'),
  'a paragraph for a thesis': (json) => (json.conclusions[6].thesis.kind = 'paragraph'),
  'a conclusion without body': (json) => (json.conclusions[6].body = []),
  'a block without sentences': (json) => (json.conclusions[6].body[0].sentences = []),
  'an empty run': (json) => (json.conclusions[6].body[0].sentences[0].runs[0].text = ''),
  'emphasis that is false': (json) =>
    (json.conclusions[6].body[0].sentences[0].runs[0].emphasis = false),
  'a sentence that is said not to lean': (json) =>
    (json.conclusions[6].body[0].sentences[0].leans = false),
  'a list item in the preamble': (json) => (json.preamble.paragraphs[0].kind = 'item'),
  'a title with spaces at its end': (json) => (json.conclusions[6].title.text += '  '),
  'a title with a line break': (json) => (json.conclusions[6].title.text = 'Protecting\nmigrants'),
  '21 signatories': (json) => json.signatories.pop(),
  'an affiliation that is not grouped by post': (json) =>
    (json.signatories[0].affiliations = json.signatories[0].affiliations[0]),
  'a rank of 0': (json) => (json.signatories[0].editorial.nameRank = 0),
  'no family name': (json) => delete json.signatories[0].editorial.familyName,
};

for (const [name, breakIt] of Object.entries(breakages)) {
  test(`the schema refuses ${name}`, () => {
    const json = structuredClone(published);
    breakIt(json);
    assert.equal(validate(json), false);
  });
}
