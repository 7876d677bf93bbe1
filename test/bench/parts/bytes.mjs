import {gzipSync} from 'node:zlib';

import {compress} from '../serve.mjs';

export const says = 'bytes of the published files: brotli 11, gzip 9, raw';

/** What a page loads by itself that has every tag, and a sentence with a quotation in its author's words. */
export const loadedByEveryTag = ['bellagio.js', 'quote-check.js', 'rarer-tags.js'];

const limits = {'bellagio.js': {limit: 14_600, aim: 12_000}};

export async function measure({dist}) {
  const files = Object.keys(dist).filter((file) => /^(tags\/)?[^/]+\.js$/.test(file));
  const size = (file) => compress(dist[file]).length;
  const rows = files.map((file) => ({
    what: `dist/${file}`,
    unit: 'bytes',
    value: size(file),
    note: `gzip ${gzipSync(dist[file], {level: 9}).length}, raw ${Buffer.byteLength(dist[file])}`,
    ...limits[file],
  }));
  const sum = (some) => ({
    unit: 'bytes',
    value: some.reduce((total, file) => total + size(file), 0),
    note: some.join(', '),
  });
  const first = files.filter((file) => !/^tags|^cli\.|\.all\./.test(file));
  return [
    ...rows,
    {
      what: 'every tag in English, all files that such a page loads',
      ...sum(loadedByEveryTag),
      limit: 24_000,
      aim: 20_000,
    },
    {
      what: 'the same, once every surface has been opened and every kind of content judged',
      ...sum(first),
    },
  ];
}
