// `npm run release`: checks everything, and only then tags a release. See --help.
import {execFileSync, spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {parseArgs} from 'node:util';

import semver from 'semver';

import {
  compareContracts,
  findReleaseFaults,
  nameRelease,
  readUnreleased,
} from './release-rules.mjs';

const usage = `npm run release -- VERSION [--dry-run]

VERSION is a number (1.2.3), or major, minor or patch.

1. Looks at the folder: on main, all committed; the package has an owner's addresses; the changelog has something under
   "Unreleased"; the version is one that the public contract allows: test/release/contract.txt against that of the last tag.
2. Makes the release in a clone in a temporary folder: number, changelog, README, one commit. Runs .ci/run there, which has
   to build, test and pack it.
3. Only then brings the commit and the tag here. Nothing is pushed or published: it says how.

Whatever fails leaves this folder as it was. --dry-run leaves it so in any case.`;

const {values: options, positionals} = parseArgs({
  allowPositionals: true,
  options: {'dry-run': {type: 'boolean'}, help: {type: 'boolean', short: 'h'}},
});

const git = (...args) => execFileSync('git', args, {encoding: 'utf8'}).trim();
const list = (lines) => lines.map((line) => `  ${line}`).join('\n');

/** @param {string[]} faults */
function stop(faults) {
  console.error(`Not released:\n${list(faults)}`);
  process.exit(1);
}

/** The file as it was at a tag, in lines; none where it was not there yet. */
function readLinesAt(tag, path) {
  const {stdout, status} = spawnSync('git', ['show', `${tag}:${path}`], {encoding: 'utf8'});
  return status === 0 ? stdout.trim().split('\n') : [];
}

const contractPath = 'test/release/contract.txt';

/** Looks at everything that can be told without building. */
function plan(wanted) {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
  const changelog = readFileSync('CHANGELOG.md', 'utf8');
  const readme = readFileSync('README.md', 'utf8');
  const tags = git('tag', '--list', 'v*').split('\n').filter(Boolean);
  const last = tags.sort((one, other) => semver.compare(other, one))[0];
  const version = nameRelease(manifest.version, wanted, last !== undefined);
  if (!version) stop([`"${wanted}" is neither a version nor major, minor or patch.`]);
  const now = readFileSync(contractPath, 'utf8').trim().split('\n');
  const change = last && compareContracts(readLinesAt(last, contractPath), now);
  const faults = [
    ...(git('branch', '--show-current') === 'main' ? [] : ['This is not the branch main.']),
    ...(git('status', '--porcelain') ? ['Not everything is committed.'] : []),
    ...findReleaseFaults({version, last, change, manifest, changelog, readme}),
  ];
  if (faults.length) {
    if (change?.removed.length) {
      console.error(`Gone from the public contract since ${last}:\n${list(change.removed)}\n`);
    }
    stop(faults);
  }
  return {version, before: manifest.version};
}

/** Writes the number of the release wherever it stands. */
function writeVersion(folder, version, before) {
  const change = (path, edit) => {
    const file = join(folder, path);
    writeFileSync(file, edit(readFileSync(file, 'utf8')));
  };
  const today = new Date().toISOString().slice(0, 10);
  for (const path of ['package.json', 'package-lock.json']) {
    change(path, (text) => {
      const data = JSON.parse(text);
      data.version = version;
      if (data.packages) data.packages[''].version = version;
      return `${JSON.stringify(data, null, 2)}\n`;
    });
  }
  change('src/text/version.ts', (text) => text.replace(`'${before}'`, `'${version}'`));
  change('README.md', (text) => text.replaceAll(before, version));
  change('CHANGELOG.md', (text) =>
    text.replace('## [Unreleased]', `## [Unreleased]\n\n## [${version}] - ${today}`),
  );
}

function release({version, before}, isDry) {
  const folder = mkdtempSync(join(tmpdir(), 'bellagio-release-'));
  process.once('exit', () => rmSync(folder, {recursive: true, force: true}));
  const run = (program, ...args) => {
    const {status} = spawnSync(program, args, {cwd: folder, stdio: ['ignore', 2, 2]});
    if (status !== 0) stop([`${[program, ...args].join(' ')} has failed.`]);
  };
  run('git', 'clone', '--quiet', '--branch', 'main', process.cwd(), '.');
  writeVersion(folder, version, before);
  run('git', 'commit', '--quiet', '--all', '--allow-empty', '-m', `build: release ${version}`);
  if (!existsSync(join(folder, '.ci/run'))) stop(['There is no .ci/run.']);
  run('.ci/run');
  const left = execFileSync('git', ['status', '--porcelain'], {cwd: folder, encoding: 'utf8'});
  if (left) stop([`The checks have changed files:\n${left}`]);
  run('git', 'tag', '--annotate', `v${version}`, '-m', `Release ${version}`);
  if (isDry) return console.log(`${version} could be released. Nothing was changed.`);
  git('pull', '--quiet', '--ff-only', '--tags', folder, 'main');
  console.log(`v${version} is tagged. It is not published yet:
  git push --follow-tags
  npm ci && npm run build && npm publish --provenance --access public`);
}

if (options.help) console.log(usage);
else if (positionals.length !== 1) {
  console.error(usage);
  process.exitCode = 1;
} else {
  const planned = plan(positionals[0]);
  console.error(
    `Releasing ${planned.version}.\n${list(readUnreleased(readFileSync('CHANGELOG.md', 'utf8')))}`,
  );
  release(planned, options['dry-run']);
}
