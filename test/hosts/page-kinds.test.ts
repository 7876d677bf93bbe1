/** Pages of unusual kinds: sandboxed, with a base elsewhere, in quirks mode, in forms, reset, in XHTML, without scripts. */
import assert from 'node:assert/strict';
import {test} from 'node:test';

import {readConclusion, setQuotation} from '../bench/pages.mjs';
import {listFiles, readBuilt} from '../packaging/built-files.js';
import {countWords} from '../packaging/source-words.js';
import {assertWords, everyTag, useEverySurface} from './every-tag.js';
import {loadScript, serveHosts, setHost, site, visit} from './host-visits.js';

serveHosts();

const useAll = async (host: Parameters<typeof assertWords>[0]) => {
  await assertWords(host);
  await useEverySurface(host);
};

/** Scripts for pages that are of no origin, and so of another. */
function serveToAll(): string {
  for (const path of listFiles(/^[^/]+\.js$/)) {
    site.add(`/open/${path}`, readBuilt(path), {'access-control-allow-origin': '*'});
  }
  return loadScript().replace('/dist/', '/open/');
}

for (const [name, load] of Object.entries({
  'bellagio.js': serveToAll,
  'bellagio.all.js': () => loadScript('bellagio.all.js', 'defer'),
})) {
  test(`in a sandbox that allows scripts alone, ${name} shows every tag, and all answers`, async () => {
    await visit(setHost(load(), everyTag), useAll, {
      headers: {'content-security-policy': 'sandbox allow-scripts'},
    });
  });
}

test('a sandboxed frame shows the words, and a reader can copy them', async () => {
  const tag = '<bellagio-conclusion id="conclusion" n="7"></bellagio-conclusion>';
  site.add('/framed.html', setHost(loadScript('bellagio.all.js', 'defer'), tag));
  const frame =
    '<iframe sandbox="allow-scripts" src="/framed.html" title="7" width="700" height="500"></iframe>';
  await visit(setHost('', frame), async ({page}) => {
    const inside = await page.waitForFrame((one) => one.url().endsWith('/framed.html'));
    const copy = await inside.waitForSelector('#conclusion >>> [name="copy"]');
    await copy!.click();
    const status = await inside.waitForSelector(
      '#conclusion >>> [part="actions"] [part="status"]:not(:empty)',
      {visible: true},
    );
    assert.match(await status!.evaluate(({textContent}) => textContent ?? ''), /Copied|selected/);
    const shown = await inside.evaluate(() => document.body.innerText);
    assert.equal(countWords(shown, readConclusion(7)), 1);
  });
});

test('a base elsewhere misdirects no link, and all answers', async () => {
  const settings = '<bellagio-settings permalink-base="b/" source-url="original.pdf">';
  const links = `${settings}<bellagio-conclusion id="linked" n="2"></bellagio-conclusion>
<bellagio-cite id="cited" passage="c2"></bellagio-cite></bellagio-settings>`;
  const script = loadScript().replace('/dist/', `${site.origin}/dist/`);
  const base = '<base href="https://elsewhere.invalid/away/">';
  await visit(setHost(base + script, everyTag + links), async (host) => {
    await useAll(host);
    const {look} = host;
    assert.equal(await look('address'), `${site.origin}/page.html#c9`);
    for (const [path, address] of [
      ['#linked >>> [part~="link"]', 'b/conclusion/2/'],
      ['#linked >>> [part="source"]', 'original.pdf'],
      ['#statement >>> nav [data-passage="c2"]', 'page.html#c2'],
    ] as const) {
      assert.equal(await look('attribute', path, 'href'), `${site.origin}/${address}`, path);
    }
  });
});

test('in quirks mode every tag shows its words once, and all answers', async () => {
  await visit(setHost(loadScript(), everyTag).replace('<!doctype html>\n', ''), async (host) => {
    assert.equal(await host.page.evaluate(() => document.compatMode), 'BackCompat');
    await useAll(host);
  });
});

test('in a form, under form-action none, nothing that a reader does sends it', async () => {
  const form = `<form action="/gone.html" onsubmit="document.title = 'sent'">${everyTag}</form>`;
  await visit(
    setHost(loadScript(), form),
    async (host) => {
      await useAll(host);
      for (const id of ['signatories', 'search']) {
        await host.press(`#${id} >>> input`);
        await host.page.keyboard.press('Enter');
      }
      await host.settle();
      assert.match(await host.look('address'), /\/page\.html#c9$/);
    },
    {headers: {'content-security-policy': "form-action 'none'"}},
  );
});

for (const [name, rule] of Object.entries({
  'the tags are reset by all: unset':
    ':is(bellagio-conclusion, bellagio-signatories, bellagio-quote-rotator, bellagio-quote, bellagio-cite, bellagio-search, bellagio-statement) { all: unset; }',
  'everything is reset by all: unset': '* { all: unset; } head, head * { display: none; }',
})) {
  test(`where ${name}, every tag shows its words once, and all answers`, async () => {
    await visit(setHost(`<style>${rule}</style>${loadScript()}`, everyTag), useAll);
  });
}

const tag = '<bellagio-conclusion n="7">The author’s own.</bellagio-conclusion>';

test('an XHTML page keeps what its author wrote, with one warning and no error', async () => {
  const html = `<?xml version="1.0"?>
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>A host</title><script src="dist/bellagio.all.js"/></head>
<body>${tag}<blockquote data-bellagio="c7">Quoted.</blockquote></body></html>`;
  await visit(
    html,
    async ({look, said}) => {
      assert.equal(said.length, 1, said.join('\n'));
      assert.equal(await look('readAll'), 'The author’s own. Quoted.');
    },
    {path: '/page.xhtml', expects: /^warn: bellagio-widgets .*XHTML/},
  );
});

test('without scripts, what its author put inside a tag stands there', async () => {
  const filled = `<bellagio-conclusion n="7">${setQuotation(7)}</bellagio-conclusion>`;
  await visit(
    setHost(loadScript(), filled),
    async ({page}) => {
      const shown = await page.evaluate(() => document.body.innerText);
      assert.equal(countWords(shown, readConclusion(7)), 1);
    },
    {scripts: false},
  );
});
