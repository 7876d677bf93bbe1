/** What is published, on a real nginx with brotli, by the configuration that is written for it. */
import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {type IncomingHttpHeaders, request} from 'node:http';
import {connect} from 'node:net';
import {tmpdir} from 'node:os';
import {extname, join} from 'node:path';
import {after, before, test} from 'node:test';
import {brotliDecompressSync, gunzipSync} from 'node:zlib';

import type {Browser, Frame, Page} from 'puppeteer-core';

import {launchBrowser, withPage} from '../bench/browser.mjs';
import {readConclusion, statement} from '../bench/pages.mjs';
import {serve} from '../bench/serve.mjs';
import {applyHeaders, readHeadersFile} from '../site/headers-rules.js';
import {projectPath, readBuilt} from './built-files.js';
import {compressSite, listSite, writeSite} from './published-site.js';
import {findNginx, type RunningNginx, startNginx} from './start-nginx.js';

const {version} = JSON.parse(readFileSync(projectPath('package.json'), 'utf8')) as {
  version: string;
};
const words = readConclusion(7);

const found = findNginx();
if (typeof found === 'string' && process.env['BELLAGIO_NGINX'] === 'required') {
  throw new Error(`These tests were asked for, but ${found}`);
}
/** Where there is no such nginx, each test says so. */
const skip =
  typeof found === 'string' &&
  `${found} (Debian: nginx libnginx-mod-http-brotli-filter libnginx-mod-http-brotli-static)`;

interface Published {
  readonly basePath: string;
  readonly folder: string;
  readonly server: RunningNginx;
}

const started: {server: RunningNginx; folder: string}[] = [];

/** Publishes a site below a base path. */
async function publish(basePath: string): Promise<Published> {
  if (typeof found === 'string') throw new Error(found);
  const temporary = mkdtempSync(join(tmpdir(), 'bellagio-serving-'));
  const folder = join(temporary, 'root', decodeURI(basePath));
  mkdirSync(folder, {recursive: true});
  writeSite(folder, {basePath, version});
  // Browsers ask for it, and would say that it is not there.
  writeFileSync(join(temporary, 'root/favicon.ico'), '');
  const server = await startNginx(found, temporary, join(folder, 'nginx.conf'));
  started.push({server, folder: temporary});
  return {basePath, folder, server};
}

/** The site that most tests look at, compressed beforehand but for one late file, and what it holds. */
let site: Published;
let paths: string[];
let browser: Browser;

before(async () => {
  if (skip) return;
  site = await publish('/bellagio/');
  paths = listSite(site.folder);
  compressSite(site.folder);
  browser = await launchBrowser();
});

after(async () => {
  await browser?.close();
  for (const {server, folder} of started) {
    await server.stop();
    rmSync(folder, {recursive: true, force: true});
  }
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Asks for an address as it is written, and gives the body as it is sent. */
function ask(
  path: string,
  headers: Record<string, string> = {},
  {server, basePath} = site,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = {port: server.port, host: '127.0.0.1', path: basePath + path, headers};
    const asked = request(options, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts),
        }),
      );
    });
    asked.on('error', reject);
    asked.end();
  });
}

/** The address at which a file is read. */
const addressOf = (path: string) => path.replace(/(^|\/)index\.html$/, '$1');

const isOfVersion = (path: string) => path.startsWith(`${version}/`);

test('nginx takes the configuration without a warning', {skip}, () => {
  assert.deepEqual(site.server.complaints, []);
});

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.map': 'application/json',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.png': 'image/png',
  '.ris': 'application/x-research-info-systems',
  '.bib': 'application/x-bibtex',
};

test('every file is sent byte for byte, with its type', {skip}, async () => {
  for (const path of paths) {
    const {status, headers, body} = await ask(addressOf(path));
    assert.equal(status, 200, path);
    assert.equal(headers['content-encoding'], undefined, path);
    assert.ok(body.equals(readFileSync(join(site.folder, path))), path);
    const type = /^cite\/.*json$/.test(path)
      ? 'application/vnd.citationstyles.csl+json'
      : types[extname(path)];
    assert.equal(headers['content-type'], type, path);
  }
});

test(
  'every text is sent as brotli, else as gzip, and caches keep these apart',
  {skip},
  async () => {
    for (const path of paths.filter((path) => extname(path) !== '.png')) {
      const plain = readFileSync(join(site.folder, path));
      for (const [accepts, encoding, decode] of [
        ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
        ['gzip, deflate', 'gzip', gunzipSync],
      ] as const) {
        const {headers, body} = await ask(addressOf(path), {'accept-encoding': accepts});
        assert.equal(headers['content-encoding'], encoding, path);
        assert.ok(decode(body).equals(plain), path);
        assert.match(headers.vary ?? '', /^accept-encoding$/i, path);
        const packed = readFileSync(
          join(site.folder, `${path}.${encoding === 'br' ? 'br' : 'gz'}`),
        );
        assert.ok(body.equals(packed), `${path} was compressed anew as ${encoding}`);
      }
      assert.match((await ask(addressOf(path))).headers.vary ?? '', /^accept-encoding$/i, path);
    }
  },
);

