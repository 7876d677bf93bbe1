// Makes a fresh clone ready: `npm ci`, but only where node_modules is not what the lock file asks for.
// Runs before anything is installed, so it may import nothing but Node's own modules.
import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

const readJson = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));

/**
 * Says in what way node_modules differs from package-lock.json, or returns undefined where it does not.
 *
 * npm leaves its own account of what it installed in node_modules/.package-lock.json, written last, so an interrupted
 * install is noticed; a plain `npm install` by hand updates both files and costs no second one.
 */
function findDifference() {
  if (!existsSync(join(root, 'node_modules/.package-lock.json'))) return 'nothing is installed yet';
  const wanted = readJson('package-lock.json').packages;
  const found = readJson('node_modules/.package-lock.json').packages;

  const declared = readJson('package.json');
  for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies']) {
    const locked = wanted['']?.[kind] ?? {};
    const asked = declared[kind] ?? {};
    const names = new Set([...Object.keys(locked), ...Object.keys(asked)]);
    const changed = [...names].find((name) => locked[name] !== asked[name]);
    if (changed) return `package.json and package-lock.json disagree about ${changed}`;
  }

  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '') continue;
    const installed = found[path];
    if (!installed) {
      // Packages for other systems are listed in the lock file and left out of the folder.
      if (entry.optional) continue;
      return `${path} is missing`;
    }
    if (installed.version !== entry.version || installed.integrity !== entry.integrity) {
      return `${path} is ${installed.version}, not the locked ${entry.version}`;
    }
    if (!existsSync(join(root, path))) return `${path} is missing`;
  }
  return undefined;
}

function refuseOldNode() {
  const wanted = readJson('package.json').engines.node.replace(/^>=/, '');
  const [major, minor = 0] = wanted.split('.').map(Number);
  const [ownMajor, ownMinor] = process.versions.node.split('.').map(Number);
  if (ownMajor > major || (ownMajor === major && ownMinor >= minor)) return;
  console.error(`Node ${wanted} or later is needed; this is ${process.versions.node}.`);
  process.exit(1);
}

function runNpm(args) {
  // The npm that called this script, where there is one: on Windows plain `npm` cannot be spawned without a shell.
  const caller = process.env.npm_execpath;
  const options = {cwd: root, stdio: ['ignore', 'inherit', 'inherit']};
  return caller && basename(caller) === 'npm-cli.js'
    ? spawnSync(process.execPath, [caller, ...args], options)
    : spawnSync('npm', args, {...options, shell: process.platform === 'win32'});
}

refuseOldNode();
const difference = findDifference();
if (difference) {
  console.log(`Installing dependencies with npm ci: ${difference}.`);
  // The tools are development dependencies, which npm leaves out where NODE_ENV is "production".
  const {status, error} = runNpm([
    'ci',
    '--include=dev',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);
  if (error) console.error(`npm could not be started: ${error.message}`);
  process.exitCode = status ?? 1;
}
