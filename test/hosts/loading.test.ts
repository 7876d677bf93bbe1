/** The built files, loaded in every way that pages do it: twice, late, in other versions, from a disk, without a script. */
import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, test} from 'node:test';
import {pathToFileURL} from 'node:url';

import {readConclusion, setQuotation} from '../bench/pages.mjs';
import {listFiles, projectPath, readBuilt, siblings} from '../packaging/built-files.js';
import {countWords} from '../packaging/source-words.js';
import {assertWords, everyTag, useEverySurface} from './every-tag.js';
import {
  loadScript,
  serveHosts,
  setHost,
  site,
  visit,
  visitAddress,
  type Host,
} from './host-visits.js';

const words = readConclusion(7);
const {version} = JSON.parse(readFileSync(projectPath('package.json'), 'utf8')) as {
  version: string;
};
const otherVersion = '99.0.0';
const folder = mkdtempSync(join(tmpdir(), 'bellagio-hosts-'));

serveHosts(
  Object.fromEntries(
    ['bellagio.js', 'bellagio.all.js', ...siblings].map((path) => {
      const content = readBuilt(path);
      const other = siblings.includes(path) ? content : content.replaceAll(version, otherVersion);
      return [`/other/${path}`, other];
    }),
  ),
);

after(() => rmSync(folder, {recursive: true, force: true}));

const bare = '<bellagio-conclusion n="7"></bellagio-conclusion>';
const filled = `<bellagio-conclusion n="7">\n${setQuotation(7)}</bellagio-conclusion>`;

const asModule = (path = 'bellagio.js') => loadScript(path);
const asClassic = (more = '') => loadScript('bellagio.all.js', more);
const eachTag = listFiles(/^tags\/.*\.js$/)
  .map((path) => asModule(path))
  .join('');

/** The versions that serve the conclusions of a page. */
const readVersions = ({page}: Host) =>
  page.$$eval('bellagio-conclusion', (elements) =>
    elements.map(({constructor}) => (constructor as {version?: string}).version),
  );

/** Asserts that the words of conclusion 7 can be read, once for each tag, and that this version serves all tags. */
async function assertServed(host: Host, tags = 1, by = version): Promise<void> {
  const shown = await host.look('readAll');
  assert.equal(countWords(shown, words), tags, `the words, ${tags} times, in: ${shown}`);
  assert.deepEqual(await readVersions(host), Array(tags).fill(by));
}

const pages: Record<string, string> = {
  'loads bellagio.js': setHost('', bare + asModule()),
  'loads bellagio.js in its head, with the text inside the tag': setHost(asModule(), filled),
  'loads bellagio.js twice, at addresses with other queries': setHost(
    asModule('bellagio.js?ver=6.5') + asModule('bellagio.js?ver=6.6'),
    bare,
  ),
  'loads bellagio.js twice, at addresses with other queries, with the text inside the tag': setHost(
    asModule('bellagio.js?ver=6.5') + asModule('bellagio.js?ver=6.6'),
    filled,
  ),
  'loads bellagio.js, then bellagio.all.js': setHost(
    asModule() + asModule('bellagio.all.js'),
    bare,
  ),
  'loads bellagio.all.js, then bellagio.js': setHost(
    asModule('bellagio.all.js') + asModule(),
    bare,
  ),
  'loads bellagio.all.js as a classic script, then bellagio.js': setHost(
    asClassic() + asModule(),
    bare,
  ),
  'loads the file of each tag, then bellagio.js': setHost(eachTag + asModule(), bare),
  'loads bellagio.js, then the file of each tag': setHost(asModule() + eachTag, bare),
  'loads nothing but the file of the tag': setHost(asModule('tags/bellagio-conclusion.js'), bare),
  'loads nothing but the file of the tag, with the text inside it': setHost(
    asModule('tags/bellagio-conclusion.js'),
    filled,
  ),
  'loads bellagio.all.js as a module': setHost(asModule('bellagio.all.js'), bare),
  'loads bellagio.all.js as a classic script before the tag is parsed': setHost(asClassic(), bare),
  'loads bellagio.all.js as a classic script before the tag and the text inside it are parsed':
    setHost(asClassic(), filled),
  'loads bellagio.all.js as a classic script after the tag': setHost('', bare + asClassic()),
  'loads bellagio.all.js as a deferred script': setHost(asClassic('defer'), bare),
  'loads bellagio.all.js as an asynchronous script': setHost(asClassic('async'), filled),
};

