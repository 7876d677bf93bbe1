import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {pathToFileURL} from 'node:url';

import type {Nodes} from 'mdast';
import {fromMarkdown} from 'mdast-util-from-markdown';
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
for (const {id, title} of published.conclusions) words.set(`${id}.title`, title.text);
words.set('title', published.title.editorial);

/** The words of a passage or of a range, which goes from the first sentence of one end to the last of the other. */
function wordsOf(id: string): string {
  const [begin, end] = id.split('-');
  if (!end) return words.get(id)!;
  const sentences = [...words.keys()].filter((one) => /\.s\d+$/.test(one));
  const first = sentences.findIndex((one) => `${one}.`.startsWith(`${begin}.`));
  const last = sentences.findLastIndex((one) => `${one}.`.startsWith(`${end}.`));
  return sentences
    .slice(first, last + 1)
    .map((one) => words.get(one))
    .join(' ');
}

const fold = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/** Waits until all that follows from a change is shown. */
async function settle(page: Page): Promise<void> {
  await page.waitForSelector('.builder:not([hidden]) .stage:not([aria-busy])');
}

/** A browser complains of scripts in a preview that shows what is seen without any. */
const expected = /^Blocked script execution in /;

/**
 * Opens the builder, and at the end asserts that nothing went wrong but what is allowed. The callback gets the lists of what went wrong, of all that the console says, and of all
 * requests.
 */
async function visitBuilder(
  query: string,
  look: (page: Page, seen: {wrong: string[]; said: string[]; asked: string[]}) => Promise<void>,
  {
    width = size.width,
    height = size.height,
    scheme = 'light',
    allowed = /^$/,
    prepare = () => {},
  }: {
    width?: number;
    height?: number;
    scheme?: string;
    allowed?: RegExp;
    prepare?: (page: Page) => Promise<void> | void;
  } = {},
): Promise<void> {
  const said: string[] = [];
  const asked: string[] = [];
  const address = new URL(`builder/${query}`, demo.address).href;
  const listen = async (page: Page) => {
    page.on('console', (message) => {
      const {url = ''} = message.location();
      const line = `${message.text()} ${url}`;
      if (!expected.test(line)) said.push(line);
    });
    page.on('request', (request) => asked.push(request.url()));
    await prepare(page);
  };
  const lookOnceReady = async (page: Page, wrong: string[]) => {
    await settle(page);
    await page.waitForFunction(() => CSS.highlights.has('builder-chosen'));
    await look(page, {wrong, said, asked});
    assert.deepEqual(
      wrong.filter((line) => !expected.test(line) && !allowed.test(line)),
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
    const host = [...contentDocument!.body.querySelectorAll('*')].find((one) => one.shadowRoot);
    return {
      text: contentDocument!.body.innerText,
      markup: contentDocument!.body.innerHTML,
      upgraded: host?.localName ?? '',
      direction,
      colorScheme,
      backgroundColor,
      width,
    };
  });
}

/** The words of the published page that a preview has in a frame. */
async function readFramed(page: Page): Promise<string> {
  const text = await page.waitForFunction(() => {
    const preview = document.querySelector<HTMLIFrameElement>('.stage iframe.shown');
    const framed = preview?.contentDocument!.querySelector('iframe')?.contentDocument;
    return framed?.readyState === 'complete' && framed.body.innerText;
  });
  return (await text.jsonValue()) as string;
}

/** Enough of a passage's beginning to find it by. */
function startOf(id: string): string {
  return published.signatories.find((one) => one.id === id)?.name ?? wordsOf(id).slice(0, 24);
}

/** Scrolls to where a passage begins in the statement, and tells where its first characters and another's stand. */
async function findPlaces(page: Page, ...ids: string[]) {
  const starts = ids.map(startOf);
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
      // Between two pixels, a mouse of Chromium's selects nothing.
      return {x: Math.round(left + width / 2), y: Math.round(top + height / 2)};
    });
  }, starts);
}

async function clickPassage(page: Page, id: string, count = 1): Promise<void> {
  const [place] = await findPlaces(page, id);
  await page.mouse.click(place!.x, place!.y, {count});
  await settle(page);
}

/** Selects words from the beginning of one passage to that of another, with the mouse. */
async function selectWords(page: Page, from: string, to: string): Promise<void> {
  const [first, last] = await findPlaces(page, from, to);
  // What is selected already would be moved.
  await page.evaluate(() => getSelection()!.removeAllRanges());
  await page.mouse.move(first!.x, first!.y);
  await page.mouse.down();
  await page.mouse.move(last!.x, last!.y, {steps: 5});
  await page.mouse.up();
}

/** Without the spaces that part paragraphs, which no range has. */
const squeeze = (text: string) => text.replaceAll(/\s+/g, '');

