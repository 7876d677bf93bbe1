import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {addressOfWords} from '../../src/text/address-of-words.js';

describe('addressOfWords', () => {
  it('names the first eight words in a text fragment, and keeps the fragment of the page', () => {
    const words = 'one two-three, four & five six seven eight nine ten';
    assert.equal(
      addressOfWords('https://a.example/#/route', words),
      'https://a.example/#/route:~:text=one%20two%2Dthree%2C%20four%20%26%20five%20six%20seven%20eight',
    );
    assert.match(
      addressOfWords('https://a.example/', words) ?? '',
      /^https:\/\/a\.example\/#:~:text=one/,
    );
  });

  it('gives nothing for a page that no link can lead to', () => {
    assert.equal(addressOfWords('about:srcdoc', 'one two'), undefined);
  });
});
