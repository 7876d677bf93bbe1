/** Quotations that were pasted without a tag: what they bring, when, and what becomes of them where that cannot be had. */
import assert from 'node:assert/strict';
import {test} from 'node:test';

import type {Page} from 'puppeteer-core';

import {findConclusion, setPage, setQuotation, statement} from '../bench/pages.mjs';
import {compress} from '../bench/serve.mjs';
import {plainPolicies} from '../hosts/policies.js';
import {readBuilt, siblings} from './built-files.js';
import {loadModule, serveVisits, visit} from './visits.js';

serveVisits();

const [sentence = ''] = findConclusion(7).thesis.sentences.map(
  ({runs}: {runs: readonly {text: string}[]}) => runs.map(({text}) => text).join(''),
);
const altered = sentence.replace(/ \w+/, ' never');

const link = (address = 'https://example.org/b/conclusion/7/') =>
  `<p>— <a href="${address}">Conclusion 7</a></p>`;
const quote = (words = sentence, attributes = ' data-bellagio="c7"', signature = link()) =>
  `<blockquote${attributes}><p>${words}</p>${signature}</blockquote>`;

const forQuotation = ['Copy', 'Cite', 'Link'];

/** What stands beside the words of each blockquote, by its label; `null` where it has no shadow root. */
const listShown = (page: Page) =>
  page.$$eval('blockquote', (blockquotes) =>
    blockquotes.map(({shadowRoot}) =>
      shadowRoot
        ? Array.from(
            shadowRoot.querySelectorAll('[part~="action"]'),
            ({textContent}) => textContent,
          )
        : null,
    ),
  );

/** Waits until nothing is on its way, and all is drawn. */
async function settle(page: Page) {
  await page.waitForNetworkIdle({idleTime: 100});
  await page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  });
}

const untouched: Record<string, string> = {
  'a quotation of somebody else': '<blockquote>Words of an author</blockquote>',
  'one with links to other places': quote(
    sentence,
    '',
    '<p>— <a href="#comments">Ours</a>, <a href="/conclusion/">2</a>, <a href="#c">3</a></p>',
  ),
  'links to passages outside of quotations': `<figure>${link()}</figure><p>Mine</p>${link()}`,
  'a paragraph, a q and a div with the attribute': `<p data-bellagio="c7">${sentence}</p><q data-bellagio="c7">${sentence}</q>`,
};

for (const [what, body] of Object.entries(untouched)) {
  test(`a page with ${what} asks for nothing but the first file`, async () => {
    await visit(body + loadModule(), async (page, {asked}) => {
      await page.evaluate(() => {
        const later = document.body.firstElementChild!.cloneNode(true);
        document.body.append(later);
      });
      await settle(page);
      assert.deepEqual(asked, ['bellagio.js']);
    });
  });
}

test('a page with the text and its attribution inside a tag asks for no more than these need', async () => {
  const signed = setQuotation(7, {attribution: false}) + link();
  await visit(
    `<bellagio-conclusion n="7">${signed}</bellagio-conclusion>${loadModule()}`,
    async (_page, {asked}) => {
      assert.deepEqual(asked.sort(), ['bellagio.js', 'content-judge.js', 'room-beside.js']);
    },
  );
});

const brings = ['bellagio.js', 'pasted-quotations.js', 'quote-check.js', 'room-beside.js'];

for (const [how, body] of Object.entries({
  'that names its passage': quote(),
  'that only links to it': quote(sentence, ''),
  'whose caption links to it': `<figure><blockquote>${sentence}</blockquote><figcaption>${link()}</figcaption></figure>`,
  'whose attribution stands after it': `<blockquote>${sentence}</blockquote>${link()}`,
})) {
  test(`a quotation ${how} brings what serves it, once for all of them`, async () => {
    await visit(body + body + loadModule(), async (page, {asked}) => {
      assert.deepEqual([...asked].sort(), brings);
      assert.deepEqual(await listShown(page), [forQuotation, forQuotation]);
    });
  });
}

test('what it brings is at most 8,000 bytes of brotli beside the first file', () => {
  const sizes = brings.slice(1).map((file) => compress(readBuilt(file)).length);
  const sum = sizes.reduce((total, size) => total + size, 0);
  assert.ok(sum <= 8_000, `${sum} bytes: ${sizes.join(', ')}`);
});

