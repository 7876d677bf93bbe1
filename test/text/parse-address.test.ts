import assert from 'node:assert/strict';
import {test} from 'node:test';

import {parseAddress} from '../../src/text/parse-address.js';

test('an address is parsed, a relative one against its page', () => {
  assert.equal(parseAddress('https://example.org/a')?.href, 'https://example.org/a');
  assert.equal(parseAddress('../b', 'https://example.org/a/')?.href, 'https://example.org/b');
});

test('what is no address gives nothing', () => {
  for (const written of ['', 'a', '/a', 'https://', 'https://a:99999/', 'https://a b/']) {
    assert.equal(parseAddress(written), undefined, written);
  }
});

test('an address with letters beyond ASCII is one, however often it is asked for', () => {
  for (let times = 0; times < 20_000; times++) {
    assert.equal(parseAddress('https://bücher.example/ä')?.host, 'xn--bcher-kva.example');
  }
});
