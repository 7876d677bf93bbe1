import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {permalinkTo, resolveAddress} from '../../src/text/addresses.js';

const page = 'https://ngo.example/news/today.html?x=1#here';

describe('resolveAddress', () => {
  it('resolves against the page', () => {
    assert.equal(resolveAddress('../a.pdf', page), 'https://ngo.example/a.pdf');
    assert.equal(resolveAddress('//cdn.example/a', page), 'https://cdn.example/a');
  });

  it('gives nothing for no address, and for what no link should lead to', () => {
    const bad = [
      undefined,
      '',
      'javascript:alert(1)',
      ' java\nscript:alert(1)',
      'data:text/html,x',
      'https://',
      'blob:x',
      'mailto:a@b.example',
      'about:blank',
    ];
    for (const address of bad)
      assert.equal(resolveAddress(address, page), undefined, String(address));
  });

  it('gives nothing relative to a page that has no address', () => {
    assert.equal(resolveAddress('a', 'about:srcdoc'), undefined);
    assert.equal(resolveAddress('https://a.example/', 'about:srcdoc'), 'https://a.example/');
  });
});

describe('permalinkTo', () => {
  it('makes the address of a conclusion under a base, however the base is written', () => {
    const expected = 'https://ngo.example/b/conclusion/7/';
    const bases = [
      'https://ngo.example/b',
      'https://ngo.example/b/',
      '/b',
      '/b/',
      '../b/',
      'https://ngo.example/b/?q=1#f',
      '/b?q=a/b',
    ];
    for (const base of bases) assert.equal(permalinkTo(base, page, 7), expected, base);
    assert.equal(
      permalinkTo('https://ngo.example', page, 10),
      'https://ngo.example/conclusion/10/',
    );
  });

  it('gives nothing where the base is no address', () => {
    for (const base of [undefined, '', 'https://', 'javascript:alert(1)//']) {
      assert.equal(permalinkTo(base, page, 7), undefined, String(base));
    }
  });
});
