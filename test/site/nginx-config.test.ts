/** The configuration for nginx, as far as it can be read without one; `test/packaging/serving.test.ts` starts one. */
import assert from 'node:assert/strict';
import {test} from 'node:test';

import {writeNginxConfig} from '../../src/site/nginx-config.js';
import {readReadmeBlock} from './readme-blocks.js';

test('the README shows the configuration as it is written', () => {
  assert.equal(readReadmeBlock('nginx', 'location'), writeNginxConfig({basePath: '/bellagio/'}));
});

test('a base path that would mean something else to nginx is refused', () => {
  for (const basePath of [
    '/a"b/',
    '/a{b}/',
    '/a;b/',
    '/$a/',
    '/a\\b/',
    "/a'b/",
    '/a#b/',
    '/a\nb/',
  ]) {
    assert.throws(() => writeNginxConfig({basePath}), /characters/, basePath);
  }
});