/** The words of the statement that are marked as chosen, without spaces. */
async function readMarks(page: Page): Promise<string> {
  const marks = await page.evaluate(() =>
    Array.from(CSS.highlights.get('builder-chosen') ?? [], (range) => String(range)),
  );
  return squeeze(marks.join(''));
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

test('a click takes a conclusion whole, wherever in it, and leaves no step in the history', async () => {
  await visitBuilder('', async (page) => {
    const steps = await page.evaluate(() => history.length);
    for (const [clicked, chosen] of [
      ['c3.title', 'c3'],
      ['c8.p2.s2', 'c8'],
      ['preamble.p1.s1', 'preamble'],
      ['c10.i3', 'c10'],
      ['signatories.4', 'signatories'],
      ['title', 'statement'],
    ] as const) {
      await clickPassage(page, clicked);
      const shown = await read(page);
      assert.deepEqual([shown.id, shown.passage], [chosen, chosen]);
      const marked = await readMarks(page);
      if (chosen === 'statement') assert.ok(marked.includes(squeeze(words.get('c10')!)));
      else assert.equal(marked, squeeze(words.get(chosen)!));
    }
    // The number stands in the widget itself.
    await page.$eval('bellagio-statement', (host) =>
      host.shadowRoot!.querySelectorAll<HTMLElement>('[part~=number]')[4]!.click(),
    );
    await settle(page);
    assert.equal((await read(page)).id, 'c5');
    assert.equal(await page.evaluate(() => history.length), steps);
    assert.equal(new URL(page.url()).hash, '');
  });
});

test('a selection takes the sentences that it touches, as one passage that ends with its section', async () => {
  await visitBuilder('', async (page) => {
    for (const [id, count] of [
      ['c7.thesis.s3', 2],
      ['c4.title', 2],
      ['signatories.4', 2],
    ] as const) {
      await clickPassage(page, id, count);
      await waitForPassage(page, id);
      assert.equal(await readMarks(page), squeeze(words.get(id)!));
    }
    for (const [from, to, chosen] of [
      ['c7.thesis.s2', 'c7.thesis.s3', 'c7.thesis.s2-c7.thesis.s3'],
      ['c7.p1.s1', 'c7.thesis.s3', 'c7.thesis.s3-c7.p1.s1'],
      ['c7.p1.s1', 'c7.p1.s2', 'c7.p1'],
      ['c7.thesis.s1', 'c7.p1.s2', 'c7'],
      ['c7.title', 'c7.thesis.s1', 'c7.thesis.s1'],
      ['c7.p1.s2', 'c8.thesis.s1', 'c7.p1.s2'],
      ['preamble.p1.s4', 'preamble.p2.s1', 'preamble.p1.s4-preamble.p2.s1'],
      ['signatories.4', 'signatories.5', 'signatories'],
    ] as const) {
      await selectWords(page, from, to);
      await waitForPassage(page, chosen);
      const shown = await read(page);
      assert.equal(shown.passage, chosen);
      assert.equal(await readMarks(page), squeeze(wordsOf(chosen)));
      assert.ok(fold((await readPreview(page)).text).includes(wordsOf(chosen)), chosen);
      assert.match(shown.chosen, /^Chosen: (Conclusion|Preamble|Signatories)/);
      assert.match(shown.chosen, /grown to whole sentences/);
      assert.equal(/ends with its section/.test(shown.chosen), from === 'c7.p1.s2');
    }
  });
});

test('a selection of much more than a section is kept to the section that it begins in', async () => {
  await visitBuilder('', async (page) => {
    for (const [from, to, chosen] of [
      ['c3.thesis.s2', 'signatories.4', 'c3.thesis.s2-c3.p1.s4'],
      ['title', 'c2.thesis.s1', 'preamble'],
    ] as const) {
      const starts = [from, to].map((id) => startOf(id));
      await page.evaluate((texts) => {
        const blocks = [...document.querySelectorAll('bellagio-statement > *')];
        const [first, last] = texts.map((text) => {
          const block = blocks.find(({textContent}) => textContent.includes(text!))!;
          const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const at = (walker.currentNode as Text).data.indexOf(text!);
            if (at >= 0) return [walker.currentNode, at + 2] as const;
          }
          throw new Error(`“${text}” is not shown`);
        });
        getSelection()!.setBaseAndExtent(...first!, ...last!);
      }, starts);
      await waitForPassage(page, chosen);
      assert.equal(await readMarks(page), squeeze(wordsOf(chosen)));
      assert.match((await read(page)).chosen, /ends with its section/);
    }
  });
});

