import assert from 'node:assert/strict';
import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {basename, join} from 'node:path';
import {after, before, test} from 'node:test';
import {fileURLToPath} from 'node:url';

import axe from 'axe-core';
import puppeteer, {type Browser, type Page} from 'puppeteer-core';

import {findChromium} from '../setup/find-chromium.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');

interface Block {
  readonly sentences: readonly {readonly runs: readonly {readonly text: string}[]}[];
}

interface Conclusion {
  readonly number: number;
  readonly title: {readonly text: string};
  readonly thesis: Block;
  readonly body: readonly Block[];
}

const {conclusions} = JSON.parse(read('data/statement.json')) as {
  conclusions: readonly Conclusion[];
};

const fold = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

function textOf(...blocks: readonly Block[]): string {
  const sentences = blocks.flatMap((block) => block.sentences);
  return sentences.map(({runs}) => runs.map(({text}) => text).join('')).join(' ');
}

/** A server that was started, or has failed to. */
interface Started {
  readonly process: ChildProcess;
  readonly address: string;
  /** What it has said on standard output, and on standard error. */
  readonly said: {out: string; error: string};
}

async function start(port: string, args: string[] = ['--built'], cwd = root): Promise<Started> {
  const child = spawn(process.execPath, ['demo/serve.mjs', ...args], {
    cwd,
    env: {...process.env, PORT: port},
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = {out: '', error: ''};
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.error += text));
  await new Promise<void>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said.out += text;
      if (said.out.includes('\n')) resolve();
    });
    child.once('close', () => resolve());
  });
  return {process: child, said, address: /http:\S+/.exec(said.out)?.[0] ?? ''};
}

async function stop({process: child}: Started, signal: NodeJS.Signals = 'SIGTERM') {
  if (child.exitCode !== null) return child.exitCode;
  child.kill(signal);
  const [code] = (await once(child, 'close')) as [number | null];
  return code;
}

let server: Started;
let browser: Browser;

before(async () => {
  server = await start('0');
  assert.ok(server.address, server.said.error);
  const {executablePath, args, headless} = findChromium();
  browser = await puppeteer.launch({executablePath, args, headless});
});

after(async () => {
  await browser?.close();
  await stop(server);
});

/** Opens a page and waits for all its widgets; gives it to a callback with the list of what has gone wrong in it. */
async function visit(
  address: string,
  size: {width: number; height: number},
  look: (page: Page, wrong: string[]) => Promise<void>,
  scheme = 'light',
): Promise<void> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(message.text());
  });
  page.on('pageerror', (error) => wrong.push(String(error)));
  page.on('requestfailed', (request) => wrong.push(`failed: ${request.url()}`));
  page.on('response', (response) => {
    if (response.status() >= 400) wrong.push(`${response.status()}: ${response.url()}`);
  });
  await page.setViewport(size);
  await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}]);
  await page.goto(address, {waitUntil: 'networkidle0'});
  await page.waitForFunction(() =>
    [...document.querySelectorAll('bellagio-conclusion')].every((host) => host.shadowRoot),
  );
  await look(page, wrong);
  await context.close();
}

/** What a reader sees in every conclusion of a page: the words in its slots, or what stands there in place of them. */
function listShown(page: Page) {
  return page.$$eval('bellagio-conclusion', (hosts) =>
    hosts.map((host) => {
      const slots = [...host.shadowRoot!.querySelectorAll('slot')];
      const nodes = slots.flatMap((slot) => slot.assignedNodes({flatten: true}));
      return {
        n: host.getAttribute('n'),
        show: host.getAttribute('show') ?? 'full',
        adopted: !host.matches(':is(:state(filled), :state(missing))'),
        words: nodes
          .flatMap((node) => (node instanceof HTMLUListElement ? [...node.children] : node))
          .map((node) => node.textContent)
          .join(' '),
        notice: host.shadowRoot!.querySelector('[part=notice]')?.textContent ?? '',
      };
    }),
  );
}

for (const size of [
  {width: 1280, height: 800},
  {width: 360, height: 740},
]) {
  test(`conclusion 7 is on the first screen, and nothing goes wrong, at ${size.width} by ${size.height}`, async () => {
    await visit(server.address, size, async (page, wrong) => {
      const places = await page.$eval('bellagio-conclusion', (host) =>
        [...host.querySelectorAll('h3, p')].map((element) => ({
          text: element.textContent,
          bottom: element.getBoundingClientRect().bottom,
        })),
      );
      const seventh = conclusions[6]!;
      const [title, thesis] = places;
      assert.equal(title?.text, seventh.title.text);
      assert.equal(thesis?.text, textOf(seventh.thesis));
      assert.ok(thesis.bottom < size.height, `the thesis ends at ${thesis.bottom}`);
      assert.deepEqual(wrong, []);
    });
  });
}

