/** The reference, which is written from the manifest, and the recipes, whose code is tried as it stands there. */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, test} from 'node:test';

import {HtmlValidate} from 'html-validate';
import {parse as parseYaml} from 'yaml';

import {readConclusion} from '../bench/pages.mjs';
import {listPromisesOfTags} from '../release/contract.mjs';
import {parseHtml, type HtmlElement} from './parsed-html.js';
import {demo, findFaultsOfAccess, measureWidth, root, serveDemo, visit} from './demo-pages.js';

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const pages = ['reference/', 'recipes/'];

serveDemo();

const folder = mkdtempSync(join(tmpdir(), 'bellagio-recipes-'));
after(() => rmSync(folder, {recursive: true, force: true}));

test('the reference says what the manifest says', () => {
  const {status, stderr} = spawnSync(process.execPath, ['demo/write-reference.mjs', '--check'], {
    cwd: root,
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
});
