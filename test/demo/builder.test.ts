import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';

import type {Page} from 'puppeteer-core';

import {listForms, makeSnippet, snippetForms, type SnippetForm} from '../../src/snippets.js';
import {statement} from '../../src/text.js';
import {
  allowClipboard,
  demo,
  findFaultsOfAccess,
  measureWidth,
  root,
  serveDemo,
  serveElsewhere,
  setControl,
  visit,
} from './demo-pages.js';

serveDemo();

const size = {width: 1280, height: 900};

interface Block {
  readonly id: string;
  readonly sentences: readonly {readonly id: string; readonly runs: readonly {text: string}[]}[];
}

/** What was published, read without code of ours. */
const published = JSON.parse(readFileSync(join(root, 'dist/statement.json'), 'utf8')) as {
  title: {editorial: string};
  preamble: {paragraphs: readonly Block[]};
  conclusions: readonly {
    id: string;
    title: {text: string};
    thesis: Block;
    body: readonly Block[];
  }[];
  signatories: readonly {id: string; name: string; affiliations: readonly (readonly string[])[]}[];
};

/** The words of passages by their ids, as running text. */
const words = new Map<string, string>();
for (const [id, blocks] of [
  ['preamble', published.preamble.paragraphs] as const,
  ...published.conclusions.map(({id, thesis, body}) => [id, [thesis, ...body]] as const),
]) {
  for (const block of blocks) {
    for (const {id, runs} of block.sentences) words.set(id, runs.map(({text}) => text).join(''));
    words.set(block.id, block.sentences.map(({id}) => words.get(id)).join(' '));
  }
  words.set(id, blocks.map((block) => words.get(block.id)).join(' '));
}
for (const {id, name, affiliations} of published.signatories) {
  words.set(id, [name, ...affiliations.flat()].join(' '));
}
words.set('signatories', published.signatories.map(({id}) => words.get(id)).join(' '));
words.set('c7.thesis-c7.p1', words.get('c7')!);

const fold = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/** Waits until all that follows from a change is shown. */
async function settle(page: Page): Promise<void> {
  await page.waitForSelector('.builder:not([hidden]) .stage:not([aria-busy])');
}

/** Pages that may be published beside the builder; it looks for them, and does without. */
const beside = /\/demo\/builder\/(conclusion|embed|statement)\//;

/** Opens the builder. The callback gets the lists of what went wrong, of all that the console says, and of all requests. */
async function visitBuilder(
  query: string,
  look: (page: Page, seen: {wrong: string[]; said: string[]; asked: string[]}) => Promise<void>,
  {
    width = size.width,
    height = size.height,
    scheme = 'light',
    prepare = () => {},
  }: {
    width?: number;
    height?: number;
    scheme?: string;
    prepare?: (page: Page) => Promise<void> | void;
  } = {},
): Promise<void> {
  const said: string[] = [];
  const asked: string[] = [];
  const address = new URL(`builder/${query}`, demo.address).href;
  const listen = async (page: Page) => {
    page.on('console', (message) => {
      const {url = ''} = message.location();
      if (!beside.test(url)) said.push(message.text());
    });
    page.on('request', (request) => asked.push(request.url()));
    await prepare(page);
  };
  const lookOnceReady = async (page: Page, wrong: string[]) => {
    await settle(page);
    await page.waitForFunction(() => CSS.highlights.has('builder-chosen'));
    await look(page, {wrong, said, asked});
    assert.deepEqual(
      wrong.filter((line) => !beside.test(line)),
      [],
    );
  };
  await visit(address, {width, height}, lookOnceReady, {scheme, prepare: listen});
}

/** Sets a control as a reader does, leaves it, and waits for what follows. */
async function set(page: Page, selector: string, value = ''): Promise<void> {
  await setControl(page, selector, value);
  // Whoever writes in a field is not told of faults before it is left.
  await page.$eval(selector, (control) => (control as HTMLElement).blur());
  await settle(page);
}

const setPassage = (page: Page, id: string) => set(page, '[name=passage-id]', id);
const setPlace = (page: Page, place: string) => set(page, `[name=place][value=${place}]`);
const setForm = (page: Page, form: string) => set(page, '[name=form]', form);

const shownIn = {
  passage: '[name=passage]',
  id: '[name=passage-id]',
  place: '[name=place]:checked',
  form: '[name=form]',
  code: '#code',
  size: '.size',
  chosen: '.chosen',
  privacy: '.privacy',
  formHint: '#form-hint',
};

/** What the builder shows: the choice, its code, and what is said of it. */
async function read(page: Page) {
  const [texts, complaints, faults] = await page.evaluate(
    (selectors) => [
      selectors.map((selector) => {
        const element = document.querySelector<HTMLInputElement>(selector)!;
        return element.value ?? element.textContent.trim();
      }),
      Array.from(document.querySelectorAll('.complaints li'), (one) => one.textContent),
      [...document.querySelectorAll('.fault')]
        .filter((one) => one.checkVisibility())
        .map(({textContent}) => textContent),
    ],
    Object.values(shownIn),
  );
  const entries = Object.keys(shownIn).map((name, index) => [name, texts![index]]);
  return {
    ...(Object.fromEntries(entries) as Record<keyof typeof shownIn, string>),
    complaints: complaints!,
    faults: faults!,
  };
}