test('an altered one brings what judges it; what explains and does things comes when a reader reaches for it', async () => {
  await visit(quote(altered) + quote() + loadModule(), async (page, {asked}) => {
    assert.deepEqual([...asked].sort(), [...brings, 'departed-quotation.js'].sort());
    assert.deepEqual(await listShown(page), [['Altered quotation'], forQuotation]);
    await (await page.$('blockquote >>> [part~="mark"]'))!.click();
    await settle(page);
    await page.keyboard.press('Escape');
    await (await page.$('blockquote:nth-of-type(2) >>> [name="cite"]'))!.click();
    await settle(page);
    const opened = ['preview-box.js', 'verdict-panel.js', 'passage-actions.js', 'cite-panel.js'];
    assert.deepEqual([...asked].sort(), [...brings, 'departed-quotation.js', ...opened].sort());
    assert.ok(await page.$('blockquote >>> [part="preview"]'));
    assert.ok(await page.$('blockquote:nth-of-type(2) >>> dialog[open]'));
  });
});

const laters: Record<string, (markup: string) => void> = {
  'added, deep in what is added': (markup) => {
    const section = document.createElement('section');
    section.innerHTML = `<div>${markup}</div>`;
    document.body.append('text', section);
  },
  'given its attribute': (markup) => {
    document.body.insertAdjacentHTML(
      'beforeend',
      markup.replace(/ data-bellagio="c7"|<a.*a>/g, ''),
    );
    setTimeout(() => document.querySelector('blockquote')!.setAttribute('data-bellagio', 'c7'));
  },
  'given its link': (markup) => {
    document.body.insertAdjacentHTML(
      'beforeend',
      markup.replace(/ data-bellagio="c7"|<a.*a>/g, ''),
    );
    const [signed = ''] = /<a.*a>/.exec(markup) ?? [];
    setTimeout(() =>
      document.querySelector('blockquote p:last-child')!.insertAdjacentHTML('beforeend', signed),
    );
  },
};

for (const [how, add] of Object.entries(laters)) {
  test(`a quotation that is ${how} later brings what serves it`, async () => {
    await visit(loadModule(), async (page, {asked}) => {
      assert.deepEqual(asked, ['bellagio.js']);
      await page.evaluate(add, quote());
      await settle(page);
      assert.deepEqual([...asked].sort(), brings);
      assert.deepEqual(await listShown(page), [forQuotation]);
    });
  });
}

test('both kinds of what the first file does not hold come, in whichever order they are met', async () => {
  const tag = '<bellagio-cite passage="c7"></bellagio-cite>';
  await visit(loadModule(), async (page, {asked}) => {
    for (const markup of [quote(), tag]) {
      await page.evaluate((more) => document.body.insertAdjacentHTML('beforeend', more), markup);
      await settle(page);
    }
    assert.deepEqual([...asked].sort(), [...brings, 'rarer-tags.js'].sort());
    assert.deepEqual(await listShown(page), [forQuotation]);
  });
  await visit(tag + quote() + loadModule(), async (page) => {
    assert.deepEqual(await listShown(page), [forQuotation]);
  });
});

const unknown = quote(sentence, ' data-bellagio="c77"');

for (const [how, scripts] of Object.entries({
  'from two addresses': loadModule() + loadModule('bellagio.js?ver=2'),
  'and then as one file with everything': loadModule() + loadModule('bellagio.all.js'),
  'after one file with everything': loadModule('bellagio.all.js') + loadModule(),
})) {
  test(`it is served once, and warned of once, though the first file is loaded ${how}`, async () => {
    await visit(
      quote() + unknown + scripts,
      async (page) => {
        assert.deepEqual(await listShown(page), [forQuotation, null]);
      },
      {says: [/^blockquote\[data-bellagio\].*"c77"/]},
    );
  });
}

test('the files of single tags have nothing to do with it', async () => {
  await visit(quote() + loadModule('tags/bellagio-conclusion.js'), async (page, {asked}) => {
    assert.deepEqual(asked, ['tags/bellagio-conclusion.js']);
    assert.deepEqual(await listShown(page), [null]);
  });
});

