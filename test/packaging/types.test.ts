/** What users of the package are told by their compilers: right code passes, each mistake is an error on its line. */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {cpSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, test} from 'node:test';

import ts from 'typescript';

import {readRecipe} from '../demo/recipes.js';
import {projectPath} from './built-files.js';
import {packPackage} from './packed-package.js';

/** What a compiler said of a file, by the number of a line. */
type Complaints = Map<number, string[]>;

const endings = {react: 'tsx', preact: 'tsx', vue: 'vue', svelte: 'svelte'};

let packed: ReturnType<typeof packPackage>;

const read = (file: string) => readFileSync(join(packed.folder, 'cases', file), 'utf8');

before(() => {
  packed = packPackage({
    link: ['react', '@types/react', 'preact', 'vue', 'svelte', '@types/trusted-types'],
  });
  cpSync(projectPath('test/packaging/types'), join(packed.folder, 'cases'), {recursive: true});
  writeFileSync(join(packed.folder, 'package.json'), '{"type": "module"}');
  mkdirSync(join(packed.folder, 'cases/preact'));
  for (const [framework, ending] of Object.entries(endings)) {
    const path = join(packed.folder, 'cases', framework, `recipe.${ending}`);
    writeFileSync(path, readRecipe(framework));
  }
  // Their JSX is the same, but for where it comes from.
  for (const kind of ['right', 'wrong']) {
    const text = read(`react/${kind}.tsx`)
      .replace("from 'react'", "from 'preact/hooks'")
      .replace('bellagio-widgets/react', 'bellagio-widgets/preact');
    writeFileSync(join(packed.folder, 'cases/preact', `${kind}.tsx`), text);
  }
});

after(() => packed.remove());

/** What a file says of itself: a comment `error: …` stands on the line before each mistake. */
function readExpected(file: string): Complaints {
  const lines = read(file).split('\n');
  return new Map(
    lines.flatMap((line, index) => {
      const [, message] = /error: (.*?)(?: \*\/\}| -->)?$/.exec(line) ?? [];
      return message ? [[index + 2, [message]] as const] : [];
    }),
  );
}

/** Holds what was said of a file against what it says of itself: no line more, no line less, no other error. */
function compare(file: string, found: Complaints) {
  const expected = readExpected(file);
  const said = [...found].map(([line, messages]) => `${line}: ${messages.join('\n')}`).join('\n');
  const sort = (complaints: Complaints) => [...complaints.keys()].sort((a, b) => a - b);
  assert.deepEqual(sort(found), sort(expected), `${file}\n${said}`);
  for (const [line, [message = '']] of expected) {
    assert.ok(found.get(line)?.join('\n').includes(message), `${file}\n${message}\n${said}`);
  }
}

const strict: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: false,
  noEmit: true,
  types: [],
};

/** Compiles files by themselves; all that is said of the libraries counts as well. */
function compile(files: readonly string[], options: ts.CompilerOptions = {}) {
  const cases = join(packed.folder, 'cases');
  const host = ts.createCompilerHost({});
  host.getCurrentDirectory = () => packed.folder;
  const program = ts.createProgram({
    rootNames: files.map((file) => join(cases, file)),
    options: {...strict, ...options},
    host,
  });
  const found = new Map<string, Complaints>(files.map((file) => [file, new Map()]));
  for (const {file, start, messageText} of ts.getPreEmitDiagnostics(program)) {
    const message = ts.flattenDiagnosticMessageText(messageText, '\n');
    const name = files.find((one) => file?.fileName.endsWith(`/cases/${one}`));
    assert.ok(file && name, `${file?.fileName}: ${message}`);
    const line = file.getLineAndCharacterOfPosition(start ?? 0).line + 1;
    const said = found.get(name)!;
    said.set(line, [...(said.get(line) ?? []), message]);
  }
  return found;
}

function checkCases(files: readonly string[], options?: ts.CompilerOptions) {
  for (const [file, found] of compile(files, options)) compare(file, found);
}

for (const [name, options] of Object.entries<ts.CompilerOptions>({
  bundler: {},
  node16: {
    module: ts.ModuleKind.Node16,
    moduleResolution: ts.ModuleResolutionKind.Node16,
  },
  nodenext: {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
  },
})) {
  test(`TypeScript, ${name}: elements, events and functions have their types`, () => {
    checkCases(['dom/right.ts', 'dom/wrong.ts'], options);
  });
}

