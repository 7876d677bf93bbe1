/** What is published: which files there are, what they need, and what they say of each other. */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, posix} from 'node:path';
import {test} from 'node:test';
import {Script} from 'node:vm';

import {Ajv} from 'ajv';
import ts from 'typescript';

import {listImports, parseSource, visit} from '../architecture/syntax.js';
import {statement} from '../bench/pages.mjs';
import {compress} from '../bench/serve.mjs';
import {
  dist,
  languageFiles,
  listFiles,
  projectPath,
  readBuilt,
  readBytes,
  siblings,
} from './built-files.js';

/** Those for pages and bundlers; the command line is a program, and has a test of its own. */
const scripts = listFiles(/^(?!cli\.).*\.js$/);
const tags = listFiles(/^tags\/.*\.js$/);
const modules = listFiles(/^modules\/.*\.js$/);

const parse = (path: string) => parseSource(path, readBuilt(path));
const importsOf = (path: string) => listImports(parse(path)).map(({specifier}) => specifier);

/** The imports that a browser follows before it runs a file. */
function staticImportsOf(path: string): string[] {
  return parse(path)
    .statements.filter((statement) => ts.isImportDeclaration(statement) || reexports(statement))
    .map((statement) => statement.getText().slice(0, 80));
}

const reexports = (statement: ts.Statement) =>
  ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined;

/** The strings in a file, escapes resolved. */
function readStrings(path: string): string[] {
  const strings: string[] = [];
  visit(parse(path), (node) => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node)) {
      strings.push(node.text);
    }
  });
  return strings;
}

/** A few words of each conclusion, and a signatory's name. */
const marks: string[] = [
  ...statement.conclusions.map(
    ({thesis}: {thesis: {sentences: {runs: {text: string}[]}[]}}) =>
      thesis.sentences[0]?.runs[0]?.text.split(' ').slice(0, 6).join(' ') ?? '',
  ),
  statement.signatories[0].name.split(' ')[0],
];
const countMarks = (path: string) =>
  marks.filter((mark) => readStrings(path).join('').includes(mark)).length;

test('the script for pages and the file of everything are there, with one file for each tag', () => {
  assert.deepEqual(listFiles(/^[^/]+\.js$/), [
    'bellagio.all.js',
    'bellagio.js',
    'chrome-ar.js',
    'chrome-es.js',
    'chrome-fil.js',
    'chrome-fr.js',
    'chrome-hi.js',
    'chrome-tl.js',
    'chrome-tr.js',
    'cite-panel.js',
    'cli.js',
    'content-judge.js',
    'departed-quotation.js',
    'embed.js',
    'frame.js',
    'pages.js',
    'passage-actions.js',
    'passage-guide.js',
    'pasted-quotations.js',
    'preview-box.js',
    'quote-check.js',
    'rarer-tags.js',
    'room-beside.js',
    'search-results.js',
    'signatory-filter.js',
    'speak.js',
    'translated-view.js',
    'verdict-panel.js',
  ]);
  assert.deepEqual(tags, [
    'tags/bellagio-cite.js',
    'tags/bellagio-conclusion.js',
    'tags/bellagio-quote-rotator.js',
    'tags/bellagio-quote.js',
    'tags/bellagio-search.js',
    'tags/bellagio-settings.js',
    'tags/bellagio-signatories.js',
    'tags/bellagio-statement.js',
  ]);
});

test('bellagio.js needs no other file to start, and loads only siblings later', () => {
  // One import loads them all, by names that are made up; the first file hands it to the others.
  assert.deepEqual(importsOf('bellagio.js'), [undefined]);
  assert.match(readBuilt('bellagio.js'), /import\(`\.\/\$\{\w+\}\.js\$\{\w+\}`\)/);
  assert.deepEqual(
    siblings.flatMap((path) => importsOf(path)),
    [],
  );
  const met = new Set(['bellagio.js']);
  for (const file of met) {
    const names = readStrings(file).map((name) => `${name}.js`);
    for (const name of names.filter((name) => siblings.includes(name))) met.add(name);
  }
  assert.deepEqual([...met].sort(), ['bellagio.js', ...siblings].sort());
  assert.ok(readStrings('bellagio.js').includes('chrome-'));
});

