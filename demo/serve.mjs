// `npm start`: builds, serves the demo pages, and builds again when something in src/ or data/ changes.
//
// PORT chooses another port than 8000 (0: any free one). With --built what stands in dist/ is served as it is: nothing
// is built and nothing is watched.
import {spawn} from 'node:child_process';
import {rmSync} from 'node:fs';
import {createServer} from 'node:http';
import {basename, join, posix, relative, sep} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';

import {startDevServer} from '@web/dev-server';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The server can be reached from other machines, so it shows what is published and nothing else. */
const published = /^\/(?:demo|dist)\//;

/**
 * What a demo page takes from a package is served beside the page, under a name of the page's own. So the package stays
 * in node_modules and out of git, nothing else in there is opened, and the page holds no private path.
 */
const borrowed = new Map([
  ['/demo/ngo/bootstrap.css', '/node_modules/bootstrap/dist/css/bootstrap.min.css'],
]);

/** The static pages stand beside the builder, so that the addresses that it hands out are those of pages. */
const pages =
  /^\/demo\/builder\/(?=(?:statement|conclusion|embed|oembed|cite|cards|\d+\.\d+\.\d+)\/)/;

const reloadScript = '/__web-dev-server__web-socket.js';

/** What an editor writes in one go is one change. */
const pauseBeforeBuild = 100;

const {values: options} = parseArgs({options: {built: {type: 'boolean'}}});

function fail(message) {
  console.error(message);
  process.exit(1);
}

function readPort(written = '8000') {
  const port = /^\d{1,5}$/.test(written) ? Number(written) : NaN;
  return port <= 65535 ? port : fail(`PORT is "${written}", and must be a number up to 65535.`);
}

/** Takes the port before anything is built, so that nobody waits for a build to learn that it is in use. */
function listen(port, handle) {
  return new Promise((resolve) => {
    const server = createServer(handle);
    server.once('error', ({code, message}) => {
      const reasons = {
        EADDRINUSE: `Port ${port} is in use. Choose another one in PORT.`,
        EACCES: `Port ${port} needs rights that this account lacks. Choose another one in PORT.`,
      };
      fail(reasons[code] ?? message);
    });
    server.listen(port, () => resolve(server));
  });
}

/** Only one thing is built at a time. */
let building;

/** Runs a program that says nothing unless it fails. It stands in a group of its own, so that its children end with it. */
function run(program, args, more = {}) {
  return new Promise((resolve) => {
    let said = '';
    building = spawn(program, args, {
      cwd: root,
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
      ...more,
    });
    for (const stream of [building.stdout, building.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => (said += text));
    }
    const end = (succeeded) => {
      building = undefined;
      if (!succeeded) console.error(said.trimEnd());
      resolve(succeeded);
    };
    building.once('error', ({message}) => {
      said += message;
      end(false);
    });
    building.once('close', (code) => end(code === 0));
  });
}

function endBuild() {
  const pid = building?.pid;
  if (!pid) return;
  building.removeAllListeners();
  try {
    if (process.platform === 'win32') building.kill();
    else process.kill(-pid);
  } catch {
    // It has ended by itself.
  }
}

function build() {
  // The npm that called us, where there is one: on Windows plain `npm` cannot be spawned without a shell.
  const caller = process.env.npm_execpath;
  return caller && basename(caller) === 'npm-cli.js'
    ? run(process.execPath, [caller, 'run', '--silent', 'build'])
    : run('npm', ['run', '--silent', 'build'], {shell: process.platform === 'win32'});
}

/** The bundles alone, without types: what a page sees. A fresh process also finds tags that are new. */
function buildAgain() {
  return run(process.execPath, ['node_modules/rollup/dist/bin/rollup', '-c', '--silent']);
}

/** Writes the static pages. */
function writePages() {
  const base = `http://localhost:${server.address().port}/demo/builder/`;
  return run(process.execPath, ['dist/cli.js', 'site', '--base-url', base, '--out', site]);
}

/** Shows what is published, to pages anywhere: one of yours may load its script from here, as from any address. */
function guard(context, next) {
  const {path} = context;
  if (path === '/') return context.redirect('/demo/');
  // A folder ends in a slash, or the addresses in its page would lead elsewhere.
  if (/^\/demo(\/[a-z]+)?$/.test(path)) return context.redirect(`${path}/`);
  if (path === '/favicon.ico') return void (context.status = 204);
  let decoded;
  try {
    decoded = posix.normalize(decodeURIComponent(path));
  } catch {
    return void (context.status = 400);
  }
  if (!published.test(decoded) && path !== reloadScript) return void (context.status = 404);
  context.set('Access-Control-Allow-Origin', '*');
  context.path = borrowed.get(decoded) ?? path.replace(pages, `/${site}/`);
  return next();
}

/** Lets pages load again when told to. The server keeps what it has sent under this key, so every change has a new one. */
const reloading = {
  name: 'reloading',
  injectWebSocket: true,
  changes: 0,
  transform() {},
  transformCacheKey() {
    return String(this.changes);
  },
};

/** Builds after every change of a source, and has open pages load again once the build is whole. */
function watch({fileWatcher, webSockets}) {
  const reload = () => {
    reloading.changes++;
    webSockets.sendImport('data:text/javascript,location.reload()');
  };
  let timer;
  let changed = false;
  const update = async () => {
    if (building) return;
    changed = false;
    if ((await buildAgain()) && (await writePages())) reload();
    if (changed) await update();
  };
  fileWatcher.add(
    ['src', 'data', 'demo', 'rollup.config.mjs', 'rollup.lit.mjs', 'rollup.siblings.mjs'].map(
      (name) => join(root, name),
    ),
  );
  fileWatcher.on('all', (event, file) => {
    if (relative(root, file).startsWith(`demo${sep}`)) return reload();
    changed = true;
    clearTimeout(timer);
    timer = setTimeout(update, pauseBeforeBuild);
  });
  return new Promise((resolve) => fileWatcher.once('ready', resolve));
}

/** Answers a request, once there is something to answer with. */
let answer;
const ready = new Promise((resolve) => (answer = resolve));
const server = await listen(readPort(process.env.PORT || undefined), async (request, response) =>
  (await ready)(request, response),
);

/** Where the static pages are written, from the root: each server has its own. */
const site = `.cache/site-${server.address().port}`;
rmSync(join(root, site), {recursive: true, force: true});
process.once('exit', () => rmSync(join(root, site), {recursive: true, force: true}));

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, () => {
    endBuild();
    process.exit();
  });
}

if (!options.built && !(await build())) fail('The build failed.');
if (!(await writePages())) fail('The static pages could not be written.');

const devServer = await startDevServer({
  autoExitProcess: false,
  logStartMessage: false,
  readCliArgs: false,
  readFileConfig: false,
  config: {
    rootDir: root,
    middlewareMode: {server},
    middleware: [guard],
    plugins: options.built ? [] : [reloading],
    disableFileWatcher: true,
    chokidarOptions: {ignoreInitial: true},
  },
});
if (!options.built) await watch(devServer);
answer(devServer.koaApp.callback());
console.log(`The gallery: http://localhost:${server.address().port}/demo/`);
