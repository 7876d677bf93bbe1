/** Code to be pasted, as the published command line prints it, in pages of another origin than the files that it asks for. */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {after, before, test} from 'node:test';

import {parseFragment} from 'parse5';
import type {Browser, Page} from 'puppeteer-core';

import {launchBrowser, withPage} from '../bench/browser.mjs';
import {readConclusion, statement} from '../bench/pages.mjs';
import {serve} from '../bench/serve.mjs';
import {listFiles, projectPath, readBuilt} from './built-files.js';

const words = readConclusion(7);
const {version} = JSON.parse(readFileSync(projectPath('package.json'), 'utf8')) as {
  version: string;
};

const printed = new Map<string, string>();

/** Prints code by the program as it is published. */
function print(...args: string[]): string {
  const key = args.join('\n');
  const known = printed.get(key);
  if (known !== undefined) return known;
  const {status, stdout, stderr} = spawnSync(
    process.execPath,
    [projectPath('dist/cli.js'), 'snippet', ...args],
    {encoding: 'utf8'},
  );
  assert.equal(status, 0, stderr);
  printed.set(key, stdout.trimEnd());
  return stdout.trimEnd();
}

/** The hash of a published file, as browsers want it. */
const hash = (path: string) =>
  `sha384-${createHash('sha384').update(readBuilt(path)).digest('base64')}`;

/** The attributes of the first element of a kind, wherever it stands in some markup. */
function readAttributes(markup: string, name: string): Record<string, string> {
  const find = (node: unknown): {attrs: {name: string; value: string}[]} | undefined => {
    const {
      nodeName,
      childNodes = [],
      content,
    } = node as {
      nodeName: string;
      childNodes?: unknown[];
      content?: unknown;
    };
    if (nodeName === name) return node as ReturnType<typeof find>;
    for (const child of [...childNodes, ...(content ? [content] : [])]) {
      const found = find(child);
      if (found) return found;
    }
    return undefined;
  };
  const found = find(parseFragment(markup));
  assert.ok(found, `no ${name} in ${markup}`);
  return Object.fromEntries(found.attrs.map(({name, value}) => [name, value]));
}

let browser: Browser;
/** Where the pages are, and where the files are. */
let site: Awaited<ReturnType<typeof serve>>;
let files: Awaited<ReturnType<typeof serve>>;

const cors = {'access-control-allow-origin': '*'};
/** Every published script and sheet: with leave for other origins to read them, and without. */
const published = listFiles(/^(?!modules\/|cli\.).*\.(?:js|css)$/);

before(async () => {
  browser = await launchBrowser();
  site = await serve({'/favicon.ico': ''});
  files = await serve({});
  for (const path of published) {
    files.add(`/open/${path}`, readBuilt(path), cors);
    files.add(`/closed/${path}`, readBuilt(path));
    const changed = path.endsWith('.css') ? ':host{color:red}' : ';"changed";';
    files.add(`/changed/${path}`, readBuilt(path) + changed, cors);
  }
});

after(async () => {
  await browser.close();
  await site.close();
  await files.close();
});

interface Visited {
  /** What is said on the console, and thrown. */
  readonly said: string[];
  /** What a visitor reads, white space folded. */
  readonly visible: string;
}

