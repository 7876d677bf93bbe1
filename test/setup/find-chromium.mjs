import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

import {findPrograms, readVersion} from './find-program.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The oldest Chromium with all that the tests look at: `:state()` came with 125. */
const oldest = 125;

/** Keeps the browser quiet, the same everywhere, and running as root, in a container and without a graphics card. */
const args = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-background-networking',
  '--no-first-run',
  '--disable-component-update',
  '--disable-sync',
  '--lang=en-US',
];

const systemNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .map((name) => process.env[name])
    .filter(Boolean)
    .map((folder) => join(folder, 'Google\\Chrome\\Application\\chrome.exe')),
];

function findSystemChromium() {
  for (const executablePath of findPrograms(systemNames)) {
    // Chrome for Windows answers --version by opening a window, so there it is taken as it is.
    if (process.platform === 'win32') return {executablePath, version: 'unknown'};
    // Running it also sorts out Ubuntu's chromium-browser, which may be a note on how to install the real one.
    const version = readVersion(executablePath);
    if (version && parseInt(version, 10) >= oldest) return {executablePath, version};
  }
  return undefined;
}

/** What the package's own settings say of its fonts and libraries holds in its cloud only; these hold anywhere. */
const fontSettings = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

const startScript = `#!/bin/sh
# Brings the libraries, fonts and language that a bare machine lacks.
here=$(dirname "$(readlink -f "$0")")
LD_LIBRARY_PATH="$here/al2023/lib\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
LC_ALL=en_US.UTF-8
FONTCONFIG_FILE="$here/fonts/bellagio.conf"
export LD_LIBRARY_PATH LC_ALL FONTCONFIG_FILE
exec "$here/chromium" "$@"
`;

/** Unpacks the browser that @sparticuz/chromium carries, once, and says where it is. */
function unpackChromium() {
  const require = createRequire(import.meta.url);
  const entry = require.resolve('@sparticuz/chromium');
  const manifest = join(entry.split(/[\\/]build[\\/]/)[0], 'package.json');
  const {version} = JSON.parse(readFileSync(manifest, 'utf8'));
  // What is written beside the browser may change while its version stays.
  const digest = createHash('sha256')
    .update(startScript + fontSettings)
    .digest('hex')
    .slice(0, 8);
  const folder = join(root, 'node_modules/.cache/bellagio-chromium', `${version}-${digest}`);
  const executablePath = join(folder, 'start-chromium');
  if (existsSync(executablePath)) return executablePath;

  // Unpacked beside its place and moved there whole, so that an interrupted or a second run finds all or nothing.
  const partial = `${folder}.${process.pid}`;
  rmSync(partial, {recursive: true, force: true});
  mkdirSync(partial, {recursive: true});
  execFileSync(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`,
    ],
    {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      // The package unpacks into the temporary folder and takes any browser that it finds there for its own; and it
      // unpacks the system libraries only where it believes itself in the cloud that it was made for.
      env: {...process.env, TMPDIR: partial, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x'},
    },
  );
  writeFileSync(join(partial, 'fonts/bellagio.conf'), fontSettings);
  writeFileSync(join(partial, 'start-chromium'), startScript, {mode: 0o755});
  try {
    renameSync(partial, folder);
  } catch (error) {
    rmSync(partial, {recursive: true, force: true});
    if (!existsSync(executablePath)) throw error;
  }
  return executablePath;
}

function findPackagedChromium() {
  // The package is built for this system only, and against glibc.
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const executablePath = unpackChromium();
  const version = readVersion(executablePath);
  return version ? {executablePath, version} : undefined;
}

/**
 * Finds a Chromium or Chrome for tests and measurements, for `puppeteer.launch` or `chromeLauncher`.
 *
 * The order: the environment's CHROME_PATH; one that the system has; on 64-bit Linux the one that an npm package
 * carries. BELLAGIO_BROWSER=packaged passes over the first two, BELLAGIO_BROWSER=system over the last.
 *
 * @param {string} [wish] - `packaged` or `system`, whatever the environment says.
 * @returns {{executablePath: string, args: string[], headless: true | 'shell', version: string, from: string}}
 * @throws {Error} With one line that says what to install, where there is none.
 */
export function findChromium(wish = process.env.BELLAGIO_BROWSER) {
  const named = process.env.CHROME_PATH;
  if (named && wish !== 'packaged') {
    const [executablePath] = findPrograms([named]);
    if (!executablePath) throw new Error(`CHROME_PATH names no program: ${named}`);
    return {executablePath, args, headless: true, version: 'unknown', from: 'CHROME_PATH'};
  }
  const system = wish === 'packaged' ? undefined : findSystemChromium();
  if (system) return {...system, args, headless: true, from: 'system'};
  const packaged = wish === 'system' ? undefined : findPackagedChromium();
  // It is the headless shell alone, and its zygote process needs rights that containers withhold.
  if (packaged)
    return {...packaged, args: [...args, '--no-zygote'], headless: 'shell', from: 'package'};
  throw new Error(
    `No browser to test in: install Chrome or Chromium ${oldest} or later, or name one in CHROME_PATH.`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const {executablePath, version, from} = findChromium();
    console.log(`${executablePath} (${version}, ${from})`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
