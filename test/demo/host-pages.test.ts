import assert from 'node:assert/strict';
import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {fileURLToPath} from 'node:url';

import axe from 'axe-core';
import puppeteer, {type Browser, type Page} from 'puppeteer-core';

import type {Conclusion, Sentence} from '../../src/text/statement-types.js';
import {checkTypedWords, listStatementRuns} from '../architecture/statement-words.js';
import {findChromium} from '../setup/find-chromium.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');

const fold = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/** The words with every run in italics between asterisks. */
const mark = (...sentences: readonly Sentence[]) =>
  sentences
    .map(({runs}) => runs.map(({text, emphasis}) => (emphasis ? `*${text}*` : text)).join(''))
    .join(' ');

/** What markup says, with italics marked in the same way; paragraphs part words. */
const readMarkup = (markup: string) =>
  fold(
    markup
      .replaceAll(/<\/?em>/g, '*')
      .replaceAll(/<\/?(?:p|h\d|li|ul|blockquote)\b[^>]*>/g, ' ')
      .replaceAll(/<[^>]*>/g, '')
      .replaceAll('&nbsp;', ' ')
      .replaceAll('&amp;', '&'),
  );

/** Marked words by passage id, and the blocks of a conclusion by what is shown of it. */
const passages = new Map<string, string>();
const shownBlocks = new Map<string, Record<string, string>>();

/** Name and posts of every signatory, as running text. */
let signatories: string[] = [];

/** Whether a page has a light and a dark form, whether its words stand in the file, and what its author called it. */
const pages = {
  ngo: {schemes: ['light', 'dark'], written: false, conclusions: ['7', '5']},
  newsletter: {schemes: ['light'], written: true, conclusions: ['7']},
  blog: {schemes: ['dark'], written: true, conclusions: ['7', '2']},
};
type Name = keyof typeof pages;
const names = Object.keys(pages) as Name[];

let server: ChildProcess;
let address: string;
let browser: Browser;

before(async () => {
  const statement = JSON.parse(read('dist/statement.json')) as {
    conclusions: readonly Conclusion[];
    signatories: readonly {name: string; affiliations: readonly (readonly string[])[]}[];
  };
  const {conclusions} = statement;
  signatories = statement.signatories.map(({name, affiliations}) =>
    [name, ...affiliations.flat()].join(' '),
  );
  for (const {number, title, thesis, body} of conclusions) {
    passages.set(title.id, title.text);
    for (const block of [thesis, ...body]) {
      passages.set(block.id, mark(...block.sentences));
      for (const sentence of block.sentences) passages.set(sentence.id, mark(sentence));
    }
    const lead = mark(...thesis.sentences);
    const full = [lead, ...body.map(({sentences}) => mark(...sentences))].join(' ');
    shownBlocks.set(String(number), {thesis: lead, summary: full, full});
  }

  server = spawn(process.execPath, ['demo/serve.mjs', '--built'], {
    cwd: root,
    env: {...process.env, PORT: '0'},
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(server.stdout!.setEncoding('utf8'), 'data')) as [string];
  address = /http:\S+/.exec(line)![0];
  const {executablePath, args, headless} = findChromium();
  browser = await puppeteer.launch({executablePath, args, headless});
});

after(async () => {
  await browser?.close();
  if (server.exitCode !== null) return;
  server.kill();
  await once(server, 'close');
});

interface Visit {
  readonly page: Page;
  /** What the console, the network and the script have complained of. */
  readonly wrong: string[];
  readonly requests: string[];
}

/** Opens a page, has all of it on screen, and waits until every widget has been drawn. */
async function visit(
  name: Name,
  look: (visit: Visit) => Promise<void>,
  {width = 1200, scheme = 'light', script = true} = {},
): Promise<void> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    const wrong: string[] = [];
    const requests: string[] = [];
    page.on('console', (message) => {
      if (/^(error|warn)/.test(message.type())) wrong.push(message.text());
    });
    page.on('pageerror', (error) => wrong.push(String(error)));
    page.on('request', (request) => requests.push(request.url()));
    page.on('requestfailed', (request) => wrong.push(`failed: ${request.url()}`));
    page.on('response', (response) => {
      if (response.status() >= 400) wrong.push(`${response.status()}: ${response.url()}`);
    });
    await page.setJavaScriptEnabled(script);
    // So high that nothing is skipped for being off screen.
    await page.setViewport({width, height: 12_000});
    await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}]);
    await page.goto(`${address}${name}/`, {waitUntil: 'load'});
    if (script) {
      await page.evaluate(async () => {
        const hosts = document.querySelectorAll<Element & {updateComplete?: Promise<boolean>}>('*');
        for (const host of hosts) await host.updateComplete;
      });
    }
    await look({page, wrong, requests});
  } finally {
    await context.close();
  }
}

