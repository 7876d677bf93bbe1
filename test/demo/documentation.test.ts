/** The reference, which is written from the manifest, and the recipes, whose code is tried as it stands there. */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, test} from 'node:test';

import {parse as parseYaml} from 'yaml';

import {findConclusion, readConclusion} from '../bench/pages.mjs';
import {dist, listFiles} from '../packaging/built-files.js';
import {readBlock} from '../packaging/source-words.js';
import {runProgram} from '../packaging/static-site.js';
import {listTags} from '../release/contract.mjs';
import {attributeOf, listElements, parse} from '../snippets/read-html.js';
import {demo, findFaultsOfAccess, measureWidth, root, serveDemo, visit} from './demo-pages.js';
import {readRecipe, readRecipes} from './recipes.js';

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const pages = ['reference/', 'recipes/'];

serveDemo();

const folder = mkdtempSync(join(tmpdir(), 'bellagio-recipes-'));
after(() => rmSync(folder, {recursive: true, force: true}));

test('the reference says what the manifest says', () => {
  const {status, stderr} = spawnSync(process.execPath, ['demo/write-reference.mjs', '--check'], {
    cwd: root,
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
});

for (const [width, scheme] of [
  [1280, 'light'],
  [360, 'dark'],
] as const) {
  test(`reference and recipes fit ${width} pixels, ${scheme}, and axe finds nothing in them`, async () => {
    for (const path of pages) {
      await visit(
        demo.address + path,
        {width, height: 800},
        async (page, wrong) => {
          assert.deepEqual(wrong, [], path);
          assert.deepEqual(await findFaultsOfAccess(page), [], path);
          assert.equal(await measureWidth(page), width, path);
        },
        {scheme},
      );
    }
  });
}

test('every link of the reference and the recipes leads somewhere', async () => {
  for (const path of pages) {
    await visit(demo.address + path, {width: 800, height: 600}, async (page) => {
      const links = await page.$$eval('body > header a, main a', (all) =>
        all.map(({href}) => href),
      );
      assert.ok(links.length > 10, path);
      for (const link of new Set(links)) {
        const {origin, pathname, hash} = new URL(link);
        assert.equal(origin, new URL(demo.address).origin, link);
        if (hash && pathname === new URL(page.url()).pathname) {
          assert.ok(await page.$(hash), link);
        } else {
          assert.equal((await fetch(link)).status, 200, link);
        }
      }
    });
  }
});

test('each example of the reference is the tag of its section, and shows something', async () => {
  await visit(`${demo.address}reference/`, {width: 1280, height: 900}, async (page) => {
    const sections = await page.$$eval('section.tag', (all) =>
      all.map((section) => ({
        tag: section.querySelector('h2')!.id,
        examples: [...section.querySelectorAll('.live')].map((live) => {
          const widget = live.querySelector(section.querySelector('h2')!.id);
          return {is: !!widget, height: live.getBoundingClientRect().height};
        }),
        source: section.querySelector('pre')?.textContent ?? '',
      })),
    );
    assert.deepEqual(sections.map(({tag}) => `tags/${tag}.js`).sort(), listFiles(/^tags\/.*\.js$/));
    for (const {tag, examples, source} of sections) {
      assert.ok(examples.length > 0 && examples.every(({is, height}) => is && height > 20), tag);
      assert.ok(source.includes(`<${tag}`), tag);
    }
  });
});

test('every command of the recipes runs as it stands there', () => {
  writeFileSync(join(folder, 'issue.html'), `<blockquote><p>${readConclusion(7)}</p></blockquote>`);
  const commands = readRecipes('sh')
    .flatMap(({text}) => text.split('\n'))
    .filter((line) => line.startsWith('npx bellagio-widgets '));
  assert.ok(commands.length > 6);
  for (const command of commands) {
    const {status, stdout, stderr} = runProgram(command.split(' ').slice(2), folder);
    assert.deepEqual({status, stderr}, {status: 0, stderr: ''}, command);
    assert.ok(stdout.trim(), command);
  }
});

test('the workflow is one, and tells a wrong quotation from a right one', () => {
  const {on, jobs} = parseYaml(readRecipe('workflow'));
  assert.deepEqual(Object.keys(on), ['push', 'pull_request']);
  const {run} = jobs.verify.steps.at(-1);
  const [, written] = /^npx --yes bellagio-widgets@[\d.]+ (.*)$/.exec(run)!;
  const args = written!.split(' ').map((one) => one.replaceAll("'", ''));
  const site = mkdtempSync(join(folder, 'site-'));
  const [first] = findConclusion(7).thesis.sentences;
  const words = readBlock({sentences: [first]});
  const write = (quoted: string) =>
    writeFileSync(
      join(site, 'post.md'),
      `> ${quoted}\n>\n> — [Conclusion 7](https://example.org/b/conclusion/7/)\n`,
    );
  write(words);
  assert.equal(runProgram(args, site).status, 0);
  write(words.replace('risks', 'dangers'));
  const {status, stdout} = runProgram(args, site);
  assert.equal(status, 1);
  assert.match(stdout, /^::error file=post\.md,line=1/m);
});

test('the policies of the recipes are those that the README has from the tests', () => {
  const policies = readRecipes('http').flatMap(({text}) => text.split('\n'));
  assert.equal(policies.length, 3);
  const readme = read('README.md').split('\n');
  for (const policy of policies) assert.ok(readme.includes(policy), policy);
});

test('the markup of the recipes has tags, attributes and files that there are', () => {
  const known = new Map<string, string[]>(
    listTags(JSON.parse(read('dist/custom-elements.json'))).map(
      ({tagName, attributes = []}: {tagName: string; attributes?: {name: string}[]}) => [
        tagName,
        attributes.map(({name}) => name),
      ],
    ),
  );
  for (const {text} of readRecipes('html')) {
    const faults: string[] = [];
    const elements = listElements(parse(text, faults));
    assert.deepEqual(faults, [], text);
    for (const element of elements) {
      const {tagName, attrs} = element;
      if (tagName.startsWith('bellagio-')) {
        const attributes = known.get(tagName);
        assert.ok(attributes, tagName);
        for (const {name} of attrs) assert.ok(attributes.includes(name), `${tagName} ${name}`);
      } else if (tagName === 'script') {
        const file = attributeOf(element, 'src')!.split('/').at(-1)!;
        assert.ok(dist[file], file);
      }
    }
  }
  const {bellagio} = parseYaml(readRecipe('drupal'));
  const [script] = Object.keys(bellagio.js);
  assert.ok(dist[script!.split('/').at(-1)!]);
  const {version} = JSON.parse(read('package.json'));
  assert.equal(bellagio.version, version);
});

test('what the recipes do on a server does it', () => {
  const {stdout, stderr} = spawnSync(process.execPath, ['--input-type=module'], {
    cwd: root,
    input: readRecipe('render-tag'),
    encoding: 'utf8',
  });
  assert.equal(stderr, '');
  const [element] = listElements(parse(stdout));
  assert.equal(element?.tagName, 'bellagio-conclusion');
  // It is that of the site that is built and visited.
  const tried = read('test/consumers/eleventy/eleventy.config.js');
  assert.equal(readRecipe('eleventy').trim(), tried.trim());
});
