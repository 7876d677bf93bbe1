/** The public contract as it was written down: a promise that goes away has to be seen by whoever takes it back. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';

import {listContract} from './contract.mjs';
import {compareContracts} from './release-rules.mjs';

test('test/release/contract.txt is the public contract of what was built', () => {
  const written = readFileSync(new URL('contract.txt', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  const {removed, added} = compareContracts(written, listContract());
  assert.deepEqual(
    {removed, added},
    {removed: [], added: []},
    'node test/release/contract.mjs > test/release/contract.txt writes it down',
  );
});