test('a cache between may have it compressed, too', {skip}, async () => {
  const {headers} = await ask('', {'accept-encoding': 'gzip', via: '1.1 cache'});
  assert.equal(headers['content-encoding'], 'gzip');
});

test('what was not compressed beforehand is compressed when it is asked for', {skip}, async () => {
  const late = 'A late page. '.repeat(100);
  for (const [path, content] of [
    ['conclusion/late.html', late],
    ['cite/late.ris', late],
    ['oembed/late.json', JSON.stringify(late)],
  ] as const) {
    writeFileSync(join(site.folder, path), content);
    const brotli = await ask(path, {'accept-encoding': 'gzip, br'});
    assert.equal(brotli.headers['content-encoding'], 'br', path);
    assert.equal(brotliDecompressSync(brotli.body).toString(), content);
    const gzip = await ask(path, {'accept-encoding': 'gzip'});
    assert.equal(gzip.headers['content-encoding'], 'gzip', path);
    assert.equal(gunzipSync(gzip.body).toString(), content);
    for (const {headers} of [brotli, gzip]) assert.match(headers.vary ?? '', /accept-encoding/i);
    rmSync(join(site.folder, path));
  }
});

test('pictures are not compressed again', {skip}, async () => {
  const {headers} = await ask('cards/7.png', {'accept-encoding': 'gzip, br'});
  assert.equal(headers['content-encoding'], undefined);
});

test(
  'only what lies under an exact version is kept for good; all else is asked for again',
  {skip},
  async () => {
    for (const path of paths) {
      const {headers} = await ask(addressOf(path));
      assert.equal(
        headers['cache-control'],
        isOfVersion(path)
          ? 'public, max-age=31536000, immutable'
          : 'public, max-age=300, must-revalidate',
        path,
      );
      assert.equal(headers.expires, undefined, path);
    }
    for (const [folder, forGood] of Object.entries({
      '0.0.1': true,
      '1.0.0-rc.1': true,
      latest: false,
      '1': false,
      '1.0': false,
      'v1.0.0': false,
      '1.0.0.1': false,
      'statement/1.0.0': false,
    })) {
      mkdirSync(join(site.folder, folder), {recursive: true});
      writeFileSync(join(site.folder, folder, 'bellagio.js'), '');
      const {status, headers} = await ask(`${folder}/bellagio.js`);
      assert.equal(status, 200, folder);
      assert.equal(headers['cache-control']?.includes('immutable'), forGood, folder);
      rmSync(join(site.folder, folder), {recursive: true});
    }
  },
);

test('what has not changed is not sent again', {skip}, async () => {
  for (const path of ['conclusion/7/', 'oembed/7.json', `${version}/bellagio.js`]) {
    for (const accepts of ['br', 'identity']) {
      const {etag = ''} = (await ask(path, {'accept-encoding': accepts})).headers;
      const again = await ask(path, {'accept-encoding': accepts, 'if-none-match': etag});
      assert.equal(again.status, 304, path);
      assert.equal(again.body.length, 0);
      assert.match(again.headers['cache-control'] ?? '', /^public, max-age=\d+, /);
      assert.equal(again.headers['access-control-allow-origin'], '*');
    }
  }
});

/** What every answer has, errors included. */
function assertOpenAndStrict(headers: IncomingHttpHeaders, path: string) {
  assert.equal(headers['access-control-allow-origin'], '*', path);
  assert.equal(headers['cross-origin-resource-policy'], 'cross-origin', path);
  assert.equal(headers['timing-allow-origin'], '*', path);
  assert.equal(headers['x-content-type-options'], 'nosniff', path);
  assert.equal(headers['referrer-policy'], 'no-referrer', path);
  assert.equal(
    headers['content-security-policy'],
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'",
    path,
  );
  // What the server adds elsewhere would keep strangers from framing what is made for it.
  assert.equal(headers['x-frame-options'], undefined, path);
}

test(
  'pages of other origins may read everything, and pages here run nothing but their own',
  {skip},
  async () => {
    for (const path of paths) {
      const {headers} = await ask(addressOf(path), {origin: 'https://example.org'});
      assertOpenAndStrict(headers, path);
    }
  },
);