test('the one file with everything serves it without asking for more, once it is parsed to its end', async () => {
  const [start = '', end = ''] = quote().split('</p>');
  const head = '<script src="/dist/bellagio.all.js"></script>';
  // What stands there when the parser meets this is a quotation already, but only the half of one.
  const look = '<script>window.seen = document.querySelector("blockquote").shadowRoot</script>';
  await visit(
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>A host</title>${head}<body>${start}</p>${look}${end}`,
    async (page, {asked}) => {
      assert.equal(await page.evaluate('window.seen'), null);
      assert.deepEqual(asked, ['bellagio.all.js']);
      assert.deepEqual(await listShown(page), [forQuotation]);
    },
  );
});

test('in XHTML it stays as it is, with the one warning that all is inactive there', async () => {
  await visit(
    `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>A host</title></head><body>${quote()}<script src="/dist/bellagio.all.js"/></body></html>`,
    async (page) => {
      assert.deepEqual(await listShown(page), [null]);
    },
    {path: '/page.xhtml', says: [/XHTML/]},
  );
});

for (const lost of [
  'pasted-quotations.js',
  'quote-check.js',
  'departed-quotation.js',
  'room-beside.js',
]) {
  test(`without ${lost} the blockquote stays as it is, and nothing fails`, async () => {
    const body = quote(lost === 'departed-quotation.js' ? altered : sentence);
    await visit(
      body + loadModule(),
      async (page, {asked}) => {
        assert.ok(asked.includes(lost));
        const read = () => page.evaluate(() => document.body.innerText);
        assert.match(await read(), /Conclusion 7/);
        await page.evaluate(() => {
          document.querySelector('blockquote p')!.append(' And more.');
        });
        await settle(page);
        assert.match(await read(), /And more\./);
        const visible = await page.$$eval('blockquote', ([quote]) =>
          Array.from(
            quote!.shadowRoot?.querySelectorAll('.adopted') ?? [],
            (shown) => getComputedStyle(shown).visibility,
          ),
        );
        assert.deepEqual(visible, lost === 'room-beside.js' ? ['hidden'] : []);
      },
      {change: (path, content) => (path === lost ? undefined : content)},
    );
  });
}

test('without the file of the actions, a reader who asks for one is told so', async () => {
  await visit(
    quote() + loadModule(),
    async (page) => {
      await (await page.$('blockquote >>> [name="copy"]'))!.click();
      await settle(page);
      const status = await page.$eval(
        'blockquote >>> [part="status"]',
        ({textContent}) => textContent,
      );
      assert.match(status ?? '', /loaded/);
    },
    {change: (path, content) => (path === 'passage-actions.js' ? undefined : content)},
  );
});

test('a file of another build counts as missing', async () => {
  await visit(
    quote() + loadModule(),
    async (page, {asked}) => {
      assert.ok(asked.includes('pasted-quotations.js'));
      assert.deepEqual(await listShown(page), [null]);
    },
    {change: (_, content) => content.replace(/(?<=export (?:const|let) )_\w{4}=/, '_zzzz=')},
  );
});

for (const policy of plainPolicies) {
  for (const file of ['bellagio.js', 'bellagio.all.js']) {
    test(`under ${policy} ${file} serves quotations, and they answer`, async () => {
      await visit(
        quote() + quote(altered) + loadModule(file),
        async (page) => {
          assert.deepEqual(await listShown(page), [forQuotation, ['Altered quotation']]);
          const places = await page.$$eval('blockquote', (blockquotes) =>
            blockquotes.map(({shadowRoot}) => {
              const shown = shadowRoot!.querySelector('.adopted')!;
              const {position, visibility} = getComputedStyle(shown);
              return `${position} ${visibility}`;
            }),
          );
          assert.deepEqual(places, Array(2).fill('absolute visible'));
          await (await page.$('blockquote:nth-of-type(2) >>> [part~="mark"]'))!.click();
          await settle(page);
          assert.ok(await page.$('blockquote:nth-of-type(2) >>> del'));
          await (await page.$('blockquote >>> [name="cite"]'))!.click();
          await settle(page);
          assert.ok(await page.$('blockquote >>> dialog[open] [part="reference"]'));
          assert.deepEqual(await page.$$('style'), []);
        },
        {headers: {'content-security-policy': policy}},
      );
    });
  }
}

const sign = `<p>— <a href="https://example.org/b/conclusion/7/"><cite>Conclusion 7, “${findConclusion(7).title.text}”, ${statement.title.editorial}</cite></a></p>`;
const pasted = setQuotation(7, {attribution: false}).replace(
  '</blockquote>',
  `${sign}</blockquote>`,
);

for (const width of [320, 1200]) {
  test(`it is painted before the script, and then stands with no layout shift, ${width} pixels wide`, async () => {
    const body = `${pasted.replace('>', ' data-bellagio="c7">')}<p>Between.</p>${pasted}<p>The end.</p>`;
    await visit(
      setPage(body + loadModule()),
      async (page) => {
        await settle(page);
        assert.deepEqual(await listShown(page), Array(2).fill([...forQuotation, 'Context']));
        assert.equal(await page.evaluate(() => probe.shift), 0);
      },
      {width, late: true},
    );
  });
}

test('without any sibling, nothing on a page with quotations fails', async () => {
  await visit(
    quote() + quote(sentence, '') + loadModule(),
    async (page) => {
      assert.deepEqual(await listShown(page), [null, null]);
    },
    {change: (path, content) => (siblings.includes(path) ? undefined : content)},
  );
});