test('each language is one file that needs no other, of at most 1,200 bytes of brotli', () => {
  assert.equal(languageFiles.length, 7, 'es, fr, ar, hi, fil, tl, tr');
  for (const path of languageFiles) {
    assert.deepEqual(importsOf(path), [], path);
    const size = compress(readBytes(path)).length;
    assert.ok(size <= 1200, `${path}: ${size} bytes`);
  }
  assert.equal(readBuilt('chrome-tl.js'), readBuilt('chrome-fil.js'));
});

test('siblings need no file to start, so that an address with a query makes no second copy', () => {
  assert.deepEqual(
    siblings.flatMap((path) => staticImportsOf(path)),
    [],
  );
});

test('siblings bring no second copy of the statement, which the first file hands them', () => {
  assert.equal(countMarks('bellagio.js'), marks.length);
  for (const path of siblings) assert.equal(countMarks(path), 0, path);
});

test('each file of a tag stands alone', () => {
  assert.deepEqual(
    tags.flatMap((path) => importsOf(path)),
    [],
  );
  for (const path of tags) {
    assert.equal(countMarks(path), path.endsWith('-settings.js') ? 0 : marks.length, path);
  }
});

test('bellagio.all.js imports nothing and exports nothing', () => {
  const source = parse('bellagio.all.js');
  assert.deepEqual(importsOf('bellagio.all.js'), []);
  assert.ok(!source.statements.some((statement) => ts.isExportDeclaration(statement)));
  visit(source, (node) => {
    const exported = ts.canHaveModifiers(node) && ts.getModifiers(node);
    const keywords = (exported || []).map(({kind}) => kind);
    assert.ok(!keywords.includes(ts.SyntaxKind.ExportKeyword), 'exports');
    assert.ok(!ts.isMetaProperty(node) || node.getText() === 'new.target', node.getText());
  });
});

