import assert from 'node:assert/strict';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {basename, join} from 'node:path';
import {test} from 'node:test';

import type {Page} from 'puppeteer-core';

import {inventTranslation} from '../data/invented-translation.js';
import {
  allowClipboard,
  findFaultsOfAccess,
  demo,
  measureWidth,
  root,
  serveDemo,
  serveElsewhere,
  start,
  stop,
  visit,
} from './demo-pages.js';

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

interface Signatory {
  readonly name: string;
  readonly editorial: {readonly nameRank: number};
}

const {conclusions, signatories} = JSON.parse(read('data/statement.json')) as {
  conclusions: readonly Conclusion[];
  signatories: readonly Signatory[];
};

const fold = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

function textOf(...blocks: readonly Block[]): string {
  const sentences = blocks.flatMap((block) => block.sentences);
  return sentences.map(({runs}) => runs.map(({text}) => text).join('')).join(' ');
}

serveDemo();

/** What a reader sees in every conclusion of a page: the words in its slots, or what stands there in place of them. */
function listShown(page: Page) {
  return page.$$eval('bellagio-conclusion', (hosts) =>
    hosts.map((host) => {
      const slots = [...host.shadowRoot!.querySelectorAll('slot')];
      const nodes = slots.flatMap((slot) => slot.assignedNodes({flatten: true}));
      return {
        n: host.getAttribute('n'),
        show: host.getAttribute('show') ?? 'full',
        translated: host.closest('[translation]') !== null,
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
    await visit(demo.address, size, async (page, wrong) => {
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
  await visit(demo.address, {width: 1280, height: 800}, async (page) => {
    await page.waitForSelector('bellagio-conclusion >>> [part="translation"]');
    const all = await listShown(page);
    const {passages} = inventTranslation();
    assert.deepEqual(
      all.filter(({translated}) => translated).map(({words}) => words),
      [`${passages['c5.title']} ${passages['c5.thesis']?.replaceAll('*', '')}`],
    );
    const shown = all.filter(({translated}) => !translated);
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
  await visit(demo.address, {width: 1280, height: 800}, async (page) => {
    const sources = await page.$$eval('.live', (lives) =>
      lives.map((live) => live.parentElement?.querySelector('.source code')?.textContent ?? ''),
    );
    assert.equal(sources.length, read('demo/index.html').match(/class="live"/g)?.length);
    const written = read('demo/index.html').replaceAll(/\s+/g, '');
    for (const source of sources) {
      const [tags = ''] = source.split(' <script type="module" src=');
      // Where the words of the statement were written in, compare what stands around them.
      const adopted = conclusions[6]!.thesis.sentences.some((sentence) =>
        source.includes(textOf({sentences: [sentence]}).slice(0, 20)),
      );
      if (!adopted) assert.ok(written.includes(tags.replaceAll(/\s+/g, '')), source);
      else assert.doesNotMatch(source, /data-words|slot=/);
    }

    await allowClipboard(page);
    await page.click('.source button');
    await page.waitForFunction(() => document.querySelector('.said')?.textContent !== '');
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), sources[0]);
  });
});

/** The tags that were built, by the class comment's rule that each has a module of its own. */
const built = readdirSync(join(root, 'dist/tags'))
  .filter((name) => name.endsWith('.js'))
  .map((name) => basename(name, '.js'));

test('every attribute of every tag is in an example, in the part that is named after the tag', async () => {
  await visit(demo.address, {width: 1280, height: 800}, async (page) => {
    const missing = await page.evaluate((tags) => {
      return tags.flatMap((tag) => {
        const {observedAttributes: names} = customElements.get(tag) as unknown as {
          observedAttributes: string[];
        };
        const part = document.querySelector(`section[aria-labelledby="${tag}"]`);
        return names
          .filter((name) => !part?.querySelector(`.live ${tag}[${name}]`))
          .map((name) => `${tag} ${name}`);
      });
    }, built);
    assert.ok(built.includes('bellagio-conclusion'));
    assert.deepEqual(missing, []);
  });
});

test('the translation in an example is in the invented language of the tests, and whole', () => {
  const pack: unknown = JSON.parse(read('demo/invented-translation.json'));
  assert.deepEqual(pack, inventTranslation());
});

test('every choice that the playground offers is in an example', async () => {
  await visit(demo.address, {width: 1280, height: 800}, async (page) => {
    const missing = await page.evaluate(() => {
      const groups = [
        ...Array.from(document.querySelectorAll<HTMLInputElement>('[name=tag]'), ({value}) => ({
          tag: value,
          fields: document.querySelector(`.playground [data-tag="${value}"]`),
        })),
        {tag: 'bellagio-settings', fields: document.querySelector('.playground .settings')},
      ];
      return groups.flatMap(({tag, fields}) =>
        [...fields!.querySelectorAll('select')].flatMap((select) =>
          [...select.options]
            .slice(1)
            .map(({value}) => `${tag}[${select.name}="${value}"]`)
            // One choice of many styles, which two tags have, is shown where it shows: in a citation.
            .map((selector) => selector.replace('settings[cite-style', 'cite[cite-style'))
            .filter((selector) => !document.querySelector(`.live ${selector}`)),
        ),
      );
    });
    assert.deepEqual(missing, []);
  });
});

test('the contents lead to every part and every section, in their order, and nowhere else', async () => {
  await visit(demo.address, {width: 1280, height: 800}, async (page) => {
    const [linked, written, unknown] = await page.evaluate(() => {
      const [contents, all] = ['#contents a', 'main a, header a'].map((links) =>
        Array.from(document.querySelectorAll(links), (link) => link.getAttribute('href')!)
          .filter((address) => address.startsWith('#'))
          .map((address) => address.slice(1)),
      );
      return [
        contents,
        Array.from(document.querySelectorAll('.tag :is(h2, h3)[id]'), ({id}) => id),
        all!.filter((id) => !document.getElementById(id)),
      ] as const;
    });
    assert.deepEqual(linked, written);
    // To passages leads the statement in the page.
    const passages = read('test/data/passage-ids.txt').split(/\s+/);
    assert.deepEqual(
      unknown.filter((id) => !passages.includes(id)),
      [],
    );
  });
});

test('every list of signatories names all of them, in the order asked for', async () => {
  const sorted = signatories.toSorted((a, b) => a.editorial.nameRank - b.editorial.nameRank);
  await visit(demo.address, {width: 1280, height: 800}, async (page) => {
    const lists = await page.$$eval('.live bellagio-signatories', (hosts) =>
      hosts.map((host) => ({
        sort: host.getAttribute('sort'),
        names: [host, host.shadowRoot!].flatMap((place) =>
          Array.from(place.querySelectorAll('dt'), ({textContent}) => textContent.trim()),
        ),
      })),
    );
    assert.ok(lists.length > 8);
    for (const {sort, names} of lists) {
      const expected = sort === 'name' ? sorted : signatories;
      assert.deepEqual(
        names,
        expected.map(({name}) => name),
      );
    }
  });
});

test('every rotator shows a sentence of the statement, and from those conclusions that it names', async () => {
  await visit(demo.address, {width: 1280, height: 800}, async (page) => {
    const rotators = await page.$$eval('.live bellagio-quote-rotator', (hosts) =>
      hosts.map((host) => ({
        numbers: host.getAttribute('conclusions') ?? 'all',
        words: `${host.textContent} ${host.shadowRoot!.textContent}`,
      })),
    );
    assert.ok(rotators.length > 9);
    for (const {numbers, words} of rotators) {
      const chosen = conclusions.filter(
        ({number}) => /all|99/.test(numbers) || numbers.split(', ').includes(String(number)),
      );
      const sentences = chosen.flatMap(({thesis, body}) =>
        [thesis, ...body].flatMap((block) => block.sentences),
      );
      const found = sentences.filter((sentence) =>
        fold(words).includes(textOf({sentences: [sentence]})),
      );
      assert.ok(found.length > 0, `conclusions ${numbers}: ${words}`);
    }
  });
});

test('every button and field of every example can be seen', async () => {
  await visit(demo.address, {width: 1280, height: 800}, async (page) => {
    const hidden = await page.$$eval('.live :defined', (elements) =>
      elements.flatMap((host) =>
        Array.from(host.shadowRoot?.querySelectorAll('button, input') ?? [])
          .filter(
            (control) =>
              !control.checkVisibility({opacityProperty: true, visibilityProperty: true}),
          )
          .map((control) => `${host.outerHTML.slice(0, 60)}: ${control.outerHTML}`),
      ),
    );
    assert.deepEqual(hidden, []);
  });
});

test('rotators that turn by themselves are a screen apart', async () => {
  const height = 800;
  await visit(demo.address, {width: 1280, height}, async (page) => {
    const places = await page.$$eval('bellagio-quote-rotator:not([interval="0"])', (hosts) =>
      hosts.map((host) => {
        const {top, bottom} = host.getBoundingClientRect();
        return {top, bottom};
      }),
    );
    assert.ok(places.length > 1);
    for (const [index, {top}] of places.entries()) {
      const before = places[index - 1];
      if (before) assert.ok(top - before.bottom > height, `${top - before.bottom} px apart`);
    }
  });
});

test('the gallery’s events are logged as they happen', async () => {
  await visit(demo.address, {width: 1280, height: 800}, async (page) => {
    await page.waitForFunction(() =>
      ['bellagio-mismatch: ', 'bellagio-error: n="11"', 'bellagio-error: n="seven"'].every((line) =>
        document.querySelector('#log')!.textContent.includes(line),
      ),
    );
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
  let markup = '';
  await visit(demo.address, {width: 800, height: 600}, async (gallery) => {
    markup = await gallery.$eval('.source code', (code) => code.textContent);
  });
  assert.ok(!markup.includes('\n'));
  await serveElsewhere(markup, (address) =>
    visit(address, {width: 800, height: 600}, async (other, wrong) => {
      const [shown] = await listShown(other);
      assert.ok(shown?.words.includes(textOf(conclusions[6]!.thesis)));
      assert.deepEqual(wrong, []);
    }),
  );
});

test('the smallest page shows its conclusion', async () => {
  const address = new URL('plain.html', demo.address).href;
  await visit(address, {width: 800, height: 600}, async (page, wrong) => {
    const [shown] = await listShown(page);
    assert.ok(shown?.words.includes(textOf(conclusions[6]!.thesis)));
    assert.deepEqual(wrong, []);
  });
});

for (const width of [280, 320, 480, 720, 1200]) {
  test(`the gallery does not scroll sideways at ${width} px`, async () => {
    await visit(demo.address, {width, height: 700}, async (page) => {
      assert.equal(await measureWidth(page), width);
    });
  });
}

for (const scheme of ['light', 'dark']) {
  for (const width of [320, 1280]) {
    test(`axe finds nothing in the gallery, ${scheme}, at ${width} px`, async () => {
      // So high that everything is on screen, and so drawn and looked at.
      const height = 180_000;
      const look = async (page: Page) => {
        const faults = await findFaultsOfAccess(page);
        // Only a gallery has several searches of one statement, each example a landmark of the same name.
        const several = /^landmark-unique: bellagio-search\b/;
        assert.deepEqual(
          faults.filter((fault) => !several.test(fault)),
          [],
        );
        assert.equal(await page.evaluate(() => document.documentElement.scrollHeight), height);
      };
      await visit(demo.address, {width, height}, look, {scheme});
    });
  }
}

test('the demo pages link to nothing private, and nothing private is served', async () => {
  const files = readdirSync(join(root, 'demo')).filter((name) => /\.(html|js|css)$/.test(name));
  for (const path of ['', ...files]) {
    const answer = await fetch(new URL(path, demo.address));
    assert.equal(answer.status, 200, path);
    assert.doesNotMatch(await answer.text(), /["'(/](?:src|test|node_modules)\//);
  }
  const {origin} = new URL(demo.address);
  for (const path of [
    ...['src/bellagio.ts', 'package.json', 'node_modules/lit/index.js', '.git/config', 'data/'],
    ...['demo/%2e%2e/package.json', 'demo/..%2fpackage.json', '__wds-outside-root__/1/'],
  ]) {
    const answer = await fetch(`${origin}/${path}`);
    assert.equal(answer.status, 404, path);
  }
  for (const path of ['', 'demo']) {
    assert.equal((await fetch(`${origin}/${path}`)).url, demo.address);
  }
});

test('a port that is in use, or no port, is one clear line and exit code 1', async () => {
  const {port} = new URL(demo.address);
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
      await page.waitForFunction(
        () =>
          document
            .querySelector('bellagio-conclusion')
            ?.shadowRoot?.textContent.includes('Take along'),
        // A build takes a while where other tests run beside it.
        {timeout: 180_000},
      );
      assert.deepEqual(wrong, []);
    });
    assert.equal(await stop(started), 0);
  } finally {
    await stop(started);
    rmSync(copy, {recursive: true, force: true});
  }
});
