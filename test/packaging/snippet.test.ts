/** `snippet` as it is published: it knows the hashes of the files beside it, and where their owner publishes the pages. */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, test} from 'node:test';

import {attributeOf, listElements, parse, readLines} from '../snippets/read-html.js';
import {linesOf} from '../snippets/statement-lines.js';
import {projectPath, readBuilt} from './built-files.js';

const folder = mkdtempSync(join(tmpdir(), 'bellagio-snippet-'));
after(() => rmSync(folder, {recursive: true, force: true}));

/** A package with the program and the hashes alone. */
function makePackage(name: string, manifest: object): string {
  const dist = join(folder, name, 'dist');
  mkdirSync(dist, {recursive: true});
  for (const file of ['cli.js', 'integrity.json']) {
    copyFileSync(projectPath(`dist/${file}`), join(dist, file));
  }
  writeFileSync(join(folder, name, 'package.json'), JSON.stringify({type: 'module', ...manifest}));
  return join(dist, 'cli.js');
}

const built = projectPath('dist/cli.js');

function snippet(program: string, ...args: string[]) {
  const {status, stdout, stderr} = spawnSync(process.execPath, [program, 'snippet', ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: {},
  });
  return {status, stdout, stderr};
}

/** The script of the code that is printed. */
function scriptOf(...args: string[]) {
  const {status, stdout, stderr} = snippet(built, ...args);
  assert.deepEqual({status, stderr}, {status: 0, stderr: ''});
  const script = listElements(parse(stdout)).find(({tagName}) => tagName === 'script')!;
  return {
    src: attributeOf(script, 'src'),
    integrity: attributeOf(script, 'integrity'),
    crossorigin: attributeOf(script, 'crossorigin'),
  };
}

const hashOf = (file: string) =>
  `sha384-${createHash('sha384').update(readBuilt(file)).digest('base64')}`;

const {version} = JSON.parse(readFileSync(projectPath('package.json'), 'utf8'));

test('where nothing else is asked, it prints the tag with its words and the script of this version, held to its hash', () => {
  const {stdout} = snippet(built, 'c7');
  const nodes = parse(stdout);
  assert.deepEqual(readLines(nodes).lines, linesOf('c7'));
  const [tag] = listElements(nodes);
  assert.equal(tag?.tagName, 'bellagio-conclusion');
  assert.equal(attributeOf(tag, 'n'), '7');
  assert.deepEqual(scriptOf('c7'), {
    src: `https://cdn.jsdelivr.net/npm/bellagio-widgets@${version}/dist/bellagio.js`,
    integrity: hashOf('bellagio.js'),
    crossorigin: 'anonymous',
  });
});

test('the address of a script may be its folder, the file itself, or a name of the embedder’s own', () => {
  const asked = (scriptUrl: string) => scriptOf('c7', '--script-url', scriptUrl);
  const check = {integrity: hashOf('bellagio.js'), crossorigin: 'anonymous'};
  assert.deepEqual(asked('/bellagio/'), {src: '/bellagio/bellagio.js', ...check});
  assert.deepEqual(asked('/b/bellagio.js'), {src: '/b/bellagio.js', ...check});
  assert.deepEqual(asked('/b/bellagio.js?ver=1'), {src: '/b/bellagio.js?ver=1', ...check});
  assert.deepEqual(asked('https://a.example/bellagio.all.js'), {
    src: 'https://a.example/bellagio.all.js',
    integrity: hashOf('bellagio.all.js'),
    crossorigin: 'anonymous',
  });
  for (const src of ['/b/statement-widget.js', '/constructor', '/b/bellagio.min.js']) {
    assert.deepEqual(asked(src), {src, integrity: undefined, crossorigin: undefined});
  }
});

test('the tag form names the script of the tag, and its hash', () => {
  const {stdout} = snippet(
    built,
    ...['signatories', '--form', 'tag', '--script-url', '/b/', '--attributes'],
    'layout=columns filter sort="name"',
  );
  assert.deepEqual(stdout.trimEnd().split('\n'), [
    'Script URL (Server URL): /b/tags/bellagio-signatories.js',
    'Tag name: bellagio-signatories',
    'Attribute “layout”: columns',
    'Attribute “filter”: true',
    'Attribute “sort”: name',
    `SRI hash, if asked for: ${hashOf('tags/bellagio-signatories.js')}`,
  ]);
});

test('attributes of the tag are written into it, and decide which words stand inside', () => {
  const {stdout} = snippet(built, 'c7', '--attributes', 'show=thesis actions="copy link"');
  const nodes = parse(stdout);
  assert.deepEqual(readLines(nodes).lines, linesOf('c7.thesis'));
  const [tag] = listElements(nodes);
  assert.equal(attributeOf(tag!, 'show'), 'thesis');
  assert.equal(attributeOf(tag!, 'actions'), 'copy link');
  const bad = snippet(built, 'c7', '--attributes', 'show=some');
  assert.equal(bad.status, 2);
  assert.match(bad.stderr, /^bellagio-widgets: .*show="some"\n$/);
});

test('links lead to the package’s homepage once its owner has set one, unless a base address is given', () => {
  const homed = makePackage('homed', {homepage: 'https://owner.example/bellagio'});
  assert.equal(
    snippet(homed, 'c7.p1', '--form', 'url').stdout,
    'https://owner.example/bellagio/conclusion/7/#c7.p1\n',
  );
  const linked = readLines(parse(snippet(homed, 'c7', '--form', 'blockquote').stdout));
  assert.equal(linked.address, 'https://owner.example/bellagio/conclusion/7/');
  assert.equal(
    snippet(homed, 'c7', '--form', 'url', '--base-url', 'http://other.example').stdout,
    'http://other.example/conclusion/7/\n',
  );

  const homeless = makePackage('homeless', {});
  const named = readLines(parse(snippet(homeless, 'c7', '--form', 'blockquote').stdout));
  assert.equal(named.address, undefined);
  const {status, stdout, stderr} = snippet(homeless, 'c7', '--form', 'url');
  assert.deepEqual({status, stdout}, {status: 2, stdout: ''});
  assert.match(stderr, /^bellagio-widgets: [^\n]*--base-url\n$/);

  const broken = snippet(makePackage('broken', {homepage: 'owner.example'}), 'c7');
  assert.equal(broken.status, 2);
  assert.match(broken.stderr, /^bellagio-widgets: [^\n]*“owner\.example”[^\n]*\n$/);
});

test('the program alone, without its package, prints what needs no other file, and says what it lacks for the rest', () => {
  const alone = join(folder, 'cli.mjs');
  copyFileSync(built, alone);
  const {status, stdout} = snippet(alone, 'c7', '--form', 'markdown');
  assert.equal(status, 0);
  assert.match(stdout, /^> \*\*/);
  const lacking = snippet(alone, 'c7');
  assert.deepEqual({status: lacking.status, stdout: lacking.stdout}, {status: 2, stdout: ''});
  assert.match(lacking.stderr, /^bellagio-widgets: [^\n]+\n$/);
});