/** Puts code into a page, and goes there. */
async function visit(
  code: string,
  use: (page: Page, visited: Visited) => Promise<void>,
  {head = '', policy = '', script = true} = {},
): Promise<void> {
  site.add(
    '/page.html',
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A host</title>${head}</head>
<body><p>A line above.</p>\n${code}\n<p>A line below.</p></body></html>`,
    policy ? {'content-security-policy': policy} : {},
  );
  await withPage(browser, async (page) => {
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(String(error)));
    await page.setJavaScriptEnabled(script);
    await page.goto(`${site.origin}/page.html`, {waitUntil: 'networkidle0'});
    const visible = await page.evaluate(() => document.body.innerText.replace(/\s+/g, ' ').trim());
    await use(page, {said, visible});
  });
}

/** The widgets in a page: tag, version once upgraded, whether the words are their author's. */
const listWidgets = (page: Page) =>
  page.$$eval('body *', (all) =>
    all
      .filter(({localName}) => /^bellagio-(?!settings)/.test(localName))
      .map((one) => ({
        tag: one.localName,
        version: (one.constructor as {version?: string}).version,
        adopted: !one.matches(':state(filled)'),
      })),
  );

const countWords = (visible: string) => visible.split(words).length - 1;

const addresses: Record<string, [scriptUrl: string, address: string, file?: string]> = {
  'a folder': [
    'https://example.org/bellagio/1.2.3/',
    'https://example.org/bellagio/1.2.3/bellagio.js',
    'bellagio.js',
  ],
  'a file': [
    'https://example.org/js/bellagio.js',
    'https://example.org/js/bellagio.js',
    'bellagio.js',
  ],
  'the file of everything': ['/js/bellagio.all.js', '/js/bellagio.all.js', 'bellagio.all.js'],
  'a path of the page’s own site, with a query': [
    '/js/bellagio.js?ver=6.5',
    '/js/bellagio.js?ver=6.5',
    'bellagio.js',
  ],
  'a file of another name': ['/assets/widgets.3f2a.js', '/assets/widgets.3f2a.js'],
};

for (const [what, [scriptUrl, address, file]] of Object.entries(addresses)) {
  test(`the element form loads the script from ${what}, and holds it to the hash of ${file ?? 'nothing'}`, () => {
    const code = print('c7', '--script-url', scriptUrl);
    assert.deepEqual(readAttributes(code, 'script'), {
      type: 'module',
      src: address,
      ...(file && {integrity: hash(file), crossorigin: 'anonymous'}),
    });
  });
}

test('without an address, the script is this very version on a public CDN, which never changes', () => {
  const {src, integrity} = readAttributes(print('c7'), 'script');
  const {pathname} = new URL(src!);
  assert.ok(pathname.endsWith(`/bellagio-widgets@${version}/dist/bellagio.js`), pathname);
  assert.equal(integrity, hash('bellagio.js'));
});

test('what stands beside the script is found there, by whatever name that has', () => {
  const css = 'declarative.css';
  for (const scriptUrl of ['/b/', '/b/bellagio.all.js', '/b/other.js?ver=1#x']) {
    const code = print('c7', '--form', 'declarative', '--script-url', scriptUrl);
    assert.deepEqual(readAttributes(code, 'link'), {
      rel: 'stylesheet',
      href: `/b/${css}`,
      integrity: hash(css),
      crossorigin: 'anonymous',
    });
  }
});

for (const file of ['bellagio.js', 'bellagio.all.js']) {
  test(`a script of another origin that is what its hash says runs, and adopts the words: ${file}`, async () => {
    for (const id of ['c7', 'c7.thesis.s2', 'signatories', 'rotator', 'statement']) {
      const code = print(id, '--script-url', `${files.origin}/open/${file}`);
      await visit(code, async (page, {said}) => {
        const [widget, ...others] = await listWidgets(page);
        assert.deepEqual(said, [], id);
        assert.deepEqual(others, []);
        assert.deepEqual({...widget, tag: ''}, {tag: '', version, adopted: true}, id);
      });
    }
  });
}

for (const [what, folder] of Object.entries({
  'has been changed': 'changed',
  'may not be read from elsewhere': 'closed',
  'is not there': 'nowhere',
})) {
  test(`a script that ${what} does not run, and the words and their source stay readable`, async () => {
    const code = print(
      ...['c7', '--script-url', `${files.origin}/${folder}/`],
      ...['--base-url', 'https://example.org/b/'],
    );
    await visit(code, async (page, {said, visible}) => {
      assert.ok(said.length > 0);
      assert.equal(countWords(visible), 1);
      assert.match(visible, /— Conclusion 7/);
      const [widget] = await listWidgets(page);
      assert.equal(widget?.version, undefined);
      assert.equal(
        await page.$eval('body > * > p a', ({href}) => href),
        'https://example.org/b/conclusion/7/',
      );
    });
  });
}

/** Reads the answers that the form `tag` gives to a builder's questions. */
function readAnswers(id: string, ...args: string[]) {
  const lines = print(id, '--form', 'tag', ...args).split('\n');
  const pairs = lines.map((line) => line.split(/: (.*)/s).slice(0, 2) as [string, string]);
  const answers = Object.fromEntries(pairs);
  const attributes = pairs.flatMap(([question, answer]) => {
    const [, name] = /^Attribute “(.+)”$/.exec(question) ?? [];
    return name ? [` ${name}="${answer}"`] : [];
  });
  const tag = answers['Tag name'] ?? '';
  return {
    tag,
    markup: `<${tag}${attributes.join('')}></${tag}>`,
    address: answers['Script URL (Server URL)'] ?? '',
    integrity: answers['SRI hash, if asked for'] ?? '',
  };
}

/** What each tag shows first of its words. */
const builders: Record<string, [attributes: string, shown: string]> = {
  c7: ['show=thesis actions=copy', words.slice(0, 60)],
  signatories: ['filter layout=columns', statement.signatories[0].name],
  rotator: ['conclusions="7, 8" interval=5', words.slice(0, 60)],
  'c7.thesis.s1': ['marks=none', words.slice(0, 60)],
  statement: ['contents', words.slice(0, 60)],
};

for (const [id, [attributes, shown]] of Object.entries(builders)) {
  test(`what a builder is told for ${id} is enough to show it: one script of another origin, as it loads it`, async () => {
    const {tag, markup, address, integrity} = readAnswers(
      ...([id, '--script-url', `${files.origin}/open/`] as const),
      ...['--attributes', attributes],
    );
    assert.equal(address, `${files.origin}/open/tags/${tag}.js`);
    assert.equal(integrity, hash(`tags/${tag}.js`));
    for (const how of [
      'type="module"',
      `type="module" integrity="${integrity}" crossorigin`,
      'async',
      `integrity="${integrity}" crossorigin="anonymous"`,
    ]) {
      files.requests.length = 0;
      const script = `<script src="${address}" ${how}></script>`;
      await visit(
        markup,
        async (page, {said, visible}) => {
          assert.deepEqual(said, [], how);
          assert.ok(visible.includes(shown), visible);
          assert.deepEqual(await listWidgets(page), [{tag, version, adopted: false}]);
          assert.deepEqual(files.requests, [`/open/tags/${tag}.js`]);
        },
        {head: script},
      );
    }
  });
}

test('the scripts of several tags get on in one page, whichever way a builder loads them', async () => {
  const all = Object.keys(builders).map((id) =>
    readAnswers(id, '--script-url', `${files.origin}/open/`),
  );
  for (const how of ['', 'type="module"']) {
    const head = all.map(({address}) => `<script src="${address}" ${how}></script>`).join('');
    await visit(
      all.map(({markup}) => markup).join('\n'),
      async (page, {said}) => {
        assert.deepEqual(said, []);
        const widgets = await listWidgets(page);
        assert.deepEqual(
          widgets,
          all.map(({tag}) => ({tag, version, adopted: false})),
        );
      },
      {head},
    );
  }
});

/** Everything that has the form `declarative`. */
const declarative: string[][] = [
  ['c7'],
  ['c10', '--attributes', 'show=summary'],
  ['c7.thesis.s2'],
  ['signatories.4'],
  ['signatories'],
  ['statement'],
];

const printDeclarative = ([id = '', ...more]: readonly string[], folder = 'open') =>
  print(id, '--form', 'declarative', '--script-url', `${files.origin}/${folder}/`, ...more);

/** How a tag that has the sheet is told from one that has not. */
const isStyled = (page: Page) =>
  page.$eval('body > [n], body > [passage], body > :not(p)', (element) => {
    const {display, borderTopWidth} = getComputedStyle(element);
    return display === 'flex' && borderTopWidth === '1px';
  });

for (const [id = '', ...more] of declarative) {
  test(`the declarative form of ${[id, ...more].join(' ')} has no script and no style in it, and is styled by a sheet of another origin`, async () => {
    const code = printDeclarative([id, ...more]);
    assert.doesNotMatch(code, /<script|<style|\sstyle=/);
    await visit(
      code,
      async (page, {said, visible}) => {
        assert.deepEqual(said, []);
        assert.ok(await isStyled(page));
        // The words once, and their source; the number is drawn, and so is no text.
        assert.equal(visible.split(' — ').length, 2, visible);
      },
      {script: false},
    );
  });
}

test('the sheet needs no leave to be read from elsewhere, unless it is held to a hash', async () => {
  const code = printDeclarative(['c7'], 'closed');
  await visit(code, async (page, {visible}) => {
    assert.equal(countWords(visible), 1);
    assert.ok(!(await isStyled(page)));
  });
  const unchecked = code.replace(/ integrity="[^"]*" crossorigin="anonymous"/, '');
  assert.notEqual(unchecked, code);
  await visit(unchecked, async (page, {said}) => {
    assert.deepEqual(said, []);
    assert.ok(await isStyled(page));
  });
});

for (const [what, folder, policy] of [
  ['has been changed', 'changed', ''],
  ['is not there', 'nowhere', ''],
  ['is forbidden by the page', 'open', "default-src 'none'; style-src 'self'"],
] as const) {
  test(`where the sheet ${what}, the words and their source are readable`, async () => {
    await visit(
      printDeclarative(['c7'], folder),
      async (page, {visible}) => {
        assert.equal(countWords(visible), 1);
        assert.match(visible, /— Conclusion 7/);
        assert.ok(!(await isStyled(page)));
      },
      {policy},
    );
  });
}

test('where a browser knows no shadow roots in markup, the words are readable', async () => {
  await visit('<div></div>', async (page) => {
    // A fragment is parsed as by such a browser: the template stays one.
    const visible = await page.$eval(
      'div',
      (div, code) => {
        div.innerHTML = code;
        return div.innerText.replace(/\s+/g, ' ').trim();
      },
      printDeclarative(['c7']),
    );
    assert.equal(countWords(visible), 1);
  });
});

test('the number stands in the margin where there is room, above the words where there is none, and is not read out', async () => {
  const code = printDeclarative(['c7']);
  await visit(
    code,
    async (page) => {
      const measure = () =>
        page.evaluate(() => {
          const host = document.querySelector('bellagio-conclusion')!.getBoundingClientRect();
          const box = document.querySelector('strong')!.getBoundingClientRect();
          const size = parseFloat(getComputedStyle(document.body).fontSize);
          return {
            indent: (box.left - host.left) / size,
            measure: box.width / size,
            width: host.width,
            scrolls: document.documentElement.scrollWidth > innerWidth,
          };
        });
      await page.setViewport({width: 900, height: 600});
      const wide = await measure();
      assert.equal(wide.indent, 3.5);
      assert.ok(wide.measure < 33, `${wide.measure} em are more than 66 characters`);
      await page.setViewport({width: 320, height: 600});
      const narrow = await measure();
      assert.deepEqual([narrow.indent, narrow.scrolls], [0, false]);
      const tree = JSON.stringify(await page.accessibility.snapshot({interestingOnly: false}));
      assert.match(tree, /Human rights/);
      assert.doesNotMatch(tree, /"name":"7"/);
    },
    {script: false},
  );
});

test('the page’s own rules win on the words', async () => {
  const head = `<style>
    blockquote { margin: 0 0 0 50px; font-weight: 300; }
    p { color: rgb(1, 2, 3); font-size: 20px; }
    bellagio-conclusion { border-top: 0; }
  </style>`;
  await visit(
    printDeclarative(['c7']),
    async (page) => {
      const read = (selector: string, ...names: string[]) =>
        page.$eval(
          selector,
          (element, names) => names.map((name) => getComputedStyle(element).getPropertyValue(name)),
          names,
        );
      const found = [
        ...(await read('blockquote', 'margin-left', 'font-weight')),
        ...(await read('bellagio-conclusion > p', 'color', 'font-size')),
        ...(await read('bellagio-conclusion', 'border-top-width')),
      ];
      assert.deepEqual(found, ['50px', '300', 'rgb(1, 2, 3)', '20px', '0px']);
    },
    {head},
  );
});

for (const [when, set] of Object.entries({
  'comes after it': (script: string) => ({foot: `<script type="module" src="${script}"></script>`}),
  'is there before it is parsed': (script: string) => ({
    head: `<script src="${script.replace('bellagio.js', 'bellagio.all.js')}"></script>`,
  }),
})) {
  for (const asked of declarative) {
    test(`the declarative form of ${asked.join(' ')} is taken over by a script that ${when}: its words once, nothing else`, async () => {
      const {head = '', foot = ''} = set(`${files.origin}/open/bellagio.js`) as {
        head?: string;
        foot?: string;
      };
      await visit(
        printDeclarative(asked) + foot,
        async (page, {said, visible}) => {
          // A parser that meets the template after the tag's own root says so, and leaves it where it is.
          const own = said.filter((text) => !/second declarative shadow root/.test(text));
          assert.deepEqual(own, []);
          const [widget, ...others] = await listWidgets(page);
          assert.deepEqual({...widget, tag: ''}, {tag: '', version, adopted: true});
          assert.deepEqual(others, []);
          assert.equal(visible.split(' — ').length, 2, visible);
          const left = await page.$eval(`body > ${widget!.tag}`, (element) => ({
            links: element.shadowRoot!.querySelectorAll('link').length,
            slotted: [...element.children]
              .filter(({localName}) => localName !== 'template')
              .every(({assignedSlot}) => assignedSlot !== null),
          }));
          assert.deepEqual(left, {links: 0, slotted: true});
        },
        {head},
      );
    });
  }
}