/** Writes the right file and the wrong one without the line that imports the types; gives their paths. */
function writeWithoutImport(framework: string, ending: string): string[] {
  return ['right', 'wrong'].map((kind) => {
    const bare = read(`${framework}/${kind}.${ending}`).replace(
      /^ *import type \{\} from .*$/m,
      '',
    );
    const file = `${framework}/named-${kind}.${ending}`;
    writeFileSync(join(packed.folder, 'cases', file), bare);
    return file;
  });
}

for (const framework of ['react', 'preact']) {
  const jsx = {jsx: ts.JsxEmit.ReactJSX, jsxImportSource: framework};
  const files = ['right', 'wrong', 'recipe'].map((kind) => `${framework}/${kind}.tsx`);

  test(`${framework}: tags have their types in JSX`, () => checkCases(files, jsx));

  test(`${framework}: the types can be named in compilerOptions as well`, () => {
    const named = writeWithoutImport(framework, 'tsx');
    checkCases(named, {...jsx, types: [`bellagio-widgets/${framework}`]});
  });
}

/** The checker of a framework's own: how it is run, and a pattern for the path, line and message of what it says. */
interface Checker {
  readonly framework: 'vue' | 'svelte';
  readonly script: string;
  readonly args: readonly string[];
  readonly pattern: RegExp;
}

/**
 * Runs a checker over files by themselves.
 *
 * @param kinds - The names of the files, without their ending.
 * @param types - What the configuration names.
 */
function runChecker(checker: Checker, kinds: readonly string[], types: readonly string[] = []) {
  const {framework, script, args, pattern} = checker;
  const folder = join(packed.folder, 'cases', framework);
  const config = join(folder, 'tsconfig.json');
  writeFileSync(
    config,
    JSON.stringify({
      compilerOptions: {
        target: 'es2022',
        lib: ['es2022', 'dom', 'dom.iterable'],
        module: 'esnext',
        moduleResolution: 'bundler',
        strict: true,
        exactOptionalPropertyTypes: true,
        verbatimModuleSyntax: true,
        noEmit: true,
        types,
      },
      vueCompilerOptions: {strictTemplates: true},
      include: kinds.map((kind) => `${kind}.${framework}`),
    }),
  );
  const {stdout, stderr} = spawnSync(
    process.execPath,
    [projectPath(`node_modules/${script}`), ...args],
    {cwd: folder, encoding: 'utf8'},
  );
  assert.equal(stderr, '');
  const found = [...stdout.matchAll(pattern)].map(({groups}) => groups!);
  for (const kind of kinds) {
    const file = `${framework}/${kind}.${framework}`;
    const said: Complaints = new Map();
    for (const {path, line, message} of found) {
      if (path !== `${kind}.${framework}`) continue;
      // Svelte’s checker writes its messages as JSON.
      const text = message!.replaceAll('\\"', '"');
      said.set(Number(line), [...(said.get(Number(line)) ?? []), text]);
    }
    compare(file, said);
  }
  const others = found.filter(({path}) => !kinds.some((kind) => path === `${kind}.${framework}`));
  assert.deepEqual(others, []);
}

const checkers: readonly Checker[] = [
  {
    framework: 'vue',
    script: 'vue-tsc/bin/vue-tsc.js',
    args: ['--noEmit', '--pretty', 'false'],
    pattern: /^(?<path>[^\s(][^(]*)\((?<line>\d+),\d+\): error (?<message>.*(?:\n .*)*)/gm,
  },
  {
    framework: 'svelte',
    script: 'svelte-check/bin/svelte-check',
    args: ['--tsconfig', './tsconfig.json', '--output', 'machine', '--threshold', 'error'],
    pattern: /^\d+ ERROR "(?<path>[^"]*)" (?<line>\d+):\d+ (?<message>.*)/gm,
  },
];

for (const checker of checkers) {
  const {framework} = checker;

  test(`${framework}: tags have their types in templates`, () => {
    runChecker(checker, ['right', 'wrong', 'recipe']);
  });

  test(`${framework}: the types can be named in compilerOptions as well`, () => {
    writeWithoutImport(framework, framework);
    runChecker(checker, ['named-right', 'named-wrong'], [`bellagio-widgets/${framework}`]);
  });
}
