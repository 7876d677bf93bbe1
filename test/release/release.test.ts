/** `npm run release`, in small projects of its own: what it refuses, and that it leaves no trace of what it refuses. */
import assert from 'node:assert/strict';
import {execFileSync, spawnSync} from 'node:child_process';
import {chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {after, test} from 'node:test';
import {fileURLToPath} from 'node:url';

import {parser} from 'keep-a-changelog';

import {compareContracts, findReleaseFaults, nameRelease} from './release-rules.mjs';

const script = fileURLToPath(new URL('release.mjs', import.meta.url));
const projectFile = (path: string) =>
  readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

const folders: string[] = [];
after(() => {
  for (const folder of folders) rmSync(folder, {recursive: true, force: true});
});

const changelog = `# Changelog

## [Unreleased]

### Added

- A tag.
`;

const owned = {homepage: 'https://x.example/', repository: 'x/y', bugs: 'https://x.example/bugs'};

/** What a project that can be released looks like. */
const good: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({name: 'small', version: '1.0.0', ...owned}),
  'package-lock.json': JSON.stringify({version: '1.0.0', packages: {'': {version: '1.0.0'}}}),
  'src/text/version.ts': "export const version = '1.0.0';\n",
  'README.md': 'Version 1.0.0.\n',
  'CHANGELOG.md': changelog,
  'test/release/contract.txt': 'tag a\ntag b\n',
  '.ci/run': '#!/bin/sh\ngrep -q Version README.md\n',
};

const identity = ['-c', 'user.name=A', '-c', 'user.email=a@x.example'];

interface Project {
  readonly folder: string;
  git(...args: string[]): string;
  write(files: Readonly<Record<string, string>>): void;
  release(...args: string[]): {status: number | null; out: string; error: string};
  read(path: string): string;
}

/** Makes a project in which everything is committed. */
function makeProject(files: Readonly<Record<string, string>> = {}): Project {
  const folder = mkdtempSync(join(tmpdir(), 'bellagio-small-'));
  folders.push(folder);
  const env = {...process.env, GIT_CONFIG_COUNT: '2'} as NodeJS.ProcessEnv;
  Object.assign(env, {
    GIT_CONFIG_KEY_0: 'user.name',
    GIT_CONFIG_VALUE_0: 'A',
    GIT_CONFIG_KEY_1: 'user.email',
    GIT_CONFIG_VALUE_1: 'a@x.example',
  });
  const git = (...args: string[]) =>
    execFileSync('git', [...identity, ...args], {cwd: folder, encoding: 'utf8'}).trim();
  const write = (more: Readonly<Record<string, string>>) => {
    for (const [path, content] of Object.entries(more)) {
      mkdirSync(dirname(join(folder, path)), {recursive: true});
      writeFileSync(join(folder, path), content);
    }
    chmodSync(join(folder, '.ci/run'), 0o755);
    git('add', '--all');
    git('commit', '--quiet', '--allow-empty', '-m', 'all');
  };
  git('init', '--quiet', '--initial-branch', 'main');
  write({...good, ...files});
  return {
    folder,
    git,
    write,
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    release: (...args) => {
      const {status, stdout, stderr} = spawnSync(process.execPath, [script, ...args], {
        cwd: folder,
        env,
        encoding: 'utf8',
      });
      return {status, out: stdout, error: stderr};
    },
  };
}

test('a release has its number everywhere, a dated changelog, one commit and one tag', () => {
  const project = makeProject();
  const {status, out, error} = project.release('1.1.0');
  assert.equal(status, 0, error);
  assert.match(out, /^v1\.1\.0 is tagged/);
  assert.equal(project.git('describe'), 'v1.1.0');
  assert.equal(project.git('status', '--porcelain'), '');
  assert.equal(project.git('rev-list', '--count', 'HEAD'), '2');
  assert.equal(JSON.parse(project.read('package.json')).version, '1.1.0');
  const lock = JSON.parse(project.read('package-lock.json'));
  assert.deepEqual([lock.version, lock.packages[''].version], ['1.1.0', '1.1.0']);
  assert.match(project.read('src/text/version.ts'), /'1\.1\.0'/);
  assert.match(project.read('README.md'), /1\.1\.0/);
  const [unreleased, first] = parser(project.read('CHANGELOG.md')).releases;
  assert.ok(unreleased && !unreleased.version && unreleased.isEmpty());
  assert.equal(first?.version, '1.1.0');
  assert.equal(first.changes.get('added')?.[0]?.title, 'A tag.');
});

