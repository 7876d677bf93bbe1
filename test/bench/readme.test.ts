/** The README's figures come from the benchmark, row for row. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';

import {addNumbers, listUnmeasured, numbers} from './numbers.mjs';
import {subjects} from './parts/peers.mjs';
import {readTables, replaceTables} from './readme.mjs';
import {judge, listMisses, peerColumns, promiseHeads} from './report.mjs';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

test('the README has a row for each number to reach, with the limit that is held to it, and for each peer', () => {
  const [promises, peers] = readTables(readme);
  assert.ok(promises && peers, 'two tables');
  assert.deepEqual(promises[0], promiseHeads);
  assert.deepEqual(
    promises.slice(1).map(([what]) => what),
    Object.keys(numbers),
  );
  for (const [index, [what, , promised]] of promises.slice(1).entries()) {
    const {limit, least, aim} = Object.values(numbers)[index]!;
    const figures = promised!.replaceAll(',', '').match(/\d+(\.\d+)?/g) ?? [];
    assert.deepEqual(figures.map(Number), [limit ?? least, aim].filter(Number.isFinite), what);
  }
  assert.deepEqual(peers[0], ['', ...peerColumns]);
  assert.deepEqual(
    peers.slice(1).map(([subject]) => subject),
    subjects,
  );
  assert.ok(
    peers.slice(1).every(([, bytes]) => /\d/.test(bytes!)),
    'a peer without figures',
  );
});

test('tables are put between the markers, and nothing else of the README is touched', async () => {
  const [before, after] = readme.split(/<!-- bench -->[^]*<!-- \/bench -->/);
  const made = await replaceTables(readme, '| a | b |\n| - | - |\n| $& | 2 |');
  assert.ok(made.startsWith(before!) && made.endsWith(after!));
  assert.deepEqual(readTables(made), [
    [
      ['a', 'b'],
      ['$&', '2'],
    ],
  ]);
  await assert.rejects(replaceTables('# Nothing', ''), /no <!-- bench -->/);
});

test('what is missed is said: a limit, a number that was to be more, and a page that failed', () => {
  const what = {
    reached: 'painted, CPU slowed 4 x: media-chrome against bare',
    missed: 'painted, CPU slowed 4 x: emoji-picker-element against bare',
  };
  const measured = {unit: 'x', noise: 1, noiseSpread: [1, 1.02]};
  const some = addNumbers([
    {what: what.reached, ...measured, value: 1.5},
    {what: what.missed, ...measured, value: 3.2},
    {what: 'dist/bellagio.js', unit: 'bytes', value: 14_601},
    {what: 'giscus: its page', failure: 'shows nothing'},
  ]);
  assert.deepEqual(some.map(judge), ['yes', 'NO', 'NO', '']);
  assert.equal(judge({...some[1]!, value: 3.45}), 'NO, by less than the noise');
  assert.deepEqual(listMisses(some), [
    `${what.missed}: 3.20 x, limit 3.50 x`,
    'dist/bellagio.js: 14,601, limit 14,600',
    'giscus: its page failed: shows nothing',
  ]);
  assert.ok(listUnmeasured(some).includes('layout shift: element'));
  assert.ok(!listUnmeasured(some).includes('dist/bellagio.js'));
});
