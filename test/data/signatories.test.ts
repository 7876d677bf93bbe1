import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';

import {statement} from '../../src/context/statement.js';

const read = (file: string) => readFileSync(new URL(`../../data/${file}`, import.meta.url), 'utf8');
const table: readonly {
  name: string;
  familyName: string;
  nameRank: number;
  postsBegin: readonly number[];
}[] = JSON.parse(read('signatories.editorial.json')).signatories;

test('the editorial table names the signatories as printed, in the order of print', () => {
  const printed = read('bellagio-statement-2006.md').split('Signatures:')[1]?.split('\n') ?? [];
  const places = table.map(({name}) => printed.findIndex((line) => line.trim() === name));
  assert.equal(places.includes(-1), false);
  assert.deepEqual(
    places,
    [...places].sort((a, b) => a - b),
  );
  assert.deepEqual(
    statement.signatories.map(({name}) => name),
    table.map(({name}) => name),
  );
});

test('sorting by name follows the frozen order of family names', () => {
  const sorted = [...statement.signatories].sort(
    (a, b) => a.editorial.nameRank - b.editorial.nameRank,
  );
  assert.deepEqual(
    sorted.map(({editorial, name}) => [editorial.nameRank, editorial.familyName, name]),
    [
      [1, 'Abali', 'Oya Susanne Abali'],
      [2, 'Abella', 'Manolo Abella'],
      [3, 'Asis', 'Maruja M.B. Asis'],
      [4, 'Avcı-Boer', 'Gamze Avcı-Boer'],
      [5, 'Bakewell', 'Oliver Bakewell'],
      [6, 'Belarbi', 'Aïcha Belarbi'],
      [7, 'Carling', 'Jørgen Carling'],
      [8, 'Castles', 'Stephen Castles'],
      [9, 'Chacón', 'Oscar Chacón'],
      [10, 'Das', 'Aditya R. Das'],
      [11, 'Delgado Wise', 'Raúl Delgado Wise'],
      [12, 'González Gutiérrez', 'Carlos González Gutiérrez'],
      [13, 'de Haas', 'Hein de Haas'],
      [14, 'Khadria', 'Binod Khadria'],
      [15, 'Kirişci', 'Kemal Kirişci'],
      [16, 'Kumar', 'Krishna Kumar'],
      [17, 'Molano', 'Jose Z. Molano Jr.'],
      [18, 'Mrabet', 'El Arbi Mrabet'],
      [19, 'Nuqui', 'Carmelita Gopez Nuqui'],
      [20, 'Portes', 'Alejandro Portes'],
      [21, 'Talsi Naji', 'Souad Talsi Naji'],
      [22, 'Ünver', 'O. Can Ünver'],
    ],
  );
});

test('the frozen order is that of the family names without particles and marks', () => {
  const key = (familyName: string) =>
    familyName
      .replace(/^(\p{Ll}+ )+/u, '')
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replaceAll('ı', 'i')
      .toLowerCase();
  const byRank = [...table].sort((a, b) => a.nameRank - b.nameRank);
  const keys = byRank.map(({familyName}) => key(familyName));
  assert.deepEqual(keys, [...keys].sort());
});

test('one signatory has two posts; all other lines continue the post before them', () => {
  const several = statement.signatories.filter(({affiliations}) => affiliations.length > 1);
  assert.deepEqual(
    several.map(({name}) => name),
    ['Raúl Delgado Wise'],
  );
  assert.deepEqual(
    several[0]?.affiliations.map((post) => post.map((line) => line.split(',')[0])),
    [['Director', 'Universidad Autónoma de Zacatecas'], ['Executive Director']],
  );
  const continued = statement.signatories.find(({name}) => name === 'Krishna Kumar');
  assert.deepEqual(
    continued?.affiliations.map((post) => post.map((line) => line.split(' ')[0])),
    [['Former', 'Ministry']],
  );
});