test('bellagio.all.js is a classic script as well as a module', () => {
  assert.doesNotThrow(() => new Script(readBuilt('bellagio.all.js')));
  const folder = mkdtempSync(join(tmpdir(), 'bellagio-packaging-'));
  try {
    const path = join(folder, 'bellagio.all.mjs');
    writeFileSync(path, readBuilt('bellagio.all.js'));
    const {status, stderr} = spawnSync(process.execPath, ['--check', path], {encoding: 'utf8'});
    assert.equal(status, 0, stderr);
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
});

test('bellagio.all.js adds no global name of its own', () => {
  const source = parse('bellagio.all.js');
  // One expression, which is a function that is called, and perhaps a directive before it.
  const declared = source.statements.filter((statement) => !ts.isExpressionStatement(statement));
  assert.deepEqual(
    declared.map((statement) => statement.getText().slice(0, 80)),
    [],
  );
});

test('bellagio.all.js is plain ASCII: a classic script is read in the encoding of its page', () => {
  const [odd] = /[^\n\x20-\x7e]/.exec(readBuilt('bellagio.all.js')) ?? [];
  assert.equal(odd, undefined, `it holds ${JSON.stringify(odd)}`);
});

test('each file of a tag is a classic script as well as a module, and adds no global name', () => {
  for (const path of tags) {
    assert.doesNotThrow(() => new Script(readBuilt(path)), path);
    assert.ok(parse(path).statements.every(ts.isExpressionStatement), path);
  }
});

test('what pages load in their own encoding is plain ASCII: files of one tag, the style sheet', () => {
  for (const path of [...tags, 'declarative.css']) {
    assert.doesNotMatch(readBuilt(path), /[^\n\x20-\x7e]/, path);
  }
});

/** What is for Lit's server may import that. */
const allowed = (path: string, ...more: readonly string[]) =>
  ['lit', '@lit/context', ...more].concat(
    /\/src\/ssr[./]/.test(path) ? '@lit-labs/ssr/lib/element-renderer.js' : [],
  );

test('modules for bundlers import Lit and each other, and nothing else', () => {
  assert.ok(modules.includes('modules/src/index.js'));
  for (const path of modules) {
    for (const specifier of importsOf(path)) {
      if (specifier?.startsWith('.')) {
        const target = posix.join(posix.dirname(path), specifier);
        assert.ok(modules.includes(target), `${path} imports ${specifier}, which is not there`);
      } else {
        assert.ok(allowed(path).includes(specifier ?? ''), `${path}: ${specifier}`);
      }
    }
  }
});

test('integrity.json has the right hash of every published file but itself', () => {
  const integrity = JSON.parse(readBuilt('integrity.json'));
  const hashes = Object.keys(dist)
    .filter((path) => path !== 'integrity.json')
    .map((path) => {
      const digest = createHash('sha384').update(readBytes(path)).digest('base64');
      return [path, `sha384-${digest}`];
    });
  assert.deepEqual(integrity, Object.fromEntries(hashes));
});

test('every script has a source map beside it, which leads to sources that it carries along', () => {
  // Those of frameworks are types alone.
  const written = /^modules\/(react|preact|vue|svelte)\.js$/;
  for (const path of scripts.filter((one) => !languageFiles.includes(one) && !written.test(one))) {
    // Those of pages do not name it: all readers would download the name, and only developers need it.
    const named = readBuilt(path).includes(`//# sourceMappingURL=${posix.basename(path)}.map`);
    assert.equal(named, ![...siblings, 'bellagio.js'].includes(path), path);
    // A file that only imports, or hands on names, has no line of its own to map.
    if (parse(path).statements.every((one) => reexports(one) || ts.isImportDeclaration(one))) {
      continue;
    }
    const {sources, sourcesContent, mappings} = JSON.parse(readBuilt(`${path}.map`));
    assert.ok(mappings, path);
    const contents = new Map<string, string>(
      sources.map((source: string, index: number) => [
        posix.join('dist', posix.dirname(path), source),
        sourcesContent[index],
      ]),
    );
    const own = [...contents].filter(([source]) => !source.startsWith('node_modules/'));
    assert.ok(own.length > 0, `${path} maps to no source of ours`);
    for (const [source, content] of own) {
      assert.match(source, /^(src|data)\/.*\.ts$/, path);
      assert.ok(
        content === readFileSync(projectPath(source), 'utf8'),
        `${path} carries another ${source}`,
      );
    }
  }
});

test('the published statement is the one in data, and keeps to the schema beside it', () => {
  for (const file of ['statement.json', 'statement.schema.json', 'translation.schema.json']) {
    assert.equal(readBuilt(file), readFileSync(projectPath(`data/${file}`), 'utf8'), file);
  }
  const published = JSON.parse(readBuilt('statement.json'));
  assert.ok(readBuilt(posix.normalize(published.$schema)));
  const validate = new Ajv({allErrors: true}).compile(
    JSON.parse(readBuilt('statement.schema.json')),
  );
  assert.ok(validate(published), JSON.stringify(validate.errors));
});

test('every module has its types', () => {
  const missing = modules
    .map((path) => path.replace(/^modules\/(.*)\.js$/, 'types/$1.d.ts'))
    .filter((path) => dist[path] === undefined);
  assert.deepEqual(missing, []);
});

test('types import Lit and each other, those of a framework also that, and nothing else', () => {
  for (const path of listFiles(/^types\/.*\.d\.ts$/)) {
    // Whoever asks for the types of a framework has it.
    const [, framework = 'lit'] = /^types\/(react|preact|vue|svelte)\.d\.ts$/.exec(path) ?? [];
    for (const specifier of importsOf(path)) {
      if (!specifier?.startsWith('.')) {
        const known = allowed(path, framework, `${framework}/elements`);
        assert.ok(known.includes(specifier ?? ''), `${path}: ${specifier}`);
        continue;
      }
      const target = posix.join(posix.dirname(path), specifier.replace(/\.js$/, '.d.ts'));
      assert.ok(dist[target] !== undefined, `${path} imports ${specifier}, which is not there`);
    }
  }
});

test('the version that a page can read is the version of the package', () => {
  const {version} = JSON.parse(readFileSync(projectPath('package.json'), 'utf8'));
  for (const path of ['bellagio.js', 'bellagio.all.js', ...tags]) {
    assert.ok(readStrings(path).includes(version), path);
  }
});

test('every import path of the package leads to files that are there', () => {
  const {exports, files} = JSON.parse(readFileSync(projectPath('package.json'), 'utf8'));
  assert.ok(files.includes('dist'));
  const targets = Object.values<string | Record<string, string>>(exports).flatMap((target) =>
    typeof target === 'string' ? [target] : Object.values(target),
  );
  for (const target of targets.filter((target) => target.startsWith('./dist/'))) {
    const [start = '', end = ''] = target.replace('./dist/', '').split('*');
    const found = Object.keys(dist).filter((path) =>
      target.includes('*') ? path.startsWith(start) && path.endsWith(end) : path === start,
    );
    assert.ok(found.length > 0, `${target} is not there`);
  }
  for (const path of ['.', './define', './define/*', './text']) assert.ok(exports[path], path);
});