test('the _headers file says the same of every path as nginx does', {skip}, async () => {
  const rules = await readHeadersFile(readFileSync(join(site.folder, '_headers'), 'utf8'));
  // A host shows it at other addresses, and says itself how long that may be kept.
  for (const path of paths.filter((path) => path !== '404.html')) {
    const address = addressOf(path);
    const {headers, twice} = applyHeaders(rules, site.basePath + address);
    assert.deepEqual(twice, [], path);
    const sent = (await ask(address)).headers;
    for (const [name, value] of Object.entries(headers)) {
      assert.equal(sent[name], value, `${name} of ${path}`);
    }
    assert.ok(headers['cache-control'], `_headers says nothing of keeping ${path}`);
  }
});

test(
  'an address without its last slash leads to the one with it, at the same base, whatever the host is called',
  {skip},
  async () => {
    for (const [path, target] of [
      ['conclusion/7', 'conclusion/7/'],
      ['embed/7?a=b', 'embed/7/?a=b'],
      ['statement', 'statement/'],
    ] as const) {
      const {status, headers} = await ask(path, {host: 'inner.example:8080'});
      assert.equal(status, 301, path);
      assert.equal(headers.location, site.basePath + target);
    }
    const {status, headers} = await ask('', {}, {...site, basePath: '/bellagio'});
    assert.equal(status, 301);
    assert.equal(headers.location, '/bellagio/');
  },
);

test('what is not there is a 404 that nobody keeps for good', {skip}, async () => {
  for (const path of [
    'conclusion/11/',
    'cite/11.ris',
    `${version}/none.js`,
    '9.9.9/bellagio.js',
    '_headers',
    'nginx.conf',
  ]) {
    const {status, headers} = await ask(path);
    assert.equal(status, 404, path);
    assert.equal(headers['cache-control'], undefined, path);
    assertOpenAndStrict(headers, path);
  }
});

test('folders are not listed', {skip}, async () => {
  for (const path of ['cite/', `${version}/`, `${version}/tags/`]) {
    const {status, headers} = await ask(path);
    assert.equal(status, 403, path);
    assert.equal(headers['cache-control'], undefined, path);
  }
});

