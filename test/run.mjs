// `npm test`: every check of the project, one after the other. See --help.
import {spawnSync} from 'node:child_process';
import {appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {basename, join, relative} from 'node:path';
import {env} from 'node:process';
import {tmpdir} from 'node:os';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {parseArgs, stripVTControlCharacters} from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

/** Node tests that look at dist/, and so come after the build. */
const afterBuild = /^test\/(access|bench|consumers|demo|hosts|packaging|release|visual)\//;

const results = mkdtempSync(join(tmpdir(), 'bellagio-test-'));
process.once('exit', () => rmSync(results, {recursive: true, force: true}));

const steps = {
  lint: {says: 'ESLint', run: () => runTool('eslint/bin/eslint.js', '.', '--max-warnings=0')},
  format: {
    says: 'Prettier',
    run: () => runTool('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'),
  },
  types: {says: 'the compiler, over sources and tests', run: checkTypes},
  data: {
    says: 'whether the derived data is up to date',
    run: checkData,
  },
  node: {
    says: 'Node tests',
    run: () =>
      runTests(
        listTests('.test.ts', (file) => !afterBuild.test(file)),
        runNodeTests,
      ),
  },
  build: {says: 'npm run build', run: () => runNpm('run', 'build')},
  browser: {
    says: 'browser tests',
    run: () => runTwice(listTests('.browser-test.ts'), runBrowserTests),
  },
  dist: {
    says: 'Node tests of what was built',
    // Most of them drive a browser.
    run: () =>
      runTwice(
        listTests('.test.ts', (file) => afterBuild.test(file)),
        runNodeTests,
      ),
  },
};

const {values: options, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    only: {type: 'string', multiple: true},
    browser: {type: 'string', default: 'chromium'},
    help: {type: 'boolean'},
  },
});

if (options.help) {
  const names = Object.entries(steps).map(([name, {says}]) => `  ${name.padEnd(8)} ${says}`);
  console.log(`npm test                          all steps
npm test -- --only lint,types     some steps, in the order of this list:
${names.join('\n')}
npm test -- --browser firefox     browser tests in firefox, webkit or chromium (the default)
npm test -- --only browser NAME   of Node and browser tests only files with NAME in their path

Chromium is looked for in CHROME_PATH, on the system and in an npm package;
BELLAGIO_BROWSER=packaged or BELLAGIO_BROWSER=system leaves one of these places.
Tests on an nginx are skipped where it or ngx_brotli is not installed; BELLAGIO_NGINX=required makes them fail.
With CI set, files with a failure in browser or dist are run once more, and that run decides.
At the end stands what failed, and what failed only at first; both also go to the file named by BELLAGIO_FINDINGS.
The last line of the output counts tests, and one for each step without tests of its own.`);
  process.exit();
}

const chosen = options.only?.flatMap((names) => names.split(',')) ?? Object.keys(steps);
for (const [kind, names, known] of [
  ['step', chosen, Object.keys(steps)],
  ['browser', [options.browser], ['chromium', 'firefox', 'webkit']],
]) {
  const unknown = names.find((name) => !known.includes(name));
  if (unknown === undefined) continue;
  console.error(`There is no ${kind} "${unknown}", only ${known.join(', ')}.`);
  process.exit(1);
}

/** Runs a program and says whether it succeeded. */
function run(program, args, more = {}) {
  const env = {...process.env, ...more.env};
  // Inside a Node test, Node would take ours for part of its own.
  delete env.NODE_TEST_CONTEXT;
  const {status, signal, error} = spawnSync(program, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    ...more,
    env,
  });
  if (error) console.error(error.message);
  if (signal) console.error(`${basename(program)} was ended by ${signal}`);
  return status === 0;
}

function runNode(...args) {
  return run(process.execPath, args);
}

function runTool(script, ...args) {
  return runNode(join('node_modules', script), ...args);
}

function runNpm(...args) {
  // The npm that called this script, where there is one: on Windows plain `npm` cannot be spawned without a shell.
  const caller = process.env.npm_execpath;
  return caller && basename(caller) === 'npm-cli.js'
    ? runNode(caller, ...args)
    : run('npm', args, {shell: process.platform === 'win32'});
}

function checkData() {
  const statement = runNode('data/derive.mjs', '--check');
  const citations = runNode('data/citations/derive.mjs', '--check');
  const strings = runNode('data/strings/derive.mjs', '--check');
  return statement && citations && strings;
}

function checkTypes() {
  const sources = runTool('typescript/bin/tsc', '--project', '.');
  const programs = runTool('typescript/bin/tsc', '--project', 'src/cli');
  const tests = runTool('typescript/bin/tsc', '--project', 'test');
  return sources && programs && tests;
}