for (const name of names) {
  test(`the ${name} page asks nothing of anybody else, and nothing goes wrong in it`, async () => {
    for (const scheme of ['light', 'dark']) {
      await visit(
        name,
        async ({page, wrong, requests}) => {
          // What the widgets fetch only when a reader comes near is asked for, too.
          await page.evaluate(() => {
            for (const host of document.querySelectorAll('bellagio-conclusion')) {
              host.shadowRoot?.querySelector('button')?.focus();
            }
          });
          await page.waitForNetworkIdle();
          const {origin} = new URL(address);
          assert.deepEqual(
            requests.filter((url) => new URL(url).origin !== origin && !url.startsWith('data:')),
            [],
          );
          assert.deepEqual(wrong, []);
        },
        {scheme},
      );
    }
  });

  test(`the ${name} page shows the conclusions that its author chose, in the source’s words`, async () => {
    await visit(name, async ({page}) => {
      const shown = await page.$$eval('bellagio-conclusion', (hosts) =>
        hosts.map((host) => {
          const slots = [...host.shadowRoot!.querySelectorAll('slot')];
          const nodes = slots.flatMap((slot) => slot.assignedNodes({flatten: true}));
          return {
            n: host.getAttribute('n')!,
            show: host.getAttribute('show') ?? 'full',
            adopted: !host.matches(':state(filled)'),
            markup: nodes.map((node) => (node as Element).outerHTML ?? node.textContent).join(' '),
          };
        }),
      );
      assert.deepEqual(
        shown.map(({n}) => n),
        pages[name].conclusions,
      );
      for (const {n, show, markup} of shown) {
        const text = shownBlocks.get(n)?.[show];
        const words = readMarkup(markup);
        assert.ok(text && words.includes(text), `${n}, ${show}: ${words}`);
      }
      // What an author pasted is left standing, and is not doubled by words of ours.
      assert.equal(shown[0]?.adopted, pages[name].written);
    });
  });

  test(`the ${name} page does not scroll sideways at any width, with and without script`, async () => {
    for (const script of [true, false]) {
      await visit(
        name,
        async ({page}) => {
          for (const width of [280, 320, 480, 720, 1200]) {
            await page.setViewport({width, height: 12_000});
            const wide = await page.evaluate(() =>
              [document.documentElement, ...document.body.querySelectorAll('*')]
                .filter(({scrollWidth}) => scrollWidth > innerWidth)
                .map(({localName, scrollWidth}) => `${localName} ${scrollWidth}`),
            );
            assert.deepEqual(wide, [], `at ${width} px`);
          }
        },
        {script},
      );
    }
  });

  for (const scheme of pages[name].schemes) {
    for (const width of [320, 1200]) {
      test(`axe finds nothing in the ${name} page, ${scheme}, at ${width} px`, async () => {
        await visit(
          name,
          async ({page}) => {
            await page.evaluate(axe.source);
            const violations = await page.evaluate(async () => {
              const found = await (window as unknown as {axe: typeof axe}).axe.run();
              return found.violations.flatMap(({id, nodes}) =>
                nodes.map(
                  ({target, failureSummary}) => `${id}: ${target.join(' ')} ${failureSummary}`,
                ),
              );
            });
            assert.deepEqual(violations, []);
          },
          {width, scheme},
        );
      });
    }
  }

  test(`the ${name} page can be read without script`, async () => {
    await visit(
      name,
      async ({page}) => {
        const widgets = await page.$$eval(
          'bellagio-conclusion, bellagio-signatories, bellagio-quote-rotator',
          (hosts) =>
            hosts.map((host) => {
              const {height} = host.querySelector('p, blockquote')!.getBoundingClientRect();
              return {height, text: (host as HTMLElement).innerText};
            }),
        );
        for (const {height, text} of widgets) assert.ok(height > 10 && text.trim());
        if (!pages[name].written) return;
        const text = fold(widgets[0]!.text);
        assert.ok(text.includes(shownBlocks.get('7')!['full']!.replaceAll('*', '')), text);
      },
      {script: false},
    );
  });
}