test('the list has every passage, and takes its value from anywhere', async () => {
  const ids = readFileSync(join(root, 'test/data/passage-ids.txt'), 'utf8')
    .split('\n')
    .map((line) => line.split(' ')[0]!)
    .filter(Boolean);
  await visitBuilder('', async (page) => {
    const listed = await page.$$eval('[name=passage] option', (options) =>
      options.map((option) => option.value),
    );
    assert.deepEqual(listed, ['statement', 'rotator', ...ids]);
    for (const type of ['input', 'change']) {
      for (const id of ['c7.thesis.s2', 'signatories', 'preamble.p1']) {
        await page.$eval(
          '[name=passage]',
          (select, value, name) => {
            (select as HTMLSelectElement).value = value;
            select.dispatchEvent(new Event(name, {bubbles: true}));
          },
          id,
          type,
        );
        await settle(page);
        assert.equal((await read(page)).id, id);
        assert.ok(fold((await readPreview(page)).text).includes(words.get(id)!));
        // What is chosen by name is brought into sight.
        const seen = await page.$eval('.reading', (box) => {
          const [range] = CSS.highlights.get('builder-chosen')! as unknown as Iterable<Range>;
          const {top} = range!.getBoundingClientRect();
          const frame = box.getBoundingClientRect();
          return top >= frame.top && top < frame.bottom;
        });
        assert.ok(seen, id);
      }
    }
    await setPassage(page, 'c7.thesis-c7.p1');
    const shown = await read(page);
    assert.equal(shown.passage, 'c7.thesis-c7.p1');
    assert.match(shown.chosen, /Conclusion 7, thesis to paragraph 1/);
    await page.select('[name=passage]', 'c1');
    assert.equal((await read(page)).id, 'c1');
    assert.equal(await page.$('[name=passage] [value*="-"]'), null);
  });
});

test('every place gives a form that makes code, and says why', async () => {
  await visitBuilder('', async (page) => {
    const places = await page.$$eval('[name=place]', (radios) =>
      radios.map((radio) => (radio as HTMLInputElement).value),
    );
    assert.ok(places.length >= 12);
    const forms = new Set<string>();
    const reasons = new Set<string>();
    for (const place of places) {
      await setPlace(page, place);
      const {form, code, privacy} = await read(page);
      assert.ok(code, place);
      assert.ok(privacy, place);
      forms.add(form);
      reasons.add(await page.$eval('.why', ({textContent}) => textContent));
    }
    assert.deepEqual([...forms].toSorted(), [...snippetForms].toSorted());
    assert.equal(reasons.size, places.length);
  });
});

for (const id of ['c7', 'c7.thesis.s3', 'c7.thesis-c7.p1', 'signatories']) {
  test(`${id} can be had in all ten forms, each with a preview of its words`, async () => {
    const integrity = JSON.parse(readFileSync(join(root, 'dist/integrity.json'), 'utf8')) as Record<
      string,
      string
    >;
    await visitBuilder(`?passage=${id}`, async (page) => {
      const baseUrl = new URL('builder/', demo.address).href;
      for (const form of snippetForms) {
        await setForm(page, form);
        const shown = await read(page);
        const expected = makeSnippet(statement, id, {form, baseUrl, integrity});
        assert.ok('code' in expected);
        assert.equal(shown.code, expected.code);
        const bytes = Buffer.byteLength(shown.code);
        assert.match(shown.size, new RegExp(`^${bytes.toLocaleString('en')} bytes`));
        assert.deepEqual(shown.faults, []);

        const {text, markup} = await readPreview(page);
        if (form === 'url') {
          const card = await page.$eval('.stage iframe.shown', (frame) => {
            const image = (frame as HTMLIFrameElement).contentDocument!.querySelector('img')!;
            return [image.naturalWidth, image.alt.length > 20];
          });
          assert.deepEqual(card, [1200, true]);
          assert.ok(markup.includes(`href="${shown.code}"`));
        } else {
          const framed = form === 'iframe' ? await readFramed(page) : text;
          assert.ok(fold(framed).includes(wordsOf(id)), `${form}: ${framed}`);
        }
      }
    });
  });
}

test('what is no passage has fewer forms, and what was wished comes back with a passage', async () => {
  await visitBuilder('', async (page) => {
    await setPlace(page, 'newsletter');
    for (const id of ['rotator', 'statement']) {
      await setPassage(page, id);
      const shown = await read(page);
      assert.equal(shown.form, 'element');
      assert.match(shown.formHint, /no form “email”/);
      const enabled = await page.$$eval('[name=form] option:enabled', (options) =>
        options.map((option) => (option as HTMLOptionElement).value),
      );
      assert.deepEqual(enabled, listForms(id));
      const reasons = await page.$$eval('[name=form] option:disabled', (options) =>
        options.map(({textContent}) => textContent),
      );
      assert.ok(reasons.every((reason) => reason.includes('not for')));
      for (const form of listForms(id)) {
        await setForm(page, form);
        assert.ok((await read(page)).code);
      }
      await setPlace(page, 'plain');
      await setPlace(page, 'newsletter');
    }
    await setPassage(page, 'c2');
    assert.equal((await read(page)).form, 'email');
  });
});

/** Values for options that take any: one that is good and not the default, and one that is not good. */
const samples: Record<string, readonly [good: string, bad: string]> = {
  'heading-level': ['4', '9'],
  actions: ['copy link', 'copy paste'],
  interval: ['20', '0.5'],
  conclusions: ['1, 7', '1, 77'],
};