/** What the words of the preview are, those in frames inside it too, and how it is set. */
function readPreview(page: Page) {
  return page.$eval('.stage iframe.shown', (frame) => {
    const {contentDocument} = frame as HTMLIFrameElement;
    const root = contentDocument!.documentElement;
    const {direction, colorScheme, backgroundColor} = getComputedStyle(root);
    const {width} = frame.getBoundingClientRect();
    const tag = contentDocument!.body.querySelector(':defined');
    const host = [...contentDocument!.body.querySelectorAll('*')].find((one) => one.shadowRoot);
    return {
      text: contentDocument!.body.innerText,
      markup: contentDocument!.body.innerHTML,
      upgraded: host?.localName ?? '',
      buttons: host?.shadowRoot?.querySelectorAll('button').length ?? 0,
      first: tag?.localName,
      direction,
      colorScheme,
      backgroundColor,
      width,
    };
  });
}

/** Scrolls to where a passage begins in the statement, and tells where its first characters and another's stand. */
async function findPlaces(page: Page, ...ids: string[]) {
  const starts = ids.map((id) => words.get(id)!.slice(0, 24));
  return page.evaluate((texts) => {
    const host = document.querySelector('bellagio-statement')!;
    const ranges = texts.map((text) => {
      const walker = document.createTreeWalker(host, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const at = (walker.currentNode as Text).data.indexOf(text);
        if (at < 0) continue;
        const range = new Range();
        range.setStart(walker.currentNode, at + 2);
        range.setEnd(walker.currentNode, at + 3);
        return range;
      }
      throw new Error(`“${text}” is not shown`);
    });
    ranges[0]!.startContainer.parentElement!.scrollIntoView({block: 'center'});
    return ranges.map((range) => {
      const {left, top, width, height} = range.getBoundingClientRect();
      return {x: left + width / 2, y: top + height / 2};
    });
  }, starts);
}

async function clickPassage(page: Page, id: string): Promise<void> {
  const [place] = await findPlaces(page, id);
  await page.mouse.click(place!.x, place!.y);
  await settle(page);
}

/** Selects words from the beginning of one passage to that of another, with the mouse. */
async function selectWords(page: Page, from: string, to: string): Promise<void> {
  const [first, last] = await findPlaces(page, from, to);
  await page.mouse.move(first!.x, first!.y);
  await page.mouse.down();
  await page.mouse.move(last!.x, last!.y, {steps: 5});
  await page.mouse.up();
}

/** The words of the statement that are marked as chosen. */
function readMarks(page: Page): Promise<string> {
  return page.evaluate(() =>
    Array.from(CSS.highlights.get('builder-chosen') ?? [], (range) => String(range)).join(' '),
  );
}

function waitForPassage(page: Page, id: string) {
  return page.waitForFunction(
    (wanted) =>
      document.querySelector<HTMLInputElement>('[name=passage-id]')!.value === wanted &&
      document.querySelector('.stage:not([aria-busy])'),
    {},
    id,
  );
}

for (const by of ['mouse', 'keyboard'] as const) {
  test(`choose, configure, copy, paste into a blank page, see the words: by ${by}`, async () => {
    let pasted = '';
    await visitBuilder('', async (page) => {
      await allowClipboard(page);
      if (by === 'mouse') {
        await clickPassage(page, 'c3.thesis.s1');
        await page.click('label:has([name=place][value=ghost])');
        await page.click('label:has([name=script][value=here])');
        await page.select('fieldset:enabled [name=show]', 'summary');
        await settle(page);
        await page.click('.actions button');
      } else {
        // From list to list, with nothing but keys.
        const focused = () =>
          page.evaluate(() => {
            const {name, textContent} = document.activeElement as HTMLInputElement;
            return name || textContent;
          });
        const tabTo = async (name: string) => {
          for (let presses = 0; (await focused()) !== name; presses++) {
            assert.ok(presses < 60, `${name} is not reached`);
            await page.keyboard.press('Tab');
          }
        };
        await tabTo('passage');
        await page.keyboard.type('Conclusion 3');
        await tabTo('place');
        for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowDown');
        await tabTo('show');
        await page.keyboard.type('summary');
        await tabTo('script');
        await page.keyboard.press('ArrowDown');
        await settle(page);
        await tabTo('Copy code');
        await page.keyboard.press('Enter');
      }
      await page.waitForFunction(
        () => document.querySelector('.actions button')!.textContent === 'Copied',
      );
      const shown = await read(page);
      assert.deepEqual(
        [shown.passage, shown.id, shown.place, shown.form],
        ['c3', 'c3', 'ghost', 'element'],
      );
      pasted = await page.evaluate(() => navigator.clipboard.readText());
      assert.equal(pasted, shown.code);
    });

    assert.match(pasted, /integrity="sha384-/);
    await serveElsewhere(pasted, async (address) => {
      const {title} = published.conclusions[2]!;
      for (const scripts of [true, false]) {
        await visit(
          address,
          size,
          async (page, wrong) => {
            await page.click('summary');
            const text = await page.evaluate(() => document.body.innerText);
            assert.ok(fold(text).includes(words.get('c3.thesis')!));
            assert.ok(fold(text).includes(words.get('c3.p1')!));
            assert.ok(text.includes(title.text), 'the source is named');
            const actions = await page.$eval(
              'bellagio-conclusion',
              ({shadowRoot}) => shadowRoot?.querySelectorAll('button').length ?? 0,
            );
            assert.equal(actions > 0, scripts);
            if (scripts) assert.deepEqual(wrong, []);
          },
          {scripts},
        );
      }
    });
  });
}
