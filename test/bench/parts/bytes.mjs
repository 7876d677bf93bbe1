import {gzipSync} from 'node:zlib';

import {withPage} from '../browser.mjs';
import {compress} from '../serve.mjs';

export const says = 'bytes of the published files: brotli 11, gzip 9, raw; requests of a page';

/** What a page loads by itself that has every tag, and a sentence with a quotation in its author's words. */
export const loadedByEveryTag = ['bellagio.js', 'quote-check.js', 'rarer-tags.js'];

/** What a page asks for beside itself until it is quiet. */
function listRequests(browser, site, path) {
  return withPage(browser, async (page) => {
    site.requests.length = 0;
    await page.goto(site.origin + path, {waitUntil: 'networkidle0'});
    return site.requests.filter((asked) => asked !== path && asked !== '/favicon.ico');
  });
}

export async function measure({browser, site, dist}) {
  const files = Object.keys(dist).filter((file) => /^(tags\/)?[^/]+\.js$/.test(file));
  const size = (file) => compress(dist[file]).length;
  const rows = files.map((file) => ({
    what: `dist/${file}`,
    unit: 'bytes',
    value: size(file),
    note: `gzip ${gzipSync(dist[file], {level: 9}).length}, raw ${Buffer.byteLength(dist[file])}`,
  }));
  const sum = (some) => ({
    unit: 'bytes',
    value: some.reduce((total, file) => total + size(file), 0),
    note: some.join(', '),
  });
  const first = files.filter((file) => !/^tags|^cli\.|\.all\./.test(file));
  const asked = await listRequests(browser, site, '/first-tags.html');
  return [
    ...rows,
    {
      what: 'every tag in English, all files that such a page loads',
      ...sum(loadedByEveryTag),
    },
    {
      what: 'the same, once every surface has been opened and every kind of content judged',
      ...sum(first),
    },
    {
      what: 'requests of a page with the three first widgets, beside the page',
      unit: 'requests',
      value: asked.length,
      note: asked.join(', '),
    },
  ];
}
