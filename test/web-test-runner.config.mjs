// Settings for the browser tests. BELLAGIO_ENGINE chooses chromium (the default), firefox or webkit.
import {env} from 'node:process';
import {fileURLToPath} from 'node:url';

import {esbuildPlugin} from '@web/dev-server-esbuild';
import {defaultReporter} from '@web/test-runner';
import {chromeLauncher} from '@web/test-runner-chrome';

import {cutLit} from '../rollup.lit.mjs';
import {bundleReact} from './browsers/bundle-react.mjs';
import {countBrowserTests} from './browsers/count-browser-tests.mjs';
import {serveUntouched} from './browsers/serve-untouched.mjs';
import {webkitLauncher} from './browsers/webkit-launcher.mjs';
import {findChromium} from './setup/find-chromium.mjs';
import {findFirefox} from './setup/find-firefox.mjs';

const rootDir = fileURLToPath(new URL('..', import.meta.url));

const launchers = {
  chromium() {
    const {executablePath, args, headless, version, from} = findChromium();
    console.log(`Chromium ${version} (${from}): ${executablePath}`);
    return chromeLauncher({launchOptions: {executablePath, args, headless}});
  },
  firefox() {
    return chromeLauncher({launchOptions: {browser: 'firefox', executablePath: findFirefox()}});
  },
  webkit: webkitLauncher,
};

const engine = env.BELLAGIO_ENGINE ?? 'chromium';
if (!Object.hasOwn(launchers, engine)) throw new Error(`No such engine: ${engine}`);

function launch() {
  try {
    return launchers[engine]();
  } catch (error) {
    // What is missing and how to get it, without the runner's trace.
    console.error(error.message);
    process.exit(1);
  }
}

const typescript = esbuildPlugin({
  ts: true,
  target: 'es2022',
  // Among others useDefineForClassFields: false, without which fields would hide Lit's properties.
  tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)),
});

/** Lit as the bundles have it: a source that needs more of it fails here, not on somebody's page. */
const litAsPublished = {
  name: 'lit-as-published',
  transform: ({body, path}) => cutLit(String(body), path),
};

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  rootDir,
  files: 'test/**/*.browser-test.ts',
  browsers: [launch()],
  // Focus, the clipboard and animation frames belong to one page at a time.
  concurrency: 1,
  // The default, development, is Lit's talkative build.
  nodeResolve: {exportConditions: ['production', 'default']},
  middleware: [serveUntouched(rootDir)],
  plugins: [bundleReact(rootDir), litAsPublished, typescript],
  // These limits only end what hangs: a test of two seconds on a quiet machine has been seen to take nine on a busy one.
  testFramework: {config: {ui: 'bdd', timeout: 30_000, forbidOnly: Boolean(env.CI)}},
  browserStartTimeout: 120_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 300_000,
  // Where nobody watches, only results are printed.
  staticLogging: !process.stdout.isTTY,
  reporters: [
    defaultReporter({reportTestProgress: Boolean(process.stdout.isTTY)}),
    ...(env.BELLAGIO_RESULTS ? [countBrowserTests(env.BELLAGIO_RESULTS)] : []),
  ],
};