test('every example in the gallery shows the words that it should', async () => {
  await visit(server.address, {width: 1280, height: 800}, async (page) => {
    const shown = await listShown(page);
    assert.deepEqual(
      new Set(shown.map(({n}) => n).filter(Number)),
      new Set([...conclusions.map(({number}) => String(number)), '11']),
    );
    assert.deepEqual(new Set(shown.map(({show}) => show)), new Set(['full', 'thesis', 'summary']));
    assert.equal(shown.filter(({adopted}) => adopted).length, 2);
    for (const {n, show, adopted, words, notice} of shown) {
      const conclusion = conclusions.find(({number}) => String(number) === n);
      if (conclusion) {
        const {title, thesis, body} = conclusion;
        const text = textOf(thesis, ...(show === 'thesis' ? [] : body));
        if (adopted) assert.ok(fold(words).startsWith(text), `adopted: ${words}`);
        else assert.equal(fold(words), `${title.text} ${text}`);
      } else {
        assert.match(words + notice, n === '11' ? /our page/ : /no conclusion “seven”/);
      }
    }
  });
});

test('every source shown is the example’s own, and what is copied is what is shown', async () => {
  await visit(server.address, {width: 1280, height: 800}, async (page) => {
    const sources = await page.$$eval('.live', (lives) =>
      lives.map((live) => live.parentElement?.querySelector('.source code')?.textContent ?? ''),
    );
    assert.equal(sources.length, read('demo/index.html').match(/class="live"/g)?.length);
    const written = read('demo/index.html').replaceAll(/\s+/g, '');
    for (const source of sources) {
      const [tags = ''] = source.split(' <script type="module" src=');
      // Where the words of the statement were written in, compare what stands around them.
      const adopted = source.includes(textOf(conclusions[6]!.thesis).slice(0, 20));
      if (!adopted) assert.ok(written.includes(tags.replaceAll(/\s+/g, '')), source);
      else assert.doesNotMatch(source, /data-words|slot=/);
    }

    await page
      .browserContext()
      .overridePermissions(new URL(server.address).origin, [
        'clipboard-read',
        'clipboard-sanitized-write',
      ]);
    await page.click('.source button');
    await page.waitForFunction(() => document.querySelector('.said')?.textContent !== '');
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), sources[0]);
  });
});

test('the gallery’s events are logged as they happen', async () => {
  await visit(server.address, {width: 1280, height: 800}, async (page) => {
    await page.waitForFunction(() => document.querySelectorAll('#log p').length === 3);
    await page.evaluate(() => {
      const root = document.querySelector('bellagio-conclusion')!.shadowRoot!;
      root.querySelector<HTMLButtonElement>('button[name=copy]')!.focus();
    });
    await page.keyboard.press('Enter');
    await page.waitForFunction(() =>
      document.querySelector('#log')!.textContent.includes('bellagio-copy: c7'),
    );
  });
});

test('the line to copy works in a page on another site', async () => {
  let page = '';
  const elsewhere: Server = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end(`<!doctype html><title>Elsewhere</title><link rel="icon" href="data:,">${page}`);
  });
  await once(elsewhere.listen(0), 'listening');
  const {port} = elsewhere.address() as AddressInfo;
  try {
    await visit(server.address, {width: 800, height: 600}, async (gallery) => {
      page = await gallery.$eval('.source code', (code) => code.textContent);
    });
    assert.ok(!page.includes('\n'));
    await visit(`http://127.0.0.1:${port}/`, {width: 800, height: 600}, async (other, wrong) => {
      const [shown] = await listShown(other);
      assert.ok(shown?.words.includes(textOf(conclusions[6]!.thesis)));
      assert.deepEqual(wrong, []);
    });
  } finally {
    elsewhere.close();
  }
});

test('the smallest page shows its conclusion', async () => {
  const address = new URL('plain.html', server.address).href;
  await visit(address, {width: 800, height: 600}, async (page, wrong) => {
    const [shown] = await listShown(page);
    assert.ok(shown?.words.includes(textOf(conclusions[6]!.thesis)));
    assert.deepEqual(wrong, []);
  });
});

