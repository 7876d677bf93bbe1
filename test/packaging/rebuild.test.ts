/** Whoever builds the same commit gets the same files, so that a hash can be checked by anyone. */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, test} from 'node:test';

import {readDist} from '../bench/pages.mjs';
import {dist, projectPath, readBytes} from './built-files.js';

const folder = mkdtempSync(join(tmpdir(), 'bellagio-rebuild-'));
after(() => rmSync(folder, {recursive: true, force: true}));

/** What goes into the bundles has to lie in the same place beside them; the tools may lie anywhere. */
function borrowPackages() {
  const lent = projectPath('node_modules');
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(lent)) {
    const [from, to] = [join(lent, name), join(folder, 'node_modules', name)];
    if (/^(lit|lit-.*|@lit)$/.test(name)) cpSync(from, to, {recursive: true});
    else symlinkSync(from, to, 'junction');
  }
}

test('a second build, in another folder, gives the same files byte for byte', () => {
  for (const name of [
    'src',
    'data',
    'rollup.config.mjs',
    'rollup.framework-types.mjs',
    'rollup.lit.mjs',
    'rollup.llms.mjs',
    'rollup.manifest.mjs',
    'rollup.siblings.mjs',
    'tsconfig.json',
    'tsconfig.build.json',
    'package.json',
  ]) {
    cpSync(projectPath(name), join(folder, name), {recursive: true});
  }
  borrowPackages();
  const run = (...args: string[]) =>
    spawnSync(process.execPath, args, {cwd: folder, encoding: 'utf8'});
  const compiled = run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json');
  assert.equal(compiled.status, 0, compiled.stdout);
  const bundled = run('node_modules/rollup/dist/bin/rollup', '-c', '--silent');
  assert.equal(bundled.status, 0, bundled.stderr);

  const again = readDist(join(folder, 'dist'));
  assert.deepEqual(Object.keys(again), Object.keys(dist));
  const differing = Object.keys(dist).filter(
    (path) => !readFileSync(join(folder, 'dist', path)).equals(readBytes(path)),
  );
  assert.deepEqual(differing, []);
});
