import {gzipSync} from 'node:zlib';

import {compress} from '../serve.mjs';

export const says = 'bytes of the published files: brotli 11, gzip 9, raw';

/** What a page loads that has every tag, and whose reader uses every action. */
const loadedTogether = [
  'bellagio.js',
  'conclusion-actions.js',
  'content-judge.js',
  'room-beside.js',
  'signatory-filter.js',
];

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
  const together = files.filter((file) => loadedTogether.includes(file));
  return [
    ...rows,
    {
      what: 'every tag in English, all files that such a page loads',
      unit: 'bytes',
      value: together.reduce((sum, file) => sum + size(file), 0),
      note: together.join(', '),
      limit: 24_000,
      aim: 20_000,
    },
  ];
}