test('every option changes the code and the preview, and a bad value is explained beside it', async () => {
  for (const id of ['c7', 'c7.p1', 'signatories', 'rotator', 'statement']) {
    await visitBuilder(`?passage=${id}`, async (page) => {
      const names = await page.$$eval('.attributes:enabled [name]', (controls) =>
        controls.map((control) => control.getAttribute('name')!),
      );
      assert.ok(names.length > 1);
      for (const name of names) {
        const selector = `.attributes:enabled [name="${name}"]`;
        const before = await read(page);
        const choices = await page.$$eval(`${selector} option`, (options) =>
          options.slice(1).map(({textContent}) => textContent),
        );
        const [good, bad] = samples[name] ?? [choices[0] ?? ''];
        await set(page, selector, good);
        const after = await read(page);
        const written = good ? `${name}="${good}"` : ` ${name}`;
        assert.ok(!before.code.includes(written) && after.code.includes(written), after.code);
        const {markup} = await readPreview(page);
        assert.ok(markup.includes(written), `${written}: ${markup}`);
        assert.deepEqual(after.faults, []);

        if (bad) {
          await set(page, selector, bad);
          const {faults, code, size} = await read(page);
          assert.equal(faults.length, 1);
          assert.match(faults[0]!, new RegExp(`takes no ${name}="${bad}"\\. \\S`));
          assert.equal(code, '');
          assert.ok(size.endsWith(faults[0]!), size);
          assert.equal(await page.$('.stage iframe'), null);
          const [invalid, described] = await page.$eval(selector, (control) => [
            control.getAttribute('aria-invalid'),
            control
              .getAttribute('aria-describedby')!
              .split(' ')
              .map((one) => document.getElementById(one)!.textContent)
              .join(' '),
          ]);
          assert.equal(invalid, 'true');
          assert.ok(described!.includes(faults[0]!));
          await set(page, selector, good);
          assert.deepEqual(await read(page), after);
          assert.equal(
            await page.$eval(selector, (control) => control.getAttribute('aria-invalid')),
            null,
          );
        }
      }
    });
  }
});

test('addresses change the code, and one that is broken is explained in words', async () => {
  await visitBuilder('', async (page) => {
    const {privacy: first} = await read(page);
    assert.match(first, /cdn\.jsdelivr\.net/);
    assert.ok(await page.$eval('.local', (note) => note.checkVisibility()));
    await set(page, '[name=base-url]', 'https://example.org/bellagio');
    assert.match(
      (await read(page)).code,
      /href="https:\/\/example\.org\/bellagio\/conclusion\/7\/"/,
    );
    assert.equal(await page.$eval('.local', (note) => note.checkVisibility()), false);

    for (const [written, explained] of [
      [
        'example.org/bellagio/',
        /lacks its beginning: did you mean https:\/\/example\.org\/bellagio\/\?/,
      ],
      ['bellagio', /lacks its beginning/],
      ['ftp://example.org/', /begins with “ftp:”/],
      ['javascript:alert(1)', /begins with “javascript:”/],
      ['https:/example.org/', /[Tt]wo slashes/],
      ['https://exa mple.org/', /a space in it/],
      ['https://', /No name of a site/],
    ] as const) {
      await set(page, '[name=base-url]', written);
      const {faults, code} = await read(page);
      assert.equal(faults.length, 1);
      assert.ok(faults[0]!.startsWith(`“${written}” is no http or https address.`), faults[0]);
      assert.match(faults[0]!, explained);
      assert.equal(code, '');
      assert.ok(
        await page.$eval('.actions', (actions) =>
          [...actions.querySelectorAll('button')].every(({disabled}) => disabled),
        ),
      );
    }

    // No address is none that is broken; but some forms cannot do without.
    await set(page, '[name=base-url]', '');
    assert.doesNotMatch((await read(page)).code, /href/);
    for (const form of ['iframe', 'url']) {
      await setForm(page, form);
      assert.match((await read(page)).faults.join(), /needs a base address.*such as https/);
    }
    await setForm(page, 'element');

    await set(page, '[name=script][value=here]');
    assert.ok((await read(page)).code.includes(new URL('../dist/bellagio.js', demo.address).href));
    await set(page, '[name=script][value=own]');
    assert.match((await read(page)).faults.join(), /Write where you have published the files/);
    for (const [written, source, privacy] of [
      ['/bellagio/', '/bellagio/bellagio.js', /from this site itself/],
      [
        'https://example.org/b/bellagio.js',
        'https://example.org/b/bellagio.js',
        /from example\.org/,
      ],
    ] as const) {
      await set(page, '[name=script-url]', written);
      const shown = await read(page);
      assert.ok(shown.code.includes(`src="${source}"`), shown.code);
      assert.match(shown.code, /integrity=/);
      assert.match(shown.privacy, privacy);
      assert.doesNotMatch(shown.privacy, /jsdelivr/);
    }
    await set(page, '[name=script-url]', 'javascript:alert(1)');
    assert.match(
      (await read(page)).faults.join(),
      /no address of a script.*begins with “javascript:”/,
    );
  });
});

