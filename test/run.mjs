// `npm test`: every check of the project, one after the other. See --help.
import {spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {basename, join, relative, resolve} from 'node:path';
import {tmpdir} from 'node:os';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {parseArgs} from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

/** Node tests that look at dist/, and so come after the build. */
const afterBuild = /^test\/(packaging|bench|demo)\//;

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
  node: {says: 'Node tests', run: () => runNodeTests((file) => !afterBuild.test(file))},
  build: {says: 'npm run build', run: () => runNpm('run', 'build')},
  browser: {says: 'browser tests', run: runBrowserTests},
  dist: {
    says: 'Node tests of what was built',
    run: () => runNodeTests((file) => afterBuild.test(file)),
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

function listTests(ending) {
  return readdirSync('test', {recursive: true})
    .map((file) => `test/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith(ending) && positionals.every((name) => file.includes(name)))
    .sort();
}

function readCounts(path) {
  return existsSync(path)
    ? JSON.parse(readFileSync(path, 'utf8'))
    : {passed: 0, failed: 0, skipped: 0};
}

/** Where a runner failed without naming a test, as where the browser did not start, that is one failure. */
function countRun(succeeded, counts) {
  const ran = counts.passed + counts.failed + counts.skipped > 0;
  const failed = counts.failed === 0 && !(succeeded && ran) ? 1 : counts.failed;
  return {...counts, failed};
}

function runNodeTests(choose) {
  const files = listTests('.test.ts').filter(choose);
  if (files.length === 0) return {passed: 0, failed: 0, skipped: 0};
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
  const counts = readCounts(path);
  for (const file of files) {
    if (counts.files?.includes(resolve(file))) continue;
    console.error(`${file}: no test ran`);
    counts.failed++;
  }
  return countRun(succeeded, counts);
}

function runBrowserTests() {
  const files = listTests('.browser-test.ts');
  if (files.length === 0) return {passed: 0, failed: 0, skipped: 0};
  const path = join(results, 'browser.json');
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
  return countRun(succeeded, readCounts(path));
}

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
const total = {passed: 0, failed: 0, skipped: 0};
const report = [];
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
}

console.log(`\n${report.join('\n')}\nall: ${seconds(began)}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
