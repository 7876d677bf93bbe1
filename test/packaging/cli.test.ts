/** The command line as it is published: one file, which runs where nothing else is installed. */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {isBuiltin} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, test} from 'node:test';

import {listImports, parseSource} from '../architecture/syntax.js';
import {setQuotation} from '../bench/pages.mjs';
import {projectPath, readBuilt} from './built-files.js';

const {bin, dependencies, version} = JSON.parse(readFileSync(projectPath('package.json'), 'utf8'));

const folder = mkdtempSync(join(tmpdir(), 'bellagio-program-'));
after(() => rmSync(folder, {recursive: true, force: true}));
copyFileSync(projectPath('dist/cli.js'), join(folder, 'cli.mjs'));

function run(...args: string[]) {
  const {status, stdout, stderr} = spawnSync(process.execPath, ['cli.mjs', ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: {},
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return {status, stdout, stderr};
}

test('the package has the program under its name, and needs no more packages for it', () => {
  assert.deepEqual(bin, {'bellagio-widgets': 'dist/cli.js'});
  assert.deepEqual(Object.keys(dependencies), ['@lit/context', 'lit']);
  assert.ok(readBuilt('cli.js').startsWith('#!/usr/bin/env node\n'));
  if (process.platform !== 'win32') {
    assert.equal(statSync(projectPath('dist/cli.js')).mode & 0o111, 0o111);
  }
});

test('the program imports nothing but Node’s own modules', () => {
  const imports = listImports(parseSource('cli.js', readBuilt('cli.js')));
  assert.deepEqual(
    imports.flatMap(({specifier}) => (specifier && isBuiltin(specifier) ? [] : (specifier ?? '?'))),
    [],
  );
});

test('the program cites and verifies where nothing else is installed', () => {
  assert.deepEqual(run('--version'), {status: 0, stdout: `${version}\n`, stderr: ''});
  const cited = run('cite', 'c7', '--style', 'bibtex');
  assert.equal(cited.status, 0, cited.stderr);
  assert.match(cited.stdout, /^@\w+\{/);

  const quotation = setQuotation(7, {attribution: false});
  writeFileSync(join(folder, 'page.html'), quotation.replace('<blockquote', '$& cite="#c7"'));
  writeFileSync(join(folder, 'post.md'), `${quotation.replace('must', 'should')}\n[7](#c7)\n`);
  const verified = run('verify', 'page.html', '*.md', 'none.html');
  assert.match(
    verified.stdout,
    /^page\.html:1:1: verbatim c7 .*\npost\.md:1:1: altered c7 .*\n2 checked in 2 files/,
  );
  assert.equal(verified.status, 2);
  assert.match(verified.stderr, /^none\.html: [^\n]+\n$/);
});

test('the licences of what is inside are published beside it', () => {
  const licences = readBuilt('cli.licences.txt');
  for (const name of ['parse5', 'entities', 'micromark', 'tinyglobby', 'picomatch']) {
    assert.match(licences, new RegExp(`^${name} \\d+\\.\\d+\\.\\d+\n\n.*licen[cs]e`, 'ims'));
  }
});