test('an id that is none is explained once it is written, and not before', async () => {
  await visitBuilder('', async (page) => {
    await setControl(page, '[name=passage-id]', 'c7.thesis.s9');
    assert.deepEqual((await read(page)).faults, []);
    await page.keyboard.press('Tab');
    await settle(page);
    const {faults, code, chosen} = await read(page);
    assert.match(faults.join(), /^There is no passage “c7\.thesis\.s9”\. Take one from the list/);
    assert.equal(code, '');
    assert.equal(chosen, '');
    // Whoever stops writing is told, too.
    await setPassage(page, 'c7');
    await setControl(page, '[name=passage-id]', 'c77');
    await page.waitForFunction(() =>
      document.querySelector('.fault:not([hidden])')?.textContent.includes('“c77”'),
    );
    await page.keyboard.press('Backspace');
    await settle(page);
    assert.deepEqual((await read(page)).faults, []);
  });
});

test('the address remembers every choice, and leaves no steps in the history', async () => {
  let address = '';
  let left: Awaited<ReturnType<typeof read>>;
  let preview: Awaited<ReturnType<typeof readPreview>>;
  await visitBuilder('', async (page) => {
    const steps = await page.evaluate(() => history.length);
    const plain = page.url();
    await setPassage(page, 'signatories');
    await setPlace(page, 'ghost');
    await setForm(page, 'tag');
    await set(page, '.attributes:enabled [name=layout]', 'columns');
    await set(page, '.attributes:enabled [name=filter]');
    await set(page, '[name=base-url]', 'https://example.org/a b&c='.replace(' ', '%20'));
    await set(page, '[name=script][value=own]');
    await set(page, '[name=script-url]', '/b/');
    for (const name of ['dark', 'rtl', 'narrow', 'no-scripts']) await set(page, `[name=${name}]`);
    left = await read(page);
    preview = await readPreview(page);
    address = page.url();
    assert.equal(await page.$eval('.address', (link) => (link as HTMLAnchorElement).href), address);
    assert.equal(await page.evaluate(() => history.length), steps);
    const names = [...new URL(address).searchParams.keys()];
    assert.deepEqual(names.toSorted(), [
      ...['base-url', 'dark', 'filter', 'form', 'layout', 'narrow', 'no-scripts'],
      ...['passage', 'place', 'rtl', 'script', 'script-url'],
    ]);
    await allowClipboard(page);
    await page.click('.share button');
    await page.waitForFunction(
      () => document.querySelector('.share button')!.textContent === 'Copied',
    );
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), address);

    // What is as it was at first is not written.
    await setPlace(page, 'html');
    for (const name of ['dark', 'rtl', 'narrow', 'no-scripts']) await set(page, `[name=${name}]`);
    await set(page, '.attributes:enabled [name=filter]');
    await set(page, '.attributes:enabled [name=layout]', 'list');
    await set(page, '[name=script][value=cdn]');
    await set(page, '[name=base-url]', new URL('.', plain).href);
    await setPassage(page, 'c7');
    assert.equal(page.url(), plain);
  });
  await visitBuilder(new URL(address).search, async (page) => {
    assert.deepEqual(await read(page), left);
    assert.deepEqual(await readPreview(page), preview);
    await page.reload({waitUntil: 'networkidle0'});
    await settle(page);
    assert.deepEqual(await read(page), left);
  });
});

test('what is unknown or broken in the address is explained, and the rest holds', async () => {
  for (const [query, complaints] of [
    ['?passage=c77', [/no passage “c77”/]],
    ['?passage=c7-c8&place=moon', [/no passage “c7-c8”/, /no “moon” for place/]],
    ['?form=pdf', [/no form “pdf”/]],
    ['?passage=rotator&form=email', [/“rotator” has no form “email”/]],
    ['?base-url=htp:/x', [/“htp:\/x” is no http or https address/]],
    ['?form=url&base-url=', [/needs a base address/]],
    ['?script=own&script-url=data:,x', [/“data:,x” is no address of a script/]],
    ['?script=own&base-url=example.org', [/published the files/, /“example.org” is no http/]],
    ['?passage=signatories&show=thesis', [/has no show/]],
    ['?show=everything&heading-level=9&actions=dance', [/everything/, /"9"/, /"dance"/]],
    ['?passage=%E0%A4%A&dark=1', [/no passage/]],
    ['?passage=<img src=x onerror=alert(1)>', [/<img src=x/]],
    ['?passage=c1&passage=c99&utm_source=letter&length=3', []],
  ] as const) {
    await visitBuilder(query, async (page) => {
      const shown = await read(page);
      assert.equal(shown.complaints.length, complaints.length, query + shown.complaints.join());
      for (const complaint of complaints) {
        assert.ok(
          shown.complaints.some((one) => complaint.test(one)),
          `${query}: ${shown.complaints.join()}`,
        );
      }
      assert.ok(shown.code, query);
      assert.deepEqual(shown.faults, []);
      assert.equal(await page.$eval('.complaints', (box) => box.getAttribute('role')), 'alert');
      // Once something is chosen, they are settled.
      await page.select('[name=passage]', 'c9');
      await settle(page);
      assert.deepEqual((await read(page)).complaints, []);
    });
  }
});

