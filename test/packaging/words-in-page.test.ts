/** The words of tags are words of the page: what finds, selects, links to, annotates and translates its text finds them. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {before, test} from 'node:test';

import {build} from 'esbuild';
import {po} from 'gettext-parser';

import {findConclusion, setQuotation} from '../bench/pages.mjs';
import {projectPath} from './built-files.js';
import {countWords, readBlock, readThesis, squeeze} from './source-words.js';
import {loadModule, serveVisits, visit} from './visits.js';

serveVisits();

const filled = '<bellagio-conclusion n="7"></bellagio-conclusion>';
const adopted = `<bellagio-conclusion n="8">${setQuotation(8)}</bellagio-conclusion>`;
const firstSentence = (n: number) => readThesis(n).split(/(?<=\.) /)[0]!;
const bodyOf = (n: number): string[] => findConclusion(n).body.map(readBlock);
const setPage = (content: string) => `${content}${loadModule()}`;

/** Some words of each tag, over an emphasis where there is one. */
const findable: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'a conclusion': {[filled]: 'guaranteed for all migrants'},
  'adopted words': {[adopted]: readThesis(8).split(' ').slice(0, 8).join(' ')},
  'a summary': {'<bellagio-conclusion n="3" show="summary"></bellagio-conclusion>': readThesis(3)},
  'the signatories': {'<bellagio-signatories></bellagio-signatories>': 'O. Can Ünver'},
  'a rotator': {'<bellagio-quote-rotator></bellagio-quote-rotator>': firstSentence(1)},
  'a quotation': {
    '<p>So <bellagio-quote passage="c7.thesis.s1"></bellagio-quote>.</p>': firstSentence(7),
  },
  'the statement': {'<bellagio-statement></bellagio-statement>': readThesis(10)},
};

test('find in the page finds the words of each tag, and selects them', async () => {
  const tags = Object.values(findable);
  const places = tags.map(
    (tag, index) => `<section id="s${index}">${Object.keys(tag).join('')}</section>`,
  );
  await visit(setPage(places.join('')), async (page) => {
    for (const [index, tag] of tags.entries()) {
      const [words = ''] = Object.values(tag);
      const found = await page.evaluate(
        (words, id) => {
          getSelection()!.collapse(document.getElementById(id), 0);
          // By case, forwards, from here.
          const isFound = (window as unknown as {find: (...how: unknown[]) => boolean}).find(
            words,
            true,
          );
          const selection = getSelection()!;
          const place = selection.anchorNode?.parentElement?.closest('section')?.id;
          return [isFound, selection.toString(), place];
        },
        words,
        `s${index}`,
      );
      assert.deepEqual(found, [true, words, `s${index}`]);
    }
  });
});

const between = 'A paragraph of the page between them.';
const twoTags = `<p id="first">Before them.</p>${filled}<p>${between}</p>${adopted}<p id="last">After them.</p>`;

test('a selection across two tags has their words in order, and so has what is copied of it', async () => {
  await visit(setPage(twoTags), async (page) => {
    await page
      .browserContext()
      .overridePermissions(new URL(page.url()).origin, [
        'clipboard-read',
        'clipboard-sanitized-write',
      ]);
    const ends = await page.evaluate(() => {
      scrollTo(0, 0);
      return ['first', 'last'].map((id) => {
        const range = document.createRange();
        range.selectNodeContents(document.getElementById(id)!);
        const {left, right, top, bottom} = range.getBoundingClientRect();
        return {left, right, y: (top + bottom) / 2};
      });
    });
    await page.setViewport({width: 800, height: Math.ceil(ends[1]!.y) + 50});
    await page.mouse.move(ends[0]!.left + 1, ends[0]!.y);
    await page.mouse.down();
    await page.mouse.move(ends[1]!.right - 1, ends[1]!.y, {steps: 5});
    await page.mouse.up();
    const selected = await page.evaluate(() => String(getSelection()));
    await page.keyboard.down('Control');
    await page.keyboard.press('c');
    await page.keyboard.up('Control');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const parts = [
      'Before them.',
      findConclusion(7).title.text,
      readThesis(7),
      ...bodyOf(7),
      between,
      readThesis(8),
      ...bodyOf(8),
      'After them.',
    ];
    for (const text of [selected, copied]) {
      const places = parts.map((part: string) => squeeze(text).indexOf(squeeze(part)));
      assert.ok(!places.includes(-1), text);
      assert.deepEqual(
        places,
        [...places].sort((a, b) => a - b),
        text,
      );
      for (const part of parts) assert.equal(countWords(text, part), 1, text);
    }
  });
});

const tall = '<div style="height: 3000px"></div>';

for (const [what, {tag, words}] of Object.entries({
  'a tag that the script fills': {tag: filled, words: bodyOf(7)[0]!},
  'adopted words': {tag: adopted, words: bodyOf(8)[1]!},
  'the statement': {tag: '<bellagio-statement></bellagio-statement>', words: readThesis(9)},
  'the signatories': {
    tag: '<bellagio-signatories></bellagio-signatories>',
    words: 'Souad Talsi Naji',
  },
})) {
  test(`a text fragment leads to the words of ${what}`, async () => {
    const begin = words.split(' ').slice(0, 6).join(' ');
    await visit(setPage(tall + tag + tall), async (page) => {
      const address = page.url();
      // A page that is only left for a place in it would not be loaded anew.
      await page.goto('about:blank');
      const fragment = encodeURIComponent(begin).replaceAll('-', '%2D');
      await page.goto(`${address}#:~:text=${fragment}`, {waitUntil: 'networkidle0'});
      // Where it has led, the words begin in the window, which was thousands of pixels above them.
      await page.waitForFunction(
        (begin) => {
          const tag = document.querySelector('[n],bellagio-statement,bellagio-signatories')!;
          const block = [...tag.querySelectorAll('p,li,dt')].find(({textContent}) =>
            textContent.startsWith(begin),
          )!;
          const {top} = block.getBoundingClientRect();
          return scrollY > 2000 && top > 0 && top < innerHeight;
        },
        {timeout: 5000},
        begin,
      );
    });
  });
}

