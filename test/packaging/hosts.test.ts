/** The built files in pages of every kind, in a real browser: loaded twice, in other ways, under strict policies. */
import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {pathToFileURL} from 'node:url';

import type {Browser, Page} from 'puppeteer-core';

import {launchBrowser, withPage} from '../bench/browser.mjs';
import {readConclusion, setQuotation, statement} from '../bench/pages.mjs';
import {serve} from '../bench/serve.mjs';
import {dist, listFiles, projectPath, readBuilt, siblings} from './built-files.js';
import {policies} from './policies.js';

const words = readConclusion(7);
/** How the thesis of conclusion 8 begins, the one quotation of the rotator. */
const eighth = readConclusion(8).split(' ').slice(0, 8).join(' ');
const {version} = JSON.parse(readFileSync(projectPath('package.json'), 'utf8')) as {
  version: string;
};
const otherVersion = '99.0.0';

let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;
const folder = mkdtempSync(join(tmpdir(), 'bellagio-hosts-'));

before(async () => {
  browser = await launchBrowser();
  const scripts = listFiles(/^(?!modules\/).*\.js$/);
  site = await serve(Object.fromEntries(scripts.map((path) => [`/dist/${path}`, dist[path]!])));
  // Some browsers ask for it, and would say that it is not there.
  site.add('/favicon.ico', '');
  const other = readBuilt('bellagio.js').replaceAll(version, otherVersion);
  assert.notEqual(other, dist['bellagio.js']);
  site.add('/other/bellagio.js', other);
  for (const sibling of siblings) {
    site.add(`/other/${sibling}`, readBuilt(sibling));
  }
});

after(async () => {
  await browser.close();
  await site.close();
  rmSync(folder, {recursive: true, force: true});
});

const bare = '<bellagio-conclusion n="7"></bellagio-conclusion>';
const filled = `<bellagio-conclusion n="7">\n${setQuotation(7)}</bellagio-conclusion>`;
const others =
  '<bellagio-settings><bellagio-signatories filter></bellagio-signatories><bellagio-quote-rotator conclusions="8"></bellagio-quote-rotator></bellagio-settings>';

const asModule = (path: string) => `<script type="module" src="${path}"></script>`;
const asClassic = (path: string, more = '') => `<script src="${path}"${more}></script>`;