/** Waits until an element of the preview has its actions. */
function waitForActions(page: Page, tag: string) {
  return page.waitForFunction(
    (name) =>
      document
        .querySelector<HTMLIFrameElement>('.stage iframe.shown')
        ?.contentDocument!.querySelector(name)
        ?.shadowRoot?.querySelector('button'),
    {},
    tag,
  );
}

test('the preview is light or dark, from either side, narrow, and without scripts', async () => {
  for (const [query, upgraded] of [
    ['', 'bellagio-conclusion'],
    ['?place=newsletter', ''],
    ['?place=wix', 'bellagio-conclusion'],
    ['?place=wordpress-author', 'blockquote'],
  ] as const) {
    await visitBuilder(query, async (page) => {
      const first = await readPreview(page);
      assert.equal(first.colorScheme, 'light');
      assert.equal(first.direction, 'ltr');
      await set(page, '[name=dark]');
      assert.equal((await readPreview(page)).colorScheme, 'dark');
      await set(page, '[name=rtl]');
      assert.equal((await readPreview(page)).direction, 'rtl');
      await set(page, '[name=narrow]');
      if (upgraded) await waitForActions(page, upgraded);
      const narrow = await readPreview(page);
      assert.equal(narrow.width, 320);
      assert.equal(narrow.upgraded, upgraded);
      await set(page, '[name=no-scripts]');
      const still = await readPreview(page);
      assert.equal(still.upgraded, '');
      if (query !== '?place=wix') assert.ok(fold(still.text).includes(words.get('c7')!), query);
    });
  }
});

test('in ten forms for what there is, the builder asks nothing of others, and its console stays empty', async () => {
  await visitBuilder('?base-url=https://example.org/&dark', async (page, {said, asked}) => {
    for (const id of ['c10', 'c1.p1.s1', 'signatories.4', 'title', 'rotator', 'statement']) {
      await setPassage(page, id);
      for (const form of listForms(id)) await setForm(page, form);
    }
    const {origin} = new URL(demo.address);
    assert.deepEqual(
      asked.filter((url) => !url.startsWith(`${origin}/`) && !/^(about|blob):/.test(url)),
      [],
    );
    assert.ok(asked.length > 50);
    assert.deepEqual(said, []);
  });
});

/** The words of Markdown, as a parser reads them that is not ours. */
function readMarkdown(source: string): string {
  const readNode = (node: Nodes): string => {
    if ('value' in node) return node.value;
    if (!('children' in node)) return '';
    const between = /^(root|blockquote|list|listItem)$/.test(node.type) ? ' ' : '';
    return node.children.map(readNode).join(between);
  };
  return fold(readNode(fromMarkdown(source)));
}

test('the preview of Markdown is what a parser makes of it', async () => {
  for (const id of ['c10', 'c7.thesis.s3', 'preamble']) {
    await visitBuilder(`?passage=${id}&place=markdown`, async (page) => {
      const {code} = await read(page);
      assert.equal(readMarkdown(code), fold((await readPreview(page)).text));
    });
  }
});

test('the privacy paragraph says what is loaded from where, form by form', async () => {
  const query =
    '?base-url=https://pages.example.org/&script=own&script-url=https://files.example.org/b/';
  const loads: Record<SnippetForm, readonly [files: boolean, script: boolean]> = {
    element: [true, true],
    tag: [true, true],
    iframe: [true, true],
    declarative: [true, false],
    blockquote: [false, false],
    upgradable: [false, true],
    url: [false, false],
    email: [false, false],
    markdown: [false, false],
    text: [false, false],
  };
  await visitBuilder(query, async (page) => {
    await allowClipboard(page);
    const paragraphs = new Map<string, string>();
    for (const form of snippetForms) {
      await setForm(page, form);
      const {privacy} = await read(page);
      const [files, script] = loads[form];
      assert.equal(privacy.includes('files.example.org'), files, form);
      // Whether the word stands where a script is meant that may run.
      assert.equal(/\bscript\b/.test(privacy.replace('No script', '')), script, form);
      assert.ok(privacy.includes('pages.example.org'), form);
      if (form !== 'email') assert.match(privacy, /cookie/);
      paragraphs.set(privacy, form);

      await page.click('.privacy + button');
      await page.waitForFunction(
        () => document.querySelector('.privacy + button')!.textContent === 'Copied',
      );
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), privacy);
    }
    assert.ok(paragraphs.size >= 7);
    assert.equal(
      await page.$eval('.rights', ({textContent}) => textContent),
      'Quote with attribution; no licence is claimed.',
    );
    // Without links there is nothing to say of them.
    await setForm(page, 'blockquote');
    await set(page, '[name=base-url]', '');
    assert.doesNotMatch((await read(page)).privacy, /link/);
  });
});