function listTests(ending, choose = () => true) {
  return readdirSync('test', {recursive: true})
    .map((file) => `test/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith(ending) && positionals.every((name) => file.includes(name)))
    .filter(choose)
    .sort();
}

/** What a runner has written of each test file: how many tests passed and were skipped, and which failed. */
function readResults(path, files, succeeded) {
  const all = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : [];
  const addFailure = (file, title) => {
    all.push({file, passed: 0, skipped: 0, failures: [{title, error: ''}]});
  };
  const ran = all.length > 0;
  const missing = files.filter((file) => !all.some((result) => result.file === file));
  if (ran) for (const file of missing) addFailure(file, 'no test ran');
  // As where there is no browser.
  const named = all.some(({failures}) => failures.length > 0);
  if (!ran || !(succeeded || named)) addFailure('', 'the runner failed, and named no test');
  return all;
}

function runNodeTests(files) {
  const path = join(results, 'node.json');
  rmSync(path, {force: true});
  const counter = new URL('./setup/count-node-tests.mjs', import.meta.url);
  const succeeded = runNode(
    '--import',
    'tsx',
    '--test',
    '--test-timeout=600000',
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    `--test-reporter=${pathToFileURL(fileURLToPath(counter))}`,
    `--test-reporter-destination=${path}`,
    ...files,
  );
  return readResults(path, files, succeeded);
}

function runBrowserTests(files) {
  const path = join(results, 'browser.json');
  rmSync(path, {force: true});
  const succeeded = run(
    process.execPath,
    [
      'node_modules/@web/test-runner/dist/bin.js',
      '--config',
      relative(root, fileURLToPath(new URL('./web-test-runner.config.mjs', import.meta.url))),
      ...files.flatMap((file) => ['--files', file]),
    ],
    {env: {BELLAGIO_ENGINE: options.browser, BELLAGIO_RESULTS: path}},
  );
  return readResults(path, files, succeeded);
}

function sumUp(results, unsteady = []) {
  const sum = (count) => results.reduce((total, result) => total + count(result), 0);
  return {
    passed: sum(({passed}) => passed),
    failed: sum(({failures}) => failures.length),
    skipped: sum(({skipped}) => skipped),
    failures: listFailures(results),
    unsteady,
  };
}

/** Each failure as it is named at the end: where, which and, of the error, as much as says what it is about. */
function listFailures(results) {
  return results.flatMap(({file, failures}) =>
    failures.map(({title, error}) => {
      const lines = stripVTControlCharacters(error)
        .split('\n')
        .filter((line) => line.trim());
      return {name: `${file}: ${title}`, lines: lines.slice(0, 8)};
    }),
  );
}

function runTests(files, runFiles) {
  return sumUp(files.length > 0 ? runFiles(files) : []);
}

/**
 * Runs test files. In CI those with a failure are run once more by themselves, and that run decides: a browser on a busy
 * machine is not to stop a change. What failed at first only is unsteady, and named for somebody to mend.
 */
function runTwice(files, runFiles) {
  const first = files.length > 0 ? runFiles(files) : [];
  const again = first.filter(({file, failures}) => file && failures.length > 0);
  if (!env.CI || again.length === 0) return sumUp(first);
  console.log('\n── once more, what failed ──');
  const second = runFiles(again.map(({file}) => file));
  const failing = new Set(listFailures(second).map(({name}) => name));
  const unsteady = listFailures(again).filter(({name}) => !failing.has(name));
  return sumUp([...first.filter((result) => !again.includes(result)), ...second], unsteady);
}

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
const total = {passed: 0, failed: 0, skipped: 0};
const report = [];
const findings = {failed: [], unsteady: []};
const began = performance.now();

for (const name of Object.keys(steps).filter((name) => chosen.includes(name))) {
  const title = name === 'browser' ? `${name} (${options.browser})` : name;
  console.log(`\n── ${title} ──`);
  const since = performance.now();
  const result = steps[name].run();
  const counts =
    typeof result === 'boolean'
      ? {passed: Number(result), failed: Number(!result), skipped: 0}
      : result;
  for (const key of Object.keys(total)) total[key] += counts[key];
  const tests =
    typeof result === 'boolean'
      ? ''
      : `, ${counts.passed} passed, ${counts.failed} failed` +
        (counts.skipped ? `, ${counts.skipped} skipped` : '');
  report.push(`${counts.failed ? '✗' : '✓'} ${title}: ${seconds(since)}${tests}`);
  const describe = ({name, lines}) => [`  ${title}: ${name}`, ...lines].join('\n      ');
  if (result === false) findings.failed.push(`  ${title}`);
  findings.failed.push(...(counts.failures ?? []).map(describe));
  findings.unsteady.push(...(counts.unsteady ?? []).map(describe));
}

const found = [
  ['Failed', findings.failed],
  ['Unsteady: failed at first, and passed when run once more', findings.unsteady],
]
  .filter(([, names]) => names.length > 0)
  .map(([what, names]) => `${what}\n${names.join('\n')}\n`)
  .join('\n');
if (env.BELLAGIO_FINDINGS) appendFileSync(env.BELLAGIO_FINDINGS, found);

console.log(`\n${report.join('\n')}\nall: ${seconds(began)}`);
if (found) console.log(`\n${found}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
