/** The package as users get it: what checkers of packages say, what a bundler takes from it, and what its imports do by themselves. */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import {after, before, test} from 'node:test';

import {checkPackage, createPackageFromTarballData} from '@arethetypeswrong/core';
import {build} from 'esbuild';
import {publint} from 'publint';
import {formatMessage} from 'publint/utils';

import {launchBrowser, withPage} from '../bench/browser.mjs';
import {serve} from '../bench/serve.mjs';
import {packPackage} from './packed-package.js';

let packed: ReturnType<typeof packPackage>;
let home: string;
/** Every tag, by its file. */
let tags: string[];

before(() => {
  packed = packPackage();
  home = join(packed.folder, 'node_modules/bellagio-widgets');
  tags = packed.files.flatMap((path) =>
    path.startsWith('dist/tags/') && path.endsWith('.js') ? [basename(path, '.js')] : [],
  );
});
after(() => packed.remove());

const readManifest = () => JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));

test('publint finds nothing, not even to suggest', async () => {
  const {messages, pkg} = await publint({pkgDir: home, strict: true});
  assert.deepEqual(
    messages.map((message) => formatMessage(message, pkg!)),
    [],
  );
});

test('arethetypeswrong finds nothing for those who can import modules', async () => {
  const data = new Uint8Array(readFileSync(packed.tarball));
  const analysis = await checkPackage(createPackageFromTarballData(data));
  assert.ok(analysis.types);
  // Node before 12.7 and TypeScript's `node10` do not read `exports`; what is `require`d here is a module, which Node 20.19 takes.
  const accepted = ['CJSResolvesToESM'];
  const problems = analysis.problems.filter(
    (problem) =>
      !accepted.includes(problem.kind) &&
      !(
        'resolutionKind' in problem &&
        problem.resolutionKind === 'node10' &&
        problem.entrypoint !== '.'
      ),
  );
  assert.deepEqual(problems, []);
});

test('the package has what users need, and nothing else', () => {
  const {files} = packed;
  const kinds: readonly RegExp[] = [
    /^(package\.json|README\.md|LICENSE|CHANGELOG\.md)$/,
    /^dist\/[\w.-]+\.(js|css|json|txt)$/,
    /^dist\/tags\/bellagio-[\w-]+\.js$/,
    /^dist\/cards\/[\w-]+\.png$/,
    /^dist\/modules\/(src|data)\/[\w./-]+\.js$/,
    /^dist\/modules\/(react|preact|vue|svelte)\.js$/,
    /^dist\/types\/(src|data)\/[\w./-]+\.d\.ts$/,
    /^dist\/types\/(react|preact|vue|svelte|tags)\.d\.ts$/,
  ];
  const isKnown = (path: string) => kinds.some((kind) => kind.test(path));
  const odd = files.filter((path) => !isKnown(path.replace(/\.map$/, '')));
  assert.deepEqual(odd, []);
  for (const path of files.filter((path) => path.endsWith('.map'))) {
    assert.ok(files.includes(path.replace(/\.map$/, '')), path);
    const {sources, sourcesContent = []} = JSON.parse(readFileSync(join(home, path), 'utf8'));
    assert.equal(sourcesContent.length, sources.length, `${path} names sources that it lacks`);
  }
});

test('it depends on Lit and its context alone', () => {
  const {dependencies, peerDependencies = {}, peerDependenciesMeta = {}} = readManifest();
  assert.deepEqual(Object.keys(dependencies), ['@lit/context', 'lit']);
  for (const name of Object.keys(peerDependencies)) {
    assert.equal(peerDependenciesMeta[name]?.optional, true, name);
  }
});

/** Bundles code that uses the package, as an application does. */
async function bundle(code: string, {external = ['lit', '@lit/context']} = {}): Promise<string> {
  const {outputFiles, warnings} = await build({
    stdin: {contents: code, resolveDir: packed.folder},
    bundle: true,
    format: 'esm',
    minify: true,
    external,
    write: false,
    logLevel: 'silent',
  });
  assert.deepEqual(warnings, []);
  return outputFiles[0]!.text;
}

test('a bundler leaves out what is imported and not used', async () => {
  for (const path of ['', '/text', '/snippets', '/react', '/preact', '/vue', '/svelte']) {
    assert.equal(
      (await bundle(`import * as unused from 'bellagio-widgets${path}';`)).trim(),
      '',
      path,
    );
  }
  const find = await bundle(
    `import {findPassage} from 'bellagio-widgets/text'; console.log(findPassage);`,
  );
  assert.ok(!find.includes('customElements'));
  const event = await bundle(
    `import {BellagioCopyEvent} from 'bellagio-widgets'; console.log(BellagioCopyEvent);`,
  );
  assert.ok(event.length < 1_000, `${event.length} characters for an event`);
});

