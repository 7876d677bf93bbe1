import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {parseChoice, parseList} from '../../src/text/attribute-values.js';

describe('parseChoice', () => {
  const parseNumber = parseChoice([1, 7, 10]);

  it('gives the choice that a value is written like, white space around it apart', () => {
    assert.equal(parseChoice(['full', 'thesis'])('thesis'), 'thesis');
    for (const value of ['7', ' 7\n', 7]) assert.equal(parseNumber(value), 7);
  });

  it('gives nothing for any other value', () => {
    const bad = ['07', '7.0', '7e0', '+7', '٧', '', ' ', null, undefined, {}, [], NaN, '1,7'];
    for (const value of bad) assert.equal(parseNumber(value), undefined, String(value));
  });
});

describe('parseList', () => {
  const parse = parseList(['copy', 'link', 'context']);

  it('gives all, none, or the words named, in their own order', () => {
    assert.deepEqual(parse('all'), ['copy', 'link', 'context']);
    assert.deepEqual(parse('none'), []);
    assert.deepEqual(parse(' context,copy '), ['copy', 'context']);
    assert.deepEqual(parse('link, link'), ['link']);
  });

  it('gives nothing where a word is unknown or none is given', () => {
    for (const value of ['', ' , ', 'copy print', 'ALL', null, undefined]) {
      assert.equal(parse(value), undefined, String(value));
    }
  });
});