for (const name of names.filter((name) => pages[name].written)) {
  test(`nothing moves in the ${name} page when words that stand in it are adopted`, async () => {
    const measure = async (script: boolean) => {
      let tops: number[] = [];
      await visit(
        name,
        async ({page}) => {
          tops = await page.$$eval('[data-words]', (elements) =>
            elements.flatMap((element) => {
              const {top, height} = element.getBoundingClientRect();
              return [top, height];
            }),
          );
        },
        {script},
      );
      return tops;
    };
    const before = await measure(false);
    assert.ok(before.length > 0);
    assert.deepEqual(await measure(true), before);
  });
}

test('every passage written into a page is the source’s, with its italics, and nothing else is typed', async () => {
  const source = read('data/bellagio-statement-2006.md');
  const statement = listStatementRuns(source, read('data/statement.json'));
  for (const name of names) {
    await visit(name, async ({page}) => {
      const written = await page.$$eval('[data-words]', (elements) =>
        elements.map(
          (element) => [element.getAttribute('data-words')!, element.innerHTML] as const,
        ),
      );
      for (const [id, markup] of written) assert.equal(readMarkup(markup), passages.get(id), id);
    });
    const path = `demo/${name}/index.html`;
    const rest = read(path).replaceAll(/(<(\w+)\b[^>]*\sdata-words="[^>]*>)[^]*?<\/\2\s*>/g, '$1');
    assert.deepEqual(checkTypedWords(new Map([[path, rest]]), statement), []);
  }
});

test('the three pages quote and cite passages, and the one misquotation is shown as such', async () => {
  const verdicts: Record<string, string[]> = {};
  for (const name of names) {
    await visit(name, async ({page}) => {
      await page.waitForFunction(() => !document.querySelector('bellagio-quote:not([verdict])'));
      verdicts[name] = await page.$$eval('bellagio-quote', (quotes) =>
        quotes.map((quote) => quote.getAttribute('verdict')!),
      );
      const marks = await page.$$eval('bellagio-cite', (cites) =>
        cites.map((cite) => cite.shadowRoot!.querySelector('[part=mark]')!.textContent),
      );
      assert.ok(marks.length > 0, name);
      for (const mark of marks) assert.match(mark, /Perspectives from the South/);
    });
  }
  assert.deepEqual(verdicts, {
    ngo: ['verbatim'],
    newsletter: ['edited'],
    blog: ['verbatim', 'altered'],
  });
});

test('the three pages share no style', async () => {
  const seen = new Map<string, string>();
  for (const name of names) {
    await visit(name, async ({page, requests}) => {
      const inline = await page.$$eval('style', (styles) => styles.map((style) => style.outerHTML));
      const sheets = requests.filter((url) => url.includes('.css'));
      for (const sheet of [...inline, ...sheets]) {
        assert.equal(seen.get(sheet), undefined, `${name}: ${sheet}`);
        seen.set(sheet, name);
      }
    });
  }
  assert.deepEqual(new Set(seen.values()), new Set(['ngo', 'blog']));
});

test('the NGO’s site stands on a framework’s reset and typography, as the package has them', async () => {
  const css = await (await fetch(`${address}ngo/bootstrap.css`)).text();
  assert.equal(css, read('node_modules/bootstrap/dist/css/bootstrap.min.css'));
  const {origin} = new URL(address);
  for (const path of ['bootstrap/package.json', 'bootstrap/dist/css/bootstrap.min.css']) {
    assert.equal((await fetch(`${origin}/node_modules/${path}`)).status, 404, path);
  }
  const folder = await fetch(`${address}ngo`);
  assert.equal(folder.url, `${address}ngo/`);
  await visit('ngo', async ({page}) => {
    const size = await page.$eval('.container', (element) => getComputedStyle(element).maxWidth);
    assert.equal(size, '1140px');
  });
});

for (const name of ['ngo', 'blog'] as const) {
  test(`the ${name} page names the 22 signatories with their posts`, async () => {
    await visit(name, async ({page}) => {
      const people = await page.$eval('bellagio-signatories', (host) =>
        [...host.querySelectorAll('dt, dd')].map(({localName, textContent}) =>
          localName === 'dt' ? `\n${textContent}` : ` ${textContent}`,
        ),
      );
      const shown = people.join('').trim().split('\n').sort();
      assert.deepEqual(shown, [...signatories].sort());
    });
  });
}

test('the NGO’s hero shows sentences of the conclusions that were asked for', async () => {
  await visit('ngo', async ({page}) => {
    const shown = await page.$$eval('bellagio-quote-rotator > [slot]', (quotations) =>
      quotations.map(({innerHTML}) => innerHTML),
    );
    assert.ok(shown.length > 5);
    const known = [...passages].filter(([id]) => /^c[578]\..*\.s\d+$/.test(id));
    const sentences = new Set(known.map(([, words]) => words));
    for (const markup of shown) assert.ok(sentences.has(readMarkup(markup)), markup);
  });
});

test('the newsletter is tables of 600 px with inline styles, and has no style sheet', async () => {
  for (const [width, expected] of [
    [1200, 600],
    [720, 600],
    [280, 264],
  ] as const) {
    await visit(
      'newsletter',
      async ({page}) => {
        const found = await page.evaluate(() => {
          const [, card] = document.querySelectorAll('table');
          const inBody = [...document.body.querySelectorAll('*')];
          return {
            sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
            classes: document.querySelectorAll('[class], [id]').length,
            tables: document.querySelectorAll('table').length,
            spoken: document.querySelectorAll('table:not([role=presentation])').length,
            outside: inBody.filter(
              (element) =>
                !element.closest('table') && !/^(script|div|bellagio-.*)$/.test(element.localName),
            ).length,
            modern: inBody.filter((element) =>
              /var\(|rgb|flex|grid|-(inline|block)(-(start|end))?:/.test(
                (element.getAttribute('style') ?? '').replace('inline-block', ''),
              ),
            ).length,
            width: card!.getBoundingClientRect().width,
          };
        });
        const {tables, ...rest} = found;
        assert.ok(tables > 8);
        assert.deepEqual(rest, {
          ...{sheets: 0, classes: 0, spoken: 0, outside: 0, modern: 0},
          width: expected,
        });
      },
      {width},
    );
  }
});

test('every footnote of the blog leads to its note and back', async () => {
  await visit('blog', async ({page}) => {
    const links = await page.$$eval('[role=doc-noteref]', (references) =>
      references.map((reference) => {
        const note = document.querySelector(reference.getAttribute('href')!);
        const back = note?.querySelector('[role=doc-backlink]')?.getAttribute('href');
        return {
          there: note?.closest('[role=doc-endnotes]') != null,
          back: back === `#${reference.id}`,
        };
      }),
    );
    assert.deepEqual(links, Array(3).fill({there: true, back: true}));
  });
});

for (const name of ['ngo', 'blog'] as const) {
  test(`the first press of Tab in the ${name} page offers a way past its header`, async () => {
    await visit(name, async ({page}) => {
      await page.keyboard.press('Tab');
      const box = await page.evaluate(() => document.activeElement!.getBoundingClientRect().top);
      assert.ok(box >= 0);
      await page.keyboard.press('Enter');
      assert.equal(await page.evaluate(() => document.activeElement?.localName), 'main');
    });
  });
}