/** A page with no script of its own, and none of ours but those given. */
function setHost(head: string, body: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>A host</title>${head}</head>
<body>${body}<p>A line below.</p></body></html>`;
}

interface Visit {
  /** What the page wrote on its console, and what it threw: `warn: …`, `error: …`. */
  console: string[];
  /** What a policy has stopped, by its directive, and what our own events complain of. */
  violations: string[];
  /** What a visitor can read, white space folded. */
  visible: string;
  /** How often the tag was upgraded, and by which version. */
  versions: string[];
}

/** Visits a page and tells what happened there. */
async function visit(address: string, use?: (page: Page) => Promise<void>): Promise<Visit> {
  return withPage(browser, async (page) => {
    const console: string[] = [];
    page.on('console', (message) => console.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => console.push(`error: ${String(error)}`));
    await page.evaluateOnNewDocument(() => {
      const violations: string[] = [];
      Object.assign(globalThis, {violations});
      // An event of ours that complains is one complaint more.
      for (const type of ['bellagio-mismatch', 'bellagio-error']) {
        addEventListener(type, () => violations.push(type));
      }
      addEventListener('securitypolicyviolation', (event) => {
        violations.push(event.effectiveDirective);
      });
    });
    await page.goto(address, {waitUntil: 'load'});
    await use?.(page);
    await page.waitForNetworkIdle({idleTime: 50});
    // By then whatever was asked to draw itself has done so.
    const found = await page.evaluate(async () => {
      for (let frame = 0; frame < 3; frame++) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      const elements = [...document.querySelectorAll('bellagio-conclusion')];
      return {
        violations: (globalThis as unknown as {violations: string[]}).violations,
        visible: document.body.innerText.replace(/\s+/g, ' ').trim(),
        versions: elements.map(
          ({constructor}) => (constructor as {version?: string}).version ?? '',
        ),
      };
    });
    return {console, ...found};
  });
}

/** Every page is to show the words of each tag once, and to have nothing to complain of. */
function assertFine({console, violations, visible, versions}: Visit, tags = 1) {
  assert.deepEqual({console, violations}, {console: [], violations: []});
  assert.equal(visible.split(words).length - 1, tags, `the words, ${tags} times, in: ${visible}`);
  assert.deepEqual(versions, Array(tags).fill(version));
}

const pages: Record<string, string> = {
  'loads bellagio.js': setHost('', bare + asModule('dist/bellagio.js')),
  'loads bellagio.js in its head, with the text inside the tag': setHost(
    asModule('dist/bellagio.js'),
    filled,
  ),
  'loads bellagio.js twice, at addresses with other queries': setHost(
    asModule('dist/bellagio.js?ver=6.5') + asModule('dist/bellagio.js?ver=6.6'),
    bare,
  ),
  'loads bellagio.js twice, at addresses with other queries, with the text inside the tag': setHost(
    asModule('dist/bellagio.js?ver=6.5') + asModule('dist/bellagio.js?ver=6.6'),
    filled,
  ),
  'loads bellagio.js, then bellagio.all.js': setHost(
    asModule('dist/bellagio.js') + asModule('dist/bellagio.all.js'),
    bare,
  ),
  'loads bellagio.all.js, then bellagio.js': setHost(
    asModule('dist/bellagio.all.js') + asModule('dist/bellagio.js'),
    bare,
  ),
  'loads bellagio.all.js as a classic script, then bellagio.js': setHost(
    asClassic('dist/bellagio.all.js') + asModule('dist/bellagio.js'),
    bare,
  ),
  'loads the file of each tag, then bellagio.js': setHost(
    listFiles(/^tags\/.*\.js$/)
      .map((path) => asModule(`dist/${path}`))
      .join('') + asModule('dist/bellagio.js'),
    bare,
  ),
  'loads bellagio.js, then the file of each tag': setHost(
    asModule('dist/bellagio.js') +
      listFiles(/^tags\/.*\.js$/)
        .map((path) => asModule(`dist/${path}`))
        .join(''),
    bare,
  ),
  'loads nothing but the file of the tag': setHost(
    asModule('dist/tags/bellagio-conclusion.js'),
    bare,
  ),
  'loads nothing but the file of the tag, with the text inside it': setHost(
    asModule('dist/tags/bellagio-conclusion.js'),
    filled,
  ),
  'loads bellagio.js, with the other tags beside it': setHost(
    asModule('dist/bellagio.js'),
    bare + others,
  ),
  'loads bellagio.all.js, with the other tags beside it': setHost(
    asClassic('dist/bellagio.all.js'),
    bare + others,
  ),
  'loads bellagio.all.js as a module': setHost(asModule('dist/bellagio.all.js'), bare),
  'loads bellagio.all.js as a classic script before the tag is parsed': setHost(
    asClassic('dist/bellagio.all.js'),
    bare,
  ),
  'loads bellagio.all.js as a classic script before the tag and the text inside it are parsed':
    setHost(asClassic('dist/bellagio.all.js'), filled),
  'loads bellagio.all.js as a classic script after the tag': setHost(
    '',
    bare + asClassic('dist/bellagio.all.js'),
  ),
  'loads bellagio.all.js as a deferred script': setHost(
    asClassic('dist/bellagio.all.js', ' defer'),
    bare,
  ),
  'loads bellagio.all.js as an asynchronous script': setHost(
    asClassic('dist/bellagio.all.js', ' async'),
    filled,
  ),
};

for (const [does, html] of Object.entries(pages)) {
  test(`a page shows conclusion 7, once and in peace, if it ${does}`, async () => {
    site.add('/page.html', html);
    assertFine(await visit(`${site.origin}/page.html`));
  });
}

test('a tag whose text is parsed in two pieces, after the script, shows it once', async () => {
  const [start = '', end = ''] = filled.split('</strong>');
  const pause = asClassic('pause.js');
  site.add('/pause.js', '');
  site.add(
    '/page.html',
    setHost(asClassic('dist/bellagio.all.js'), `${start}</strong>${pause}${end}`),
  );
  assertFine(await visit(`${site.origin}/page.html`));
});

/** Waits for the dialog, frame by frame. (What Puppeteer has for this evaluates strings, which policies here forbid.) */
function untilOpen(page: Page) {
  return page.evaluate(async () => {
    const root = document.querySelector('bellagio-conclusion')!.shadowRoot!;
    for (let frame = 0; frame < 600 && !root.querySelector('dialog[open]'); frame++) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    if (!root.querySelector('dialog[open]')) throw new Error('No dialog has opened');
  });
}

/** How many signatories the search field has found, once it has looked. */
function countFound(page: Page) {
  return page.evaluate(async () => {
    const root = document.querySelector('bellagio-signatories')!.shadowRoot!;
    let found = 0;
    for (let frame = 0; frame < 600 && !found; frame++) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      found = root.querySelectorAll('[part~="found"] dt').length;
    }
    return found;
  });
}

for (const [name, policy] of Object.entries(policies)) {
  for (const [form, script] of Object.entries({
    'bellagio.js': asModule('dist/bellagio.js'),
    'bellagio.all.js': asClassic('dist/bellagio.all.js', ' defer'),
  })) {
    test(`under ${name} ${form} shows conclusion 7, bare and with its text inside, and the other tags, and they answer`, async () => {
      site.add('/page.html', setHost(script, bare + filled + others), {
        'content-security-policy': policy,
      });
      const found = await visit(`${site.origin}/page.html`, async (page) => {
        await page.evaluate(() => customElements.whenDefined('bellagio-conclusion').then(() => {}));
        await (await page.$('bellagio-conclusion >>> [name="context"]'))!.click();
        await untilOpen(page);
        await page.keyboard.press('Escape');
        await (await page.$('bellagio-signatories >>> input'))!.type('unver');
        await page.waitForNetworkIdle({idleTime: 50});
        assert.equal(await countFound(page), 1);
        // The whole list comes back.
        await page.keyboard.press('Escape');
      });
      assertFine(found, 2);
      assert.ok(found.visible.includes(statement.signatories[0].name));
      assert.ok(found.visible.includes(eighth), 'no quotation');
    });
  }
}

const integrity: Record<string, string> = JSON.parse(readBuilt('integrity.json'));

test('a page that holds bellagio.all.js to its published hash shows conclusion 7', async () => {
  const hash = ` integrity="${integrity['bellagio.all.js']}" crossorigin="anonymous"`;
  site.add('/page.html', setHost(asClassic('dist/bellagio.all.js', hash), bare));
  assertFine(await visit(`${site.origin}/page.html`));
});

test('the browser does hold files to their hashes: a wrong one stops the script, and the text inside stands', async () => {
  const hash = ` integrity="${integrity['bellagio.js']}" crossorigin="anonymous"`;
  site.add('/page.html', setHost(asClassic('dist/bellagio.all.js', hash), filled));
  const {console, visible, versions} = await visit(`${site.origin}/page.html`);
  assert.match(console.join('\n'), /integrity/);
  assert.ok(visible.includes(words));
  assert.deepEqual(versions, ['']);
});

for (const [name, body] of Object.entries({bare, 'with its text inside': filled})) {
  test(`a page opened from a disk shows conclusion 7, ${name}`, async () => {
    writeFileSync(join(folder, 'bellagio.all.js'), readBuilt('bellagio.all.js'));
    writeFileSync(join(folder, 'page.html'), setHost(asClassic('bellagio.all.js'), body));
    assertFine(await visit(pathToFileURL(join(folder, 'page.html')).href));
  });
}

test('a page in an old encoding shows the words of bellagio.all.js without a wrong letter', async () => {
  // Those that are more than ASCII.
  const texts = Array.from({length: 10}, (_, index) => readConclusion(index + 1));
  const number = texts.findIndex((text) => /[^ -~]/.test(text)) + 1;
  const tag = `<bellagio-conclusion n="${number}"></bellagio-conclusion>`;
  const html = setHost(asClassic('old/bellagio.all.js'), tag);
  site.add('/page.html', html.replace('"utf-8"', '"windows-1252"'), {'content-type': 'text/html'});
  // Many servers say no more than this of a script.
  site.add('/old/bellagio.all.js', readBuilt('bellagio.all.js'), {
    'content-type': 'text/javascript',
  });
  const {console, visible} = await visit(`${site.origin}/page.html`);
  assert.deepEqual(console, []);
  assert.ok(visible.includes(texts[number - 1]!), visible);
});

for (const [first, second, serving] of [
  ['dist', 'other', version],
  ['other', 'dist', otherVersion],
] as const) {
  test(`of two versions the first serves, ${serving}, and the page hears of the other in one warning`, async () => {
    const scripts = asModule(`${first}/bellagio.js`) + asModule(`${second}/bellagio.js`);
    site.add('/page.html', setHost(scripts, bare + bare));
    const {console, visible, versions} = await visit(`${site.origin}/page.html`);
    assert.equal(console.length, 1, console.join('\n'));
    assert.match(console[0]!, /^warn: /);
    assert.ok(console[0]!.includes(serving), console[0]);
    assert.deepEqual(versions, [serving, serving]);
    assert.equal(visible.split(words).length - 1, 2);
  });
}

const setXhtml = (script: string) => `<?xml version="1.0"?>
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>A host</title>${script}</head>
<body><bellagio-conclusion n="7">The author's own.</bellagio-conclusion></body></html>`;

test('an XHTML page keeps what its author wrote, with one warning and no error', async () => {
  site.add('/page.xhtml', setXhtml('<script src="dist/bellagio.all.js"/>'));
  const {console, visible, versions} = await visit(`${site.origin}/page.xhtml`);
  assert.equal(console.length, 1, console.join('\n'));
  assert.match(console[0]!, /^warn: .*XHTML/);
  assert.equal(visible, "The author's own.");
  assert.deepEqual(versions, ['']);
});
