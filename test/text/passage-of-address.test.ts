import assert from 'node:assert/strict';
import {test} from 'node:test';

import {statement} from '../../src/context/statement.js';
import {findPassage} from '../../src/text/find-passage.js';
import {listPassageIds} from '../../src/text/list-passage-ids.js';
import {permalinkToPassage} from '../../src/text/passage-address.js';
import {baseOfAddress, passageOfAddress} from '../../src/text/passage-of-address.js';

const page = 'https://host.example/post/';

test('the address of every passage leads back to the passage and to the base that it was made from', () => {
  for (const base of ['https://example.org/', 'https://example.org/a/conclusion/3/b/']) {
    for (const id of listPassageIds(statement)) {
      const address = permalinkToPassage(base, page, findPassage(statement, id)) ?? '';
      assert.equal(passageOfAddress(statement, address), id, address);
      assert.equal(baseOfAddress(address), base, address);
    }
  }
});

test('an address of another shape has no base, whatever its query or fragment looks like', () => {
  for (const address of [
    '',
    'https://example.org/',
    'https://example.org/conclusion/7',
    'https://example.org/conclusion/7/more/',
    'https://example.org/?to=/conclusion/7/',
    'https://example.org/#/conclusion/7/',
  ]) {
    assert.equal(baseOfAddress(address), undefined, address);
  }
  assert.equal(
    baseOfAddress('https://example.org/b/conclusion/7/?utm=x#y'),
    'https://example.org/b/',
  );
});