/** What describes a place in a text for annotations, and finds it again, by the selectors of the Web Annotation model. */
let anchors = '';

before(async () => {
  const {outputFiles} = await build({
    stdin: {
      contents: `export * as quote from 'dom-anchor-text-quote'; export * as position from 'dom-anchor-text-position';`,
      resolveDir: projectPath(''),
    },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'anchors',
  });
  anchors = outputFiles[0]!.text;
});

type Selector = Readonly<Record<string, string | number>>;
interface Anchors {
  readonly quote: Kind;
  readonly position: Kind;
}
interface Kind {
  readonly fromRange: (root: Node, range: Range) => Selector;
  readonly toRange: (root: Node, selector: Selector) => Range | null;
}

for (const [what, tag, words] of [
  ['filled', filled, bodyOf(7)[0]!.split(' ').slice(3, 9).join(' ')],
  ['adopted', adopted, bodyOf(8)[0]!.split(' ').slice(3, 9).join(' ')],
] as const) {
  test(`annotations are anchored in ${what} words, by quotation and by position, and found by the next visitor`, async () => {
    const page = setPage(`<p>Before it.</p>${tag}<p>After it.</p>`);
    let described: Selector[] = [];
    await visit(page, async (page) => {
      await page.evaluate(anchors);
      described = await page.evaluate((words) => {
        const {quote, position} = (window as unknown as {anchors: Anchors}).anchors;
        (window as unknown as {find: (words: string) => boolean}).find(words);
        const range = getSelection()!.getRangeAt(0);
        return [quote.fromRange(document.body, range), position.fromRange(document.body, range)];
      }, words);
    });
    assert.equal(described[0]!['exact'], words);
    await visit(page, async (page) => {
      await page.evaluate(anchors);
      const found = await page.evaluate(([quotation, place]) => {
        const {quote, position} = (window as unknown as {anchors: Anchors}).anchors;
        return [
          quote.toRange(document.body, quotation!),
          position.toRange(document.body, place!),
        ].map((range) => [
          String(range),
          range!.startContainer.parentElement!.closest('bellagio-conclusion') !== null,
        ]);
      }, described);
      assert.deepEqual(found, [
        [words, true],
        [words, true],
      ]);
    });
  });
}

/** What translators do to the text of a page; each says it in its own way. */
const translators = {
  'a translator that wraps words in font elements': () => {
    document.documentElement.lang = 'es';
    document.documentElement.classList.add('translated-ltr');
    for (const text of listTexts()) {
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      outer.style.verticalAlign = inner.style.verticalAlign = 'inherit';
      inner.append(translate(text.data));
      outer.append(inner);
      text.replaceWith(outer);
    }
  },
  'a translator that rewrites words in place': () => {
    document.documentElement.lang = 'es';
    for (const text of listTexts()) text.data = translate(text.data);
  },
  'a translator that marks the elements that it rewrites': () => {
    document.documentElement.lang = 'es';
    for (const text of listTexts()) {
      text.parentElement!.setAttribute('_msttexthash', '1');
      text.data = translate(text.data);
    }
  },
};
declare const listTexts: () => Text[];
declare const translate: (words: string) => string;

/** Translators read what stands in the document, and leave shadow roots alone. */
const translating = `
  globalThis.translate = (words) => words.replace(/\\p{L}+/gu, (word) => [...word].reverse().join(''));
  globalThis.listTexts = () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) {
      const {currentNode: text} = walker;
      if (text.data.trim() && text.parentElement.localName !== 'script') texts.push(text);
    }
    return texts;
  };`;

/** What the Spanish catalogue has for a message, whatever its context. */
function sayInSpanish(message: string): string {
  const {translations} = po.parse(readFileSync(projectPath('data/strings/po/es.po')));
  const [entry] = Object.values(translations).flatMap((context) => context[message] ?? []);
  return entry!.msgstr[0]!;
}

for (const [who, rewrite] of Object.entries(translators)) {
  test(`${who} has the words of each tag, which stay as it leaves them, and the chrome follows`, async () => {
    const tags = [...Object.values(findable).flatMap((tag) => Object.keys(tag))];
    await visit(setPage(tags.join('')), async (page) => {
      await page.evaluate(translating);
      const before = await page.evaluate(() => listTexts().map(({data}) => data));
      const wanted = await page.evaluate((texts) => texts.map((text) => translate(text)), before);
      await page.evaluate(rewrite);
      const conclusion = sayInSpanish('Conclusion {n}').replace('{n}', '7');
      await page.waitForFunction(
        (place) =>
          document.querySelector('[n="7"]')!.shadowRoot!.querySelector('[part="place"]')!
            .textContent === place,
        {timeout: 5000},
        conclusion,
      );
      await page.waitForNetworkIdle({idleTime: 100});
      assert.deepEqual(await page.evaluate(() => listTexts().map(({data}) => data)), wanted);
      const languages = await page.evaluate(() =>
        [
          ...document.querySelectorAll(
            '[n],bellagio-signatories,bellagio-quote-rotator,bellagio-statement',
          ),
        ].map((tag) => tag.shadowRoot!.querySelector('[lang]')!.getAttribute('lang')),
      );
      assert.deepEqual([...new Set(languages)], ['es']);
    });
  });
}