/** The first line that the server answers to an address that no well-behaved program would send. */
function askRaw(target: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(site.server.port, '127.0.0.1', () => {
      socket.write(`GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
    });
    socket.setEncoding('utf8').on('data', (text: string) => (answer += text));
    socket.on('end', () => resolve(answer));
    socket.on('error', reject);
  });
}

test('no path leads out of the served folder', {skip}, async () => {
  const starts = ['/bellagio', '/bellagio/', `/bellagio/${version}/`, '/bellagio/cite/'];
  for (const up of ['../', '%2e%2e/', '..%2f', '%2e%2e%2f', '..%5c', '....//']) {
    for (const depth of [1, 2, 3, 4, 12]) {
      for (const start of starts) {
        // The one lies beside the root, the other at the top.
        for (const target of ['surroundings.conf', 'etc/passwd']) {
          const answer = await askRaw(start + up.repeat(depth) + target);
          assert.match(answer, /^HTTP\/1\.1 40[034] /, start + up.repeat(depth) + target);
        }
      }
    }
  }
});

for (const basePath of ['/', '/a/b.c+d/', '/caf%C3%A9%20noir/']) {
  test(
    `under ${basePath} pages, scripts, citations and redirects are as under /bellagio/`,
    {skip},
    async () => {
      const other = await publish(basePath);
      assert.deepEqual(other.server.complaints, []);
      for (const path of [
        '',
        'conclusion/7/',
        'cite/7.ris',
        'cite/7.json',
        `${version}/bellagio.js`,
      ]) {
        const here = await ask(path, {}, other);
        const there = await ask(path);
        for (const name of ['content-type', 'cache-control', 'content-security-policy', 'vary']) {
          assert.equal(here.headers[name], there.headers[name], `${name} of ${path}`);
        }
        assert.equal(here.status, 200, path);
      }
      const {status, headers} = await ask('conclusion/7', {}, other);
      assert.equal(status, 301);
      assert.equal(headers.location, `${basePath}conclusion/7/`);
      assert.equal((await ask('_headers', {}, other)).status, 404);
      if (basePath !== '/') {
        const {headers} = await ask('', {}, {...other, basePath: basePath.slice(0, -1)});
        assert.equal(headers.location, basePath);
      }
    },
  );
}

/** By this name it is as trusted as https, so that browsers take brotli. */
const originOf = ({server}: Published) => `http://localhost:${server.port}`;

/** Opens a page on another origin, and gives what it shows, what it asked nginx for, and what it complains of. */
async function visit(
  address: string,
  use: (page: Page) => Promise<void>,
): Promise<{complaints: string[]; encodings: Record<string, string>}> {
  return withPage(browser, async (page) => {
    const complaints: string[] = [];
    const encodings: Record<string, string> = {};
    page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('response', (response) => {
      if (!response.url().startsWith(originOf(site))) return;
      encodings[new URL(response.url()).pathname] = response.headers()['content-encoding'] ?? '';
    });
    await page.goto(address, {waitUntil: 'load'});
    await page.waitForNetworkIdle({idleTime: 50});
    await use(page);
    return {complaints, encodings};
  });
}

/** Waits until the script has run, where words are its work, and, frame by frame, until conclusion 7 is shown. */
async function assertShows(page: Page | Frame, tag?: string) {
  const shown = await page.evaluate(
    async (words, tag) => {
      let shown = '';
      for (let frame = 0; frame < 600 && !shown.includes(words); frame++) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        if (tag && !customElements.get(tag)) continue;
        shown = document.body.innerText.replace(/\s+/g, ' ');
      }
      return shown;
    },
    words,
    tag,
  );
  assert.equal(shown.split(words).length - 1, 1, `the words, once, in: ${shown}`);
}

/** Serves one page on another origin than nginx. */
async function host(body: string, headers: Record<string, string> = {}) {
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A host</title><link rel="icon" href="/icon.ico">${body}</html>`;
  return serve(
    {'/page.html': html, '/icon.ico': ''},
    {'/page.html': {'content-type': 'text/html; charset=utf-8', ...headers}},
  );
}

const integrity = JSON.parse(readBuilt('integrity.json')) as Record<string, string>;
const bare = '<bellagio-conclusion n="7"></bellagio-conclusion>';

for (const [name, headers] of Object.entries({
  'a page': () => ({}),
  'a page whose policy names that folder alone': (folder: string) => ({
    'content-security-policy': `default-src 'none'; img-src 'self'; script-src ${folder}`,
  }),
  'a page isolated from other origins': () => ({
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
  }),
})) {
  test(
    `${name} on another origin loads bellagio.js by its hash, and shows conclusion 7`,
    {skip},
    async () => {
      const folder = `${originOf(site)}${site.basePath}${version}/`;
      const other = await host(
        `${bare}<script type="module" src="${folder}bellagio.js" integrity="${integrity['bellagio.js']}" crossorigin="anonymous"></script>`,
        headers(folder),
      );
      try {
        const {complaints, encodings} = await visit(`${other.origin}/page.html`, async (page) => {
          await assertShows(page, 'bellagio-conclusion');
          // A file that comes later, from beside the first one.
          const later = page.waitForResponse((response) =>
            response.url().endsWith('/passage-actions.js'),
          );
          await (await page.$('bellagio-conclusion >>> [name="context"]'))!.click();
          await later;
          await page.waitForNetworkIdle({idleTime: 50});
        });
        assert.deepEqual(complaints, []);
        assert.deepEqual(encodings, {
          [`${site.basePath}${version}/bellagio.js`]: 'br',
          [`${site.basePath}${version}/passage-actions.js`]: 'br',
        });
      } finally {
        await other.close();
      }
    },
  );
}

test(
  'a page isolated from other origins may load the classic script and a card without CORS',
  {skip},
  async () => {
    const base = originOf(site) + site.basePath;
    const other = await host(
      `${bare}<img src="${base}cards/7.png" alt=""><script src="${base}${version}/bellagio.all.js"></script>`,
      {
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-embedder-policy': 'require-corp',
      },
    );
    try {
      const {complaints} = await visit(`${other.origin}/page.html`, async (page) => {
        await assertShows(page, 'bellagio-conclusion');
        assert.ok(await page.$eval('img', ({naturalWidth}) => naturalWidth > 0));
      });
      assert.deepEqual(complaints, []);
    } finally {
      await other.close();
    }
  },
);

test(
  'a page on another origin may frame an embed, also without its origin, and read the oEmbed answer',
  {skip},
  async () => {
    const base = originOf(site) + site.basePath;
    const other = await host(
      `<iframe sandbox="allow-scripts" src="${base}embed/7/" width="600" height="400"></iframe>`,
    );
    try {
      const {complaints} = await visit(`${other.origin}/page.html`, async (page) => {
        const [, frame] = page.frames();
        await assertShows(frame!);
        const title = await page.evaluate(async (address) => {
          const answer = (await (await fetch(address)).json()) as {title: string};
          return answer.title;
        }, `${base}oembed/7.json`);
        assert.equal(title, statement.conclusions[6].title.text);
      });
      assert.deepEqual(complaints, []);
    } finally {
      await other.close();
    }
  },
);

test('a published page keeps to its own policy', {skip}, async () => {
  const address = `${originOf(site)}${site.basePath}conclusion/7`;
  const {complaints, encodings} = await visit(address, (page) => assertShows(page));
  assert.deepEqual(complaints, []);
  assert.equal(encodings[`${site.basePath}conclusion/7/`], 'br');
});
