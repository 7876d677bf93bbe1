import assert from 'node:assert/strict';
import {test} from 'node:test';

import {statement} from '../../src/context/statement.js';
import {foldForSearch} from '../../src/text/fold-for-search.js';

test('marks on letters do not matter, composed or decomposed', () => {
  for (const text of ['Ünver', 'Ünver'.normalize('NFD'), 'ünver', 'UNVER', 'unver']) {
    assert.equal(foldForSearch(text), 'unver');
  }
  assert.equal(foldForSearch('Aïcha Raúl Chacón Boğaziçi'), 'aicha raul chacon bogazici');
});

test('letters that Unicode does not take apart become those that people type', () => {
  assert.equal(foldForSearch('ı ø ł đ ð þ ß æ œ'), 'i o l d d th ss ae oe');
  assert.equal(foldForSearch('I Ø Ł Đ Ð Þ ẞ Æ Œ'), 'i o l d d th ss ae oe');
  assert.equal(foldForSearch('Ǿ ǽ'), 'o ae', 'with a mark on them, too');
});

test('the i is one letter in every case, with a dot and without', () => {
  for (const letter of ['i', 'I', 'ı', 'İ', 'i\u0307', 'I\u0307']) {
    assert.equal(foldForSearch(letter), 'i');
  }
  assert.equal(foldForSearch('KİRİŞÇİ'), 'kirisci');
});

test('apostrophes and quotation marks of every shape are one', () => {
  for (const mark of '\'’‘‚‛"“”„‟«»‹›`´ʹʺʻʼʽʾʿ′″‵＇＂') {
    assert.equal(foldForSearch(`a${mark}b`), "a'b", mark);
  }
});

test('hyphens and dashes of every shape are one', () => {
  for (const mark of '-‐‑‒–—―−⸺﹘﹣－') assert.equal(foldForSearch(`a${mark}b`), 'a-b', mark);
});

test('white space of every kind is one space, and none stands at the edges', () => {
  assert.equal(foldForSearch('\n a \t\u00A0\u2003\u202F b\r\n'), 'a b');
});

test('invisible characters do not part what is one word', () => {
  assert.equal(foldForSearch('mi\u00ADgra\u200Btion\uFEFF'), 'migration');
  assert.equal(foldForSearch('\u200Eunver\u200F'), 'unver');
});

test('nothing is left of nothing', () => {
  for (const text of ['', ' ', '\u00A0\n', '\u0308', '\u200B', ' \u00AD ']) {
    assert.equal(foldForSearch(text), '', JSON.stringify(text));
  }
});

test('every name can be typed on a plain keyboard, and folding again changes nothing', () => {
  for (const {name, affiliations} of statement.signatories) {
    for (const text of [name, ...affiliations.flat()]) {
      const folded = foldForSearch(text);
      assert.match(folded, /^[ -~]+$/);
      assert.equal(foldForSearch(folded), folded);
      for (const other of [text.normalize('NFD'), text.toUpperCase(), ` ${text}\n`]) {
        assert.equal(foldForSearch(other), folded);
      }
    }
  }
});