test('a bundler keeps what defines tags, each with the settings and with no other', async () => {
  const defined = (code: string) =>
    [...code.matchAll(/customElements\.define\("([\w-]+)"/g)].map(([, tag]) => tag).sort();
  assert.deepEqual(defined(await bundle(`import 'bellagio-widgets/define';`)), tags.sort());
  assert.deepEqual(
    defined(await bundle(`import 'bellagio-widgets/define/bellagio-signatories';`)),
    ['bellagio-settings', 'bellagio-signatories'],
  );
});

test('what is said to have side effects is what acts when it is loaded, and nothing else', () => {
  const {sideEffects} = readManifest() as {sideEffects: readonly string[]};
  const patterns = sideEffects.map(
    (pattern) =>
      new RegExp(`^${pattern.slice(2).replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`),
  );
  /** A file for script tags has nothing to give but what it does; a module defines tags, or imports another for that alone. */
  const acts = (path: string) => {
    const code = readFileSync(join(home, path), 'utf8');
    return path.startsWith('dist/modules/')
      ? /\bcustomElements\.define\(|^import ['"]/m.test(code)
      : !/\bexport\b/.test(code);
  };
  const scripts = packed.files.filter((path) => /^dist\/(?!cli).*\.js$/.test(path));
  assert.deepEqual(
    scripts.filter((path) => patterns.some((pattern) => pattern.test(path))),
    scripts.filter(acts),
  );
  const idle = patterns.filter(
    (pattern) => pattern.source.startsWith('^dist') && !scripts.some((path) => pattern.test(path)),
  );
  assert.deepEqual(idle, []);
});

test('importing classes, text and snippets does nothing: in Node', () => {
  const code = `
    const done = [];
    globalThis.customElements = {define: (tag) => done.push('defined ' + tag), get: () => undefined};
    globalThis.fetch = (address) => done.push('fetched ' + address);
    const before = Object.getOwnPropertyNames(globalThis);
    for (const path of ['', '/text', '/snippets']) await import('bellagio-widgets' + path);
    const added = Object.getOwnPropertyNames(globalThis).filter((name) => !before.includes(name));
    console.log(JSON.stringify({done, added}));`;
  const {stdout, stderr} = spawnSync(process.execPath, ['--input-type=module'], {
    cwd: packed.folder,
    input: code,
    encoding: 'utf8',
  });
  assert.equal(stderr, '');
  const {done, added} = JSON.parse(stdout);
  assert.deepEqual(done, []);
  // Lit has marks of its own.
  const others = added.filter((name: string) => !/^(lit|reactiveElement)/.test(name));
  assert.deepEqual(others, []);
});

test('importing classes, text and snippets does nothing: in a browser', async () => {
  const script = await bundle(
    `const before = Object.getOwnPropertyNames(globalThis);
    const modules = [await import('bellagio-widgets'), await import('bellagio-widgets/text'), await import('bellagio-widgets/snippets')];
    const classes = Object.values(modules[0]).filter((one) => one.prototype instanceof HTMLElement);
    globalThis.found = {
      classes: classes.length,
      added: Object.getOwnPropertyNames(globalThis).filter((name) => !before.includes(name)),
      tags: [...document.querySelectorAll('body *')].map(({localName}) => localName).filter((name) => customElements.get(name)),
      words: document.body.textContent.trim(),
    };`,
    {external: []},
  );
  const site = await serve({
    '/page.html': `<!doctype html><title>A page</title><link rel="icon" href="data:,"><body>${tags.map((tag) => `<${tag}></${tag}>`).join('')}<script type="module" src="/bundle.js"></script>`,
    '/bundle.js': script,
  });
  const browser = await launchBrowser();
  try {
    await withPage(browser, async (page) => {
      const asked: string[] = [];
      const said: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      page.on('console', (message) => said.push(message.text()));
      page.on('pageerror', (error) => said.push(String(error)));
      await page.goto(`${site.origin}/page.html`, {waitUntil: 'networkidle0'});
      const found = await page.evaluate(
        () =>
          (
            globalThis as unknown as {
              found: {classes: number; added: string[]; tags: string[]; words: string};
            }
          ).found,
      );
      const others = found.added.filter((name) => !/^(lit|reactiveElement)/.test(name));
      assert.deepEqual(
        {...found, added: others},
        {classes: tags.length, added: [], tags: [], words: ''},
      );
      assert.deepEqual(
        asked.filter((path) => path.startsWith('/')),
        ['/page.html', '/bundle.js'],
      );
      assert.deepEqual(
        said.filter((line) => !/Lit is in dev mode/.test(line)),
        [],
      );
    });
  } finally {
    await browser.close();
    await site.close();
  }
});

test('packed twice, it is the same tarball', () => {
  const again = packPackage();
  try {
    assert.ok(readFileSync(again.tarball).equals(readFileSync(packed.tarball)));
  } finally {
    again.remove();
  }
});