test('where the clipboard is closed, the code is selected', async () => {
  await visitBuilder('?place=plain', async (page) => {
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', {value: undefined});
    });
    const {code} = await read(page);
    for (const [button, text] of [
      ['.actions button', code],
      ['.privacy + button', (await read(page)).privacy],
      ['.share button', page.url()],
    ] as const) {
      await page.click(button);
      await page.waitForFunction(
        (selector) => document.querySelector(selector)!.textContent === 'Selected',
        {},
        button,
      );
      const [selected, said] = await page.evaluate(() => [
        String(getSelection()),
        document.querySelector('[role=status]')!.textContent,
      ]);
      assert.equal(selected, text);
      assert.match(said!, /by hand/);
    }
    await setForm(page, 'markdown');
    assert.equal(await page.$eval('.actions button', ({textContent}) => textContent), 'Copy code');
  });
});

test('the code can be downloaded, as a file that opens with its words', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bellagio-builder-'));
  try {
    await visitBuilder('?passage=c7.thesis.s3', async (page) => {
      const client = await page.createCDPSession();
      await client.send('Browser.setDownloadBehavior', {
        behavior: 'allow',
        browserContextId: page.browserContext().id!,
        downloadPath: folder,
        eventsEnabled: true,
      });
      for (const [form, name] of [
        ['email', 'bellagio-c7.thesis.s3-email.html'],
        ['markdown', 'bellagio-c7.thesis.s3-markdown.md'],
        ['text', 'bellagio-c7.thesis.s3-text.txt'],
      ] as const) {
        await setForm(page, form);
        const saved = new Promise<void>((resolve) => {
          client.on('Browser.downloadProgress', ({state}) => {
            if (state === 'completed') resolve();
          });
        });
        await page.click('.actions button:last-child');
        await saved;
        const file = readFileSync(join(folder, name), 'utf8');
        const {code} = await read(page);
        if (form !== 'email') {
          assert.equal(file, code);
          continue;
        }
        assert.ok(file.includes(code));
        const opened = await page.browserContext().newPage();
        await opened.goto(pathToFileURL(join(folder, name)).href);
        const text = await opened.evaluate(() => document.body.innerText);
        assert.equal(
          await opened.$eval('meta[charset]', (meta) => meta.outerHTML),
          '<meta charset="utf-8">',
        );
        assert.ok(fold(text).includes(words.get('c7.thesis.s3')!), text);
        assert.match(text, /^— /m);
        await opened.close();
      }
    });
  } finally {
    rmSync(folder, {recursive: true});
  }
});

test('that the code has changed is said once, in few words', async () => {
  await visitBuilder('', async (page) => {
    await page.evaluate(() => {
      const region = document.querySelector('[role=status]')!;
      const heard: string[] = ((window as unknown as {heard: string[]}).heard = []);
      new MutationObserver(() => heard.push(region.textContent)).observe(region, {childList: true});
    });
    // Each one's code is there before the next is chosen.
    await page.evaluate(async () => {
      const list = document.querySelector<HTMLSelectElement>('[name=passage]')!;
      for (const id of ['c1', 'c2', 'c3']) {
        list.value = id;
        list.dispatchEvent(new Event('change', {bubbles: true}));
        while (!document.querySelector('.size')!.textContent) {
          await new Promise(requestAnimationFrame);
        }
      }
    });
    await page.waitForFunction(() => (window as unknown as {heard: string[]}).heard.length);
    const {size: third} = await read(page);
    await page.select('[name=passage]', 'c4');
    await page.waitForFunction(() => (window as unknown as {heard: string[]}).heard.length > 1);
    const {size: fourth} = await read(page);
    const heard = await page.evaluate(() => (window as unknown as {heard: string[]}).heard);
    assert.deepEqual(heard, [`element: ${third}`, `element: ${fourth}`]);
  });
});

test('a strict policy changes nothing that can be seen', async () => {
  const policy = [
    `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'`,
    `frame-src 'self'; base-uri 'none'; form-action 'none'`,
  ].join('; ');
  const prepare = async (page: Page) => {
    await page.setRequestInterception(true);
    page.on('request', async (request) => {
      if (!/\/builder\/($|\?)/.test(request.url())) return request.continue();
      const answer = await fetch(request.url());
      return request.respond({
        contentType: 'text/html',
        headers: {'Content-Security-Policy': policy},
        body: await answer.text(),
      });
    });
  };
  await visitBuilder(
    '',
    async (page) => {
      assert.equal((await readPreview(page)).upgraded, 'bellagio-conclusion');
      await setPlace(page, 'newsletter');
      const unset = await page.$eval('.stage iframe.shown', (frame) => {
        const {contentDocument} = frame as HTMLIFrameElement;
        const styled = [...contentDocument!.querySelectorAll<HTMLElement>('[style]')];
        return [styled.length > 2, styled.filter(({style}) => !style.length).length];
      });
      assert.deepEqual(unset, [true, 0]);
    },
    {prepare, allowed: /inline style/},
  );
});

