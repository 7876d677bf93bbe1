import assert from 'node:assert/strict';
import {test} from 'node:test';

import {nameVerdict} from '../../src/text/name-verdict.js';

test('words that were held against one passage alone are never said to be nowhere in the statement', () => {
  assert.equal(nameVerdict('not-found', undefined), 'not-found');
  assert.equal(nameVerdict('not-found', 'c7'), 'not-there');
  assert.equal(nameVerdict('altered', 'c7'), 'altered');
});

test('where there is nothing to decide, nothing is said', () => {
  assert.equal(nameVerdict('unchecked', 'c7'), undefined);
  assert.equal(nameVerdict(undefined, 'c7'), undefined);
});