for (const width of [280, 320, 480, 720]) {
  test(`the gallery does not scroll sideways at ${width} px`, async () => {
    await visit(server.address, {width, height: 700}, async (page) => {
      const widest = await page.evaluate(async () => {
        // What is off screen is laid out only once it is reached.
        for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
          scrollTo(0, y);
          await new Promise(requestAnimationFrame);
        }
        return document.documentElement.scrollWidth;
      });
      assert.equal(widest, width);
    });
  });
}

for (const scheme of ['light', 'dark']) {
  for (const width of [320, 1280]) {
    test(`axe finds nothing in the gallery, ${scheme}, at ${width} px`, async () => {
      // So high that everything is on screen, and so drawn and looked at.
      const look = async (page: Page) => {
        await page.evaluate(axe.source);
        const violations = await page.evaluate(async () => {
          const found = await (window as unknown as {axe: typeof axe}).axe.run();
          return found.violations.flatMap(({id, nodes}) =>
            nodes.map(({target, failureSummary}) => `${id}: ${target.join(' ')} ${failureSummary}`),
          );
        });
        assert.deepEqual(violations, []);
      };
      await visit(server.address, {width, height: 45_000}, look, scheme);
    });
  }
}

test('the demo pages link to nothing private, and nothing private is served', async () => {
  for (const path of ['', 'plain.html', 'gallery.js', 'gallery.css']) {
    const answer = await fetch(new URL(path, server.address));
    assert.equal(answer.status, 200, path);
    assert.doesNotMatch(await answer.text(), /["'(/](?:src|test|node_modules)\//);
  }
  const {origin} = new URL(server.address);
  for (const path of [
    ...['src/bellagio.ts', 'package.json', 'node_modules/lit/index.js', '.git/config', 'data/'],
    ...['demo/%2e%2e/package.json', 'demo/..%2fpackage.json', '__wds-outside-root__/1/'],
  ]) {
    const answer = await fetch(`${origin}/${path}`);
    assert.equal(answer.status, 404, path);
  }
  for (const path of ['', 'demo']) {
    assert.equal((await fetch(`${origin}/${path}`)).url, server.address);
  }
});

test('a port that is in use, or no port, is one clear line and exit code 1', async () => {
  const {port} = new URL(server.address);
  for (const [wish, line] of [
    [port, new RegExp(`^Port ${port} is in use\\b.*\n$`)],
    ['eighty', /^PORT is "eighty".*\n$/],
    ['65536', /^PORT is "65536".*\n$/],
  ] as const) {
    // Without --built: nobody waits for a build to learn of it.
    const failed = await start(wish, []);
    assert.equal(failed.process.exitCode, 1);
    assert.match(failed.said.error, line);
    assert.equal(failed.said.out, '');
  }
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  test(`the server says one line, and ends at ${signal}`, async () => {
    const other = await start('0');
    assert.match(other.said.out, /^The gallery: http:\/\/localhost:\d+\/demo\/\n$/);
    assert.equal((await fetch(other.address)).status, 200);
    assert.equal(await stop(other, signal), 0);
    assert.equal(other.said.error, '');
    await assert.rejects(fetch(other.address));
  });
}

test('npm start builds, and what is changed in src and data reaches an open page', async () => {
  const copy = mkdtempSync(join(tmpdir(), 'bellagio-demo-'));
  const left = new Set(['node_modules', 'dist', '.git', 'coverage']);
  cpSync(root, copy, {recursive: true, filter: (path) => !left.has(basename(path))});
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  const started = await start('0', [], copy);
  try {
    assert.ok(started.address, started.said.error);
    await visit(started.address, {width: 800, height: 600}, async (page, wrong) => {
      const strings = join(copy, 'data/strings/en.ts');
      const changed = readFileSync(strings, 'utf8').replace("copy: 'Copy'", "copy: 'Take along'");
      writeFileSync(strings, changed);
      await page.waitForFunction(() =>
        document
          .querySelector('bellagio-conclusion')
          ?.shadowRoot?.textContent.includes('Take along'),
      );
      assert.deepEqual(wrong, []);
    });
    assert.equal(await stop(started), 0);
  } finally {
    await stop(started);
    rmSync(copy, {recursive: true, force: true});
  }
});