for (const [does, html] of Object.entries(pages)) {
  test(`a page shows conclusion 7, once and in peace, if it ${does}`, async () => {
    await visit(html, (host) => assertServed(host));
  });
}

for (const [how, scripts] of Object.entries({
  'from two addresses': asModule('bellagio.js?ver=6.5') + asModule('bellagio.js?ver=6.6'),
  'in both files': asClassic() + asModule(),
})) {
  test(`loaded ${how}, every tag shows its words once, and answers`, async () => {
    await visit(setHost(scripts, everyTag), async (host) => {
      await assertWords(host);
      await useEverySurface(host);
    });
  });
}

test('a tag whose text is parsed in two pieces, after the script, shows it once', async () => {
  const [start = '', end = ''] = filled.split('</strong>');
  site.add('/pause.js', '');
  const pause = '<script src="/pause.js"></script>';
  await visit(setHost(asClassic(), `${start}</strong>${pause}${end}`), (host) =>
    assertServed(host),
  );
});

test('loaded late, by a script of the page long after all else, every tag shows its words once', async () => {
  await visit(setHost('', everyTag), async (host) => {
    await host.page.evaluate(() => {
      const script = document.createElement('script');
      script.type = 'module';
      script.src = '/dist/bellagio.js';
      document.head.append(script);
    });
    await host.look('wait', '#statement >>> [part~="frame"]');
    await host.settle();
    await assertWords(host);
    await useEverySurface(host);
  });
});

for (const [name, body] of Object.entries({bare, 'with its text inside': filled})) {
  test(`a page opened from a disk shows conclusion 7, ${name}`, async () => {
    writeFileSync(join(folder, 'bellagio.all.js'), readBuilt('bellagio.all.js'));
    const script = '<script src="bellagio.all.js"></script>';
    writeFileSync(join(folder, 'page.html'), setHost(script, body));
    await visitAddress(pathToFileURL(join(folder, 'page.html')).href, (host) => assertServed(host));
  });
}

test('a page in an old encoding shows the words of bellagio.all.js without a wrong letter', async () => {
  // Those that are more than ASCII.
  const texts = Array.from({length: 10}, (_, index) => readConclusion(index + 1));
  const number = texts.findIndex((text) => /[^ -~]/.test(text)) + 1;
  const tag = `<bellagio-conclusion n="${number}"></bellagio-conclusion>`;
  // Many servers say no more than this of a script.
  site.add('/old/bellagio.all.js', readBuilt('bellagio.all.js'), {
    'content-type': 'text/javascript',
  });
  const html = setHost('<script src="/old/bellagio.all.js"></script>', tag);
  await visit(
    html.replace('"utf-8"', '"windows-1252"'),
    async ({look}) => {
      assert.equal(countWords(await look('readAll'), texts[number - 1]!), 1);
    },
    {headers: {'content-type': 'text/html'}},
  );
});

const other = (path: string) => asModule().replace('/dist/bellagio.js', `/other/${path}`);

for (const [first, second, serving, warnings] of [
  [asModule(), other('bellagio.js'), version, 1],
  [other('bellagio.js'), asModule(), otherVersion, 1],
  [other('bellagio.all.js'), asModule(), otherVersion, 1],
  // The second one has the rarer tags at hand before the first one has loaded them: then each may speak of the other.
  [asModule(), other('bellagio.all.js'), version, 2],
] as const) {
  const [one, two] = [first, second].map((tag) => /\/(\w+\/[\w.]+)"/.exec(tag)![1]);
  test(`of two versions, ${one} and then ${two}, the first serves every tag, and the page hears of the other`, async () => {
    await visit(
      setHost(first + second, everyTag),
      async (host) => {
        await assertWords(host);
        await useEverySurface(host);
        assert.deepEqual(await readVersions(host), Array(3).fill(serving));
        assert.ok(host.said.length > 0 && host.said.length <= warnings, host.said.join('\n'));
        assert.ok(host.said[0]!.includes(serving), host.said[0]);
      },
      {expects: /^warn: bellagio-widgets .* stays at version/},
    );
  });
}
