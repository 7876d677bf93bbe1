import assert from 'node:assert/strict';
import {test} from 'node:test';

import {statement} from '../../src/context/statement.js';
import {filterSignatories} from '../../src/text/filter-signatories.js';

const {signatories} = statement;
const find = (query: string) => filterSignatories(signatories, query).map(({name}) => name);

const queries: Record<string, readonly string[]> = {
  unver: ['O. Can Ünver'],
  UNVER: ['O. Can Ünver'],
  Ünver: ['O. Can Ünver'],
  ['Ünver'.normalize('NFD')]: ['O. Can Ünver'],
  '  can   ünver ': ['O. Can Ünver'],
  kirisci: ['Kemal Kirişci'],
  KİRİŞÇİ: ['Kemal Kirişci'],
  jorgen: ['Jørgen Carling'],
  'avci-boer': ['Gamze Avcı-Boer'],
  'AVCI–BOER': ['Gamze Avcı-Boer'],
  aicha: ['Aïcha Belarbi'],
  bogazici: ['Kemal Kirişci'],
  korber: ['Oya Susanne Abali'],
  'university of oxford': ['Manolo Abella', 'Oliver Bakewell', 'Stephen Castles', 'Hein de Haas'],
  'Society, University of Oxford': ['Manolo Abella'],
  "women's": ['Souad Talsi Naji'],
  'women’s': ['Souad Talsi Naji'],
  'Executive Director, International': ['Raúl Delgado Wise'],
};

for (const [query, names] of Object.entries(queries)) {
  test(`${JSON.stringify(query)} finds ${names.join(', ')}`, () => {
    assert.deepEqual(find(query), names);
  });
}

test('lines of one post are searched as one, as they are read', () => {
  assert.deepEqual(find('embassy of the republic'), ['O. Can Ünver']);
});

test('nothing matches across a name and a post, or across two posts', () => {
  assert.deepEqual(find('abali former'), []);
  assert.deepEqual(find('zacatecas executive'), []);
});

test('nothing is guessed: other letters, another order and words apart find nobody', () => {
  for (const query of [
    'kiristi',
    'unwer',
    'oxford university',
    'hein haas',
    '.*',
    'ünver carling',
  ]) {
    assert.deepEqual(find(query), [], query);
  }
});

test('a query of which nothing is left finds all', () => {
  for (const query of ['', '   ', '\u00A0', '\u0308']) {
    assert.deepEqual(filterSignatories(signatories, query), signatories);
  }
});

test('each is found by the name and by every post, as printed', () => {
  for (const {name, affiliations} of signatories) {
    assert.deepEqual(find(name), [name]);
    for (const post of affiliations) assert.ok(find(post.join(' ')).includes(name));
  }
});

test('those found keep the order in which they were given', () => {
  const reversed = filterSignatories([...signatories].reverse(), 'university of oxford');
  assert.deepEqual(
    reversed.map(({name}) => name),
    find('university of oxford').reverse(),
  );
});
