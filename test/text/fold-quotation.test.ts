import assert from 'node:assert/strict';
import {test} from 'node:test';

import {foldQuotation} from '../../src/text/fold-quotation.js';

test('of all characters only spaces, invisible ones, quotation marks, hyphens, dashes, ellipses and five ligatures are folded', () => {
  const foldable =
    /^[\s\x85\xAD\p{Default_Ignorable_Code_Point}\p{QMark}\p{Pd}`´ʹ-ʿˮ՚′-‷❛-❠❮❯｀🙶-🙸⁃−\uFB00-\uFB04]$/u;
  const folded: string[] = [];
  for (let code = 0; code < 0x30000; code++) {
    const character = String.fromCodePoint(code);
    const text = `a${character}b`;
    if (foldQuotation(text) !== text.normalize()) folded.push(character);
  }
  // One mark, one hyphen and, where it is not between spaces, one space are their own folded forms.
  assert.deepEqual(
    folded.filter((character) => !foldable.test(character.normalize())),
    [],
  );
  assert.ok(folded.length > 90 && folded.length < 160, String(folded.length));
});

test('the folded forms are as published', () => {
  const table: readonly (readonly [text: string, folded: string])[] = [
    ['e\u0301 \uFB00\uFB01\uFB02\uFB03\uFB04', 'é fffiflffiffl'],
    [' a\n\u00A0\u2009b\u0085c\u3000', 'a b c'],
    ['a\u00ADb\u200Bc\u200Dd\u200Ee\u2060f\uFEFFg', 'abcdefg'],
    ['“a” ‘b’ «\u00A0c » »d« "e" ’f', "'a' 'b' 'c' 'd' 'e' 'f"],
    ['a‐b‑c-d', 'a-b-c-d'],
    ['a–b — c -- d--e - f', 'a – b – c – d – e – f'],
    ['10–13, 10—13, 10--13', '10-13, 10-13, 10-13'],
    ['a… b ... c. . .d […] e (…) f [ . . . ]', 'a… b … c…d … e … f …'],
    ['A, b; C! d? (e) [f] / g & h', 'A, b; C! d? (e) [f] / g & h'],
  ];
  for (const [text, folded] of table) assert.equal(foldQuotation(text), folded);
});

test('what is folded stays as it is when folded again', () => {
  for (const text of ['« a » – b -- c', '10–13 … x', "'a' - “b”"]) {
    const once = foldQuotation(text);
    assert.equal(foldQuotation(once), once);
  }
});
