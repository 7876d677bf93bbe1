/** The `_headers` file, as a parser that is not ours reads it. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';

import {writeHeadersFile} from '../../src/site/headers-file.js';
import {applyHeaders, readHeadersFile} from './headers-rules.js';
import {readReadmeBlock} from './readme-blocks.js';

const version = '0.1.0';
const forGood = 'public, max-age=31536000, immutable';
const forMinutes = 'public, max-age=300, must-revalidate';

const site = [
  ['', forMinutes],
  ['statement/', forMinutes],
  ['conclusion/7/', forMinutes],
  ['embed/7/', forMinutes],
  ['oembed/7.json', forMinutes],
  ['cite/7.ris', forMinutes, 'application/x-research-info-systems'],
  ['cite/7.bib', forMinutes, 'application/x-bibtex'],
  ['cite/7.json', forMinutes, 'application/vnd.citationstyles.csl+json'],
  ['cards/7.png', forMinutes],
  ['sitemap.xml', forMinutes],
  ['0.1.0/bellagio.js', forGood],
  ['0.1.0/quote-check.js', forGood],
  ['0.1.0/tags/bellagio-quote.js', forGood],
  ['0.1.0/integrity.json', forGood],
] as const;

for (const basePath of ['/', '/bellagio/', '/a/b.c/', '/caf%C3%A9/']) {
  test(`under ${basePath} each path gets its caching and type, and what other origins need`, async () => {
    const rules = await readHeadersFile(writeHeadersFile({basePath, version}));
    for (const [path, caching, type] of site) {
      const {headers} = applyHeaders(rules, basePath + path);
      const {
        'content-security-policy': policy = '',
        'cache-control': found,
        'content-type': foundType,
        ...others
      } = headers;
      assert.equal(found, caching, path);
      assert.equal(foundType, type, path);
      assert.match(policy, /^default-src 'none'; script-src 'self'; style-src 'self'; /, path);
      assert.doesNotMatch(policy, /unsafe|frame-ancestors/, path);
      assert.deepEqual(
        others,
        {
          'access-control-allow-origin': '*',
          'cross-origin-resource-policy': 'cross-origin',
          'referrer-policy': 'no-referrer',
          'timing-allow-origin': '*',
          'x-content-type-options': 'nosniff',
        },
        path,
      );
    }
  });

  test(`under ${basePath} no path gets a header twice, which some hosts join and others do not`, async () => {
    const rules = await readHeadersFile(writeHeadersFile({basePath, version}));
    for (const [path] of site) {
      assert.deepEqual(applyHeaders(rules, basePath + path).twice, [], path);
    }
  });
}

test('what lies beside the published folder gets nothing', async () => {
  const rules = await readHeadersFile(writeHeadersFile({basePath: '/bellagio/', version}));
  for (const path of ['/', '/index.html', '/0.1.0/bellagio.js', '/other/bellagio/']) {
    assert.deepEqual(applyHeaders(rules, path).headers, {}, path);
  }
});

test('only the folders of versions that are named are kept for good', async () => {
  const publication = {basePath: '/', version: '1.2.0', olderVersions: ['0.1.0', '1.0.0-rc.1']};
  const rules = await readHeadersFile(writeHeadersFile(publication));
  const isForGood = (path: string) =>
    applyHeaders(rules, path).headers['cache-control']?.includes('immutable') ?? false;
  for (const path of ['/1.2.0/bellagio.js', '/0.1.0/bellagio.js', '/1.0.0-rc.1/tags/a.js']) {
    assert.ok(isForGood(path), path);
  }
  for (const path of [
    '/1.2/bellagio.js',
    '/1x2x0/bellagio.js',
    '/latest/bellagio.js',
    '/1.2.1/a',
  ]) {
    assert.ok(!isForGood(path), path);
  }
});

test('the file keeps to the limits of the hosts: a hundred rules, 2,000 characters a line, one * a path', () => {
  const olderVersions = Array.from({length: 80}, (_, index) => `0.0.${index}`);
  const lines = writeHeadersFile({basePath: '/bellagio/', version, olderVersions}).split('\n');
  const paths = lines.filter((line) => line.startsWith('/'));
  assert.ok(paths.length <= 100, `${paths.length} rules`);
  assert.equal(new Set(paths).size, paths.length);
  for (const path of paths) assert.match(path, /^[^*:\s]*\*?[^*:\s]*$/);
  for (const line of lines) assert.ok(line.length <= 2000, line);
});

test('what is no exact version is refused, since what it names may change', () => {
  for (const vague of ['latest', '1', '1.2', '1.x', '^1.2.3', '1.2.3/../..', '']) {
    assert.throws(
      () => writeHeadersFile({basePath: '/', version: vague}),
      /is not an exact version/,
      vague,
    );
    const olderVersions = [vague];
    assert.throws(() => writeHeadersFile({basePath: '/', version, olderVersions}), /exact/, vague);
  }
});

test('a base path may lack its slashes, and is refused where it would mean something else to a server', async () => {
  for (const basePath of ['bellagio', '/bellagio', 'bellagio/', '//bellagio//']) {
    assert.match(writeHeadersFile({basePath, version}), /^\/bellagio\/\*\n/, basePath);
  }
  assert.match(writeHeadersFile({basePath: '', version}), /^\/\*\n/);
  for (const basePath of ['/*/', '/:a/', '/a\n/b/', '/a"b/', '/a{b}/', '/a;b/', '/$a/', '/%E9/']) {
    assert.throws(() => writeHeadersFile({basePath, version}), Error, basePath);
  }
});

test('the README shows how the file begins', () => {
  const {version} = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  ) as {version: string};
  const shown = readReadmeBlock('text', '/bellagio/*\n');
  const written = writeHeadersFile({basePath: '/bellagio/', version});
  assert.equal(`${written.slice(0, shown.length)}\n`, `${shown}\n`);
  assert.match(shown, /immutable\n$/);
  assert.equal(written.at(shown.length), '\n', 'a rule is cut');
});
