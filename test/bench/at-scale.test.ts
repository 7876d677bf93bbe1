/** What the README says of a thousand million page views follows from the bytes of the files. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';

import {readDist} from './pages.mjs';
import {loadedByEveryTag} from './parts/bytes.mjs';
import {readTables} from './readme.mjs';
import {compress} from './serve.mjs';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const section = /### A thousand million page views[^]*?(?=\n## )/.exec(readme)![0];

/** What each kind of page loads, as the guards of this folder see it at the network. */
const loaded: readonly (readonly string[])[] = [
  ['bellagio.js'],
  ['bellagio.js', 'content-judge.js', 'room-beside.js'],
  loadedByEveryTag,
  ['bellagio.all.js'],
  ['declarative.css'],
  [],
];

test('the table of a thousand million page views follows from the bytes of what a page loads', () => {
  const dist = readDist();
  const [[, ...rows] = []] = readTables(`<!-- bench -->\n${section}\n<!-- /bench -->`);
  assert.deepEqual(
    rows.map(([, ...figures]) => figures),
    loaded.map((files) => {
      const kilobytes = files.reduce((sum, file) => sum + compress(dist[file]!).length, 0) / 1_000;
      // Each byte of a page is 0.001 TB in a thousand million of them.
      const [all, few] = [kilobytes, kilobytes / 10].map(
        (terabytes) => `${terabytes.toFixed(1)} TB`,
      );
      return [String(files.length), `${kilobytes.toFixed(1)} kB`, all, few];
    }),
  );
  const milliseconds = (compress(dist['bellagio.js']!).length * 8) / 1_600;
  assert.ok(section.includes(` ${milliseconds.toFixed(0)} ms `), `${milliseconds} ms`);
  assert.ok(section.includes(` ${(1e9 / (365 * 24 * 60 * 60)).toFixed(0)} in a second`));
});