test('without scripts, the page says what it lacks', async () => {
  const address = new URL('builder/', demo.address).href;
  await visit(
    address,
    size,
    async (page) => {
      const text = await page.evaluate(() => document.body.innerText);
      assert.match(text, /made by scripts.*\n?.*npx bellagio-widgets snippet c7/);
      assert.equal(await page.$eval('form', (form) => form.checkVisibility()), false);
    },
    {scripts: false},
  );
});

test('the keyboard reaches every control once, in the order in which they stand', async () => {
  await visitBuilder('?script=own&script-url=/b/', async (page) => {
    const expectedNames = await page.evaluate(() => {
      const radios = new Set<string>();
      return [
        ...document.querySelectorAll<HTMLInputElement>(
          'a, [tabindex="0"], select, input, textarea, button, iframe',
        ),
      ]
        .filter((element) => element.checkVisibility() && !element.matches(':disabled'))
        .filter(({type, name}) => type !== 'radio' || !(radios.has(name) || !radios.add(name)))
        .map((element) => element.name || element.textContent.trim() || element.localName);
    });
    assert.ok(expectedNames.length > 25);
    const reached: string[] = [];
    while (reached.length < expectedNames.length) {
      await page.keyboard.press('Tab');
      const name = await page.evaluate(() => {
        const element = document.activeElement as HTMLInputElement;
        return element.name || element.textContent.trim() || element.localName;
      });
      // The statement has links of its own, and so has what a preview shows.
      const inside = await page.evaluate(
        () => document.activeElement!.localName === 'bellagio-statement',
      );
      if (!inside && name !== reached.at(-1)) reached.push(name);
      assert.notEqual(name, 'body', reached.join());
    }
    assert.deepEqual(reached, expectedNames);
  });
});

test('what can be pressed is large enough, and what has the focus is not covered', async () => {
  for (const [width, height] of [
    [320, 480],
    [1280, 800],
  ] as const) {
    await visitBuilder(
      '?script=own&script-url=/b/',
      async (page) => {
        const faults = await page.evaluate(async () => {
          const found: string[] = [];
          const selector = 'select, textarea, input, button, header a, label:has(input)';
          for (const element of document.querySelectorAll<HTMLElement>(selector)) {
            if (!element.checkVisibility()) continue;
            const target = element.closest('label') ?? element;
            const {width, height} = target.getBoundingClientRect();
            if (width < 24 || height < 24) found.push(`${element.outerHTML}: ${width} x ${height}`);
            element.focus();
            await new Promise(requestAnimationFrame);
            if (document.activeElement !== element) continue;
            const {left, top, right, bottom} = element.getBoundingClientRect();
            const at = document.elementFromPoint(
              (left + right) / 2,
              Math.min(bottom, innerHeight) / 2 + Math.max(top, 0) / 2,
            );
            if (!at || !(element.contains(at) || at.contains(element))) {
              found.push(`${element.outerHTML} is under ${at?.outerHTML ?? 'nothing'}`);
            }
          }
          return found;
        });
        assert.deepEqual(faults, []);
      },
      {width, height},
    );
  }
});

for (const width of [280, 320, 480, 720, 1200]) {
  test(`no choice makes the builder scroll sideways at ${width} px`, async () => {
    const long = `https://example.org/${'long'.repeat(40)}/`;
    await visitBuilder(
      `?base-url=${long}&passage=c7.thesis-c7.p1&place=moon`,
      async (page) => {
        assert.equal(await measureWidth(page), width);
        for (const id of ['signatories', 'rotator', 'c7.thesis.s2-c7.thesis.s3']) {
          await setPassage(page, id);
          for (const form of listForms(id)) {
            await setForm(page, form);
            const reached = await page.evaluate(() => document.documentElement.scrollWidth);
            assert.equal(reached, width, `${id} as ${form}`);
          }
        }
        await set(page, '[name=base-url]', 'long'.repeat(60));
        assert.equal(await measureWidth(page), width);
      },
      {width, height: 700},
    );
  });
}

for (const scheme of ['light', 'dark']) {
  for (const width of [320, 1280]) {
    test(`axe finds nothing in the builder, ${scheme}, at ${width} px`, async () => {
      await visitBuilder(
        '?place=moon&script=own&script-url=/b/',
        async (page) => {
          assert.deepEqual(await findFaultsOfAccess(page), []);
          await set(page, '[name=dark]');
          await setForm(page, 'email');
          assert.deepEqual(await findFaultsOfAccess(page), []);
          await setPassage(page, 'c77');
          await set(page, '[name=base-url]', 'nowhere');
          assert.deepEqual(await findFaultsOfAccess(page), []);
        },
        {width, height: 4000, scheme},
      );
    });
  }
}