test('a dry run checks as much, and changes nothing', () => {
  const project = makeProject();
  const {status, out} = project.release('minor', '--dry-run');
  assert.deepEqual([status, out.trim()], [0, '1.1.0 could be released. Nothing was changed.']);
  assert.equal(project.git('tag'), '');
  assert.equal(project.git('rev-list', '--count', 'HEAD'), '1');
});

test('where the checks fail, nothing is tagged and nothing is changed', () => {
  const project = makeProject({'.ci/run': '#!/bin/sh\nexit 1\n'});
  const {status, error} = project.release('minor');
  assert.equal(status, 1);
  assert.match(error, /\.ci\/run has failed/);
  assert.equal(project.git('tag'), '');
  assert.equal(project.git('status', '--porcelain'), '');
  assert.equal(JSON.parse(project.read('package.json')).version, '1.0.0');
});

test('checks that change a file are no checks of what is released', () => {
  const project = makeProject({'.ci/run': '#!/bin/sh\necho >> README.md\n'});
  const {status, error} = project.release('minor');
  assert.equal(status, 1);
  assert.match(error, /have changed files/);
  assert.equal(project.git('tag'), '');
});

test('what is not committed, or stands on another branch, is not released', () => {
  const project = makeProject();
  writeFileSync(join(project.folder, 'README.md'), 'Changed.\n');
  assert.match(project.release('minor').error, /Not everything is committed/);
  project.git('checkout', '--quiet', '--', 'README.md');
  project.git('checkout', '--quiet', '-b', 'other');
  assert.match(project.release('minor').error, /not the branch main/);
});

test('after a promise is taken back only a major version is released, and only with a guide', () => {
  const project = makeProject();
  project.git('tag', 'v1.0.0');
  project.write({'test/release/contract.txt': 'tag a\n'});
  const minor = project.release('minor');
  assert.match(minor.error, /has to be a major version/);
  assert.match(minor.error, /tag b/);
  assert.match(project.release('major').error, /lacks "### Upgrading from 1\.0\.0"/);
  project.write({'CHANGELOG.md': `${changelog}\n### Upgrading from 1.0.0\n\nWrite a.\n`});
  const {status, error} = project.release('major');
  assert.equal(status, 0, error);
  assert.equal(project.git('describe'), 'v2.0.0');
});

test('a number is the one that is wanted, or the next one of a kind, and never one that was there', () => {
  assert.equal(nameRelease('1.2.3', 'minor', true), '1.3.0');
  assert.equal(nameRelease('1.2.3', '1.2.4', true), '1.2.4');
  assert.equal(nameRelease('0.1.0', '0.1.0', false), '0.1.0');
  for (const wanted of ['1.2.3', '1.2.2', '1.3', 'v1.3.0', 'next', '']) {
    assert.equal(nameRelease('1.2.3', wanted, true), undefined, wanted);
  }
});

test('what is added asks for a minor version, what is gone for a major one, and before 1.0 for a minor one', () => {
  assert.equal(compareContracts(['a'], ['a']).asks, 'patch');
  assert.equal(compareContracts(['a'], ['a', 'b']).asks, 'minor');
  const change = compareContracts(['a', 'b'], ['b', 'c']);
  assert.deepEqual(change, {removed: ['a'], added: ['c'], asks: 'major'});
  const state = {
    change,
    manifest: owned,
    changelog: `${changelog}\n### Upgrading from 0.1.0\n`,
    readme: '',
  };
  assert.deepEqual(findReleaseFaults({...state, last: 'v0.1.0', version: '0.2.0'}), []);
  assert.equal(findReleaseFaults({...state, last: 'v0.1.0', version: '0.1.1'}).length, 1);
});

test('without an owner, a release or a line in the changelog, nothing is released', () => {
  const faults = findReleaseFaults({
    version: '0.1.0',
    manifest: {homepage: 'https://x.example/'},
    changelog: '# Changelog\n\n## [Unreleased]\n\n## [0.0.1] - 2026-01-01\n\n- Old.\n',
    readme: 'There is no release yet.',
  });
  assert.equal(faults.length, 3, faults.join('\n'));
  assert.match(faults[0]!, /repository, bugs/);
});

test('the changelog has the form of Keep a Changelog', () => {
  const {title, releases} = parser(projectFile('CHANGELOG.md'));
  assert.equal(title, 'Changelog');
  const [unreleased, ...released] = releases;
  assert.ok(unreleased && !unreleased.version);
  assert.ok(released.every(({version, date}) => version && date));
  // What its reader does not know, it drops: each line with a bullet has to come back.
  const bullets = projectFile('CHANGELOG.md').match(/^- /gm) ?? [];
  const changes = releases.flatMap((one) => [...one.changes.values()].flat());
  assert.equal(changes.length, bullets.length);
});
