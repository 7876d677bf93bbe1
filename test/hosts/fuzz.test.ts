/** Whatever a page writes into our tags, and whoever sends messages: the same cases in each run. More by `npm run fuzz`. */
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';

import {openFuzz} from './fuzz/run-fuzz.js';

/** In bytes: what the engine itself keeps of what a page has done; a host that stayed would be more. */
const mostKept = 60_000;

let fuzz: Awaited<ReturnType<typeof openFuzz>>;

before(async () => {
  fuzz = await openFuzz();
});

after(() => fuzz.close());

for (const [file, seed] of [
  ['bellagio.js', 2006],
  ['bellagio.all.js', 710],
] as const) {
  test(`${file}: of 500 hostile cases none throws, runs a script, moves an author’s node or shows a wrong word`, async (t) => {
    const {ran, failure, path, seed: failed, kept} = await fuzz.run(file, seed, 500);
    const again = `npm run fuzz -- --file ${file} --seed ${failed} --path ${path}`;
    assert.equal(failure, undefined, `${failure}\n\nAgain: ${again}`);
    assert.equal(ran, 500);
    t.diagnostic(`${Math.round(kept)} bytes kept of each of the later cases`);
    assert.ok(kept < mostKept, `${kept} bytes are kept of each case`);
  });
}

test('messages from anywhere, of any shape: only frames of ours are fitted, and only to heights', async () => {
  assert.equal(await fuzz.runMessages(2006, 200), undefined);
});
