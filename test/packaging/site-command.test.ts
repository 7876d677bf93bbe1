/** `bellagio-widgets site`: what it takes, what it refuses, and what it leaves alone. */
import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, test} from 'node:test';

import {run as runCommand} from '../../src/cli/program.js';
import {projectPath, readBytes} from './built-files.js';
import {listFolder, runProgram} from './static-site.js';

const folder = mkdtempSync(join(tmpdir(), 'bellagio-site-command-'));
after(() => rmSync(folder, {recursive: true, force: true}));

const address = 'https://example.org/a/b/';

process.chdir(folder);
after(() => process.chdir(tmpdir()));

/** Runs the command in this process, which takes less time than starting the program for each case. */
async function run(...args: string[]) {
  let [stdout, stderr] = ['', ''];
  const status = await runCommand(['site', ...args], {
    print: (text) => (stdout += text),
    complain: (text) => (stderr += text),
  });
  return {status, stdout, stderr};
}

/** What a folder holds, with its contents. */
const readFolder = (name: string) =>
  new Map(
    listFolder(join(folder, name)).map((path) => [path, readFileSync(join(folder, name, path))]),
  );

/** What is refused: one line that begins with the program's name, exit code 2, and nothing else. */
function assertRefused({status, stdout, stderr}: Awaited<ReturnType<typeof run>>, says: RegExp) {
  assert.equal(status, 2, stderr);
  assert.equal(stdout, '');
  assert.match(stderr, /^bellagio-widgets: [^\n]+\n$/);
  assert.match(stderr, says);
}

test('--help says what the command writes, and an example', async () => {
  const {status, stdout, stderr} = await run('--help');
  assert.deepEqual({status, stderr}, {status: 0, stderr: ''});
  for (const part of ['--base-url URL', '--out DIR', 'https://example.org/', 'Exit code'])
    assert.ok(stdout.includes(part), part);
  assert.deepEqual(await run('-h'), await run('--help'));
});

test('one line says what was written, and the folder has the pages, the scripts by version and the cards', async () => {
  const {status, stdout, stderr} = runProgram(
    ['site', '--base-url', address, '--out', 'public/new'],
    folder,
  );
  assert.deepEqual({status, stderr}, {status: 0, stderr: ''});
  const files = readFolder('public/new');
  assert.equal(stdout, `${files.size} files for ${address} in public/new\n`);
  const {version} = JSON.parse(readFileSync(projectPath('package.json'), 'utf8'));
  for (const path of ['index.html', '404.html', 'statement/index.html', 'conclusion/10/index.html'])
    assert.ok(files.has(path), path);
  for (const path of ['bellagio.js', 'bellagio.all.js', 'frame.js', 'tags/bellagio-conclusion.js'])
    assert.ok(files.get(`${version}/${path}`)?.equals(readBytes(path)), path);
  assert.ok(files.get('cards/7.png')?.equals(readBytes('cards/7.png')));
  const links = [...String(files.get('llms.txt')).matchAll(/\]\(\.\/([^)]+)\)/g)];
  assert.ok(links.length > 3);
  for (const [, path] of links) assert.ok(files.has(path!), path);
  // What is for Node or a bundler is nobody's to load here.
  for (const path of files.keys()) assert.doesNotMatch(path, /cli|\/(modules|types)\//, path);
});

test('written twice, it is the same; at another address it is written anew, and what lay beside it stays', async () => {
  assert.equal((await run('--base-url', address, '--out', 'twice')).status, 0);
  const once = readFolder('twice');
  assert.equal((await run('--base-url', address, '--out', 'twice')).status, 0);
  assert.deepEqual(readFolder('twice'), once);
  mkdirSync(join(folder, 'twice/0.0.1'));
  writeFileSync(join(folder, 'twice/0.0.1/bellagio.js'), 'of an older version');
  assert.equal((await run('--base-url', 'https://example.net', '--out', 'twice')).status, 0);
  const moved = readFolder('twice');
  assert.equal(String(moved.get('0.0.1/bellagio.js')), 'of an older version');
  assert.equal(moved.size, once.size + 1);
  const sitemap = String(moved.get('sitemap.xml'));
  assert.ok(sitemap.includes('https://example.net/conclusion/7/') && !sitemap.includes('/a/b/'));
});

test('an address without its last slash, in capitals or with a query is read as a browser does', async () => {
  for (const [index, written] of ['HTTPS://Example.org/a/b', `${address}?q=1#top`].entries()) {
    const {status, stdout} = await run('--base-url', written, '--out', `read-${index}`);
    assert.equal(status, 0);
    assert.match(stdout, / for https:\/\/example\.org\/a\/b\/ in /);
  }
});

test('what is no address of the web is refused', async () => {
  for (const written of [
    'ftp://example.org/',
    'example.org/a/',
    '/a/b/',
    'https://',
    'https:// example.org/',
    'https://example.org/a b/',
    'javascript:alert(1)',
    '',
  ]) {
    assertRefused(await run('--base-url', written, '--out', 'bad'), /address|needs a value/);
  }
  assertRefused(await run('--base-url', 'https://example.org/(a)/', '--out', 'bad'), /characters/);
  assert.throws(() => readFolder('bad'), /ENOENT/);
});

test('without an address it asks for one, as long as the package’s owner has set none', async () => {
  const {homepage} = JSON.parse(readFileSync(projectPath('package.json'), 'utf8'));
  assert.equal(homepage, undefined);
  assertRefused(await run('--out', 'bad'), /--base-url URL/);
});

test('a stranger’s folder and a file are refused, and nothing in them is changed', async () => {
  mkdirSync(join(folder, 'strange/statement'), {recursive: true});
  writeFileSync(join(folder, 'strange/index.html'), 'mine');
  writeFileSync(join(folder, 'strange/statement/index.html'), 'mine, too');
  writeFileSync(join(folder, 'file'), 'mine');
  const before = readFolder('strange');
  assertRefused(await run('--base-url', address, '--out', 'strange'), /strange holds other files/);
  assert.deepEqual(readFolder('strange'), before);
  assertRefused(await run('--base-url', address, '--out', 'file'), /file is no folder/);
  assertRefused(await run('--base-url', address, '--out', 'file/below'), /below/);
  assert.equal(readFileSync(join(folder, 'file'), 'utf8'), 'mine');
});

test('a stranger’s folder is told from one of ours even where it has a sitemap', async () => {
  mkdirSync(join(folder, 'mapped'));
  writeFileSync(join(folder, 'mapped/sitemap.xml'), '<urlset/>');
  writeFileSync(join(folder, 'mapped/index.html'), 'mine');
  const before = readFolder('mapped');
  assertRefused(await run('--base-url', address, '--out', 'mapped'), /holds other files/);
  assert.deepEqual(readFolder('mapped'), before);
});

test('an empty folder is taken', async () => {
  mkdirSync(join(folder, 'empty'));
  assert.equal((await run('--base-url', address, '--out', 'empty')).status, 0);
});

test('unknown options, and words that belong to none, are refused', async () => {
  assertRefused(await run('--base', address), /--base/);
  assertRefused(await run('--out'), /--out needs a value/);
  assertRefused(await run('--help=yes'), /--help takes no value/);
  assertRefused(await run(address, '--out', 'bad'), /is no option/);
});
