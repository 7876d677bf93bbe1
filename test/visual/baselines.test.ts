/** Every tag looks as it did, in each mode: held to pictures of one browser, the one that the lock file pins. */
import assert from 'node:assert/strict';
import {readdirSync, statSync} from 'node:fs';
import {after, before, test} from 'node:test';

import {PNG} from 'pngjs';

import {comparePicture} from './compare-pictures.mjs';
import {listModes, sheets} from './sheets.mjs';
import {hindrance, openStudio} from './take-pictures.mjs';

const skip = hindrance ?? false;
const folder = new URL('baselines/', import.meta.url);

let studio: Awaited<ReturnType<typeof openStudio>>;

before(async () => {
  if (!skip) studio = await openStudio();
});

after(async () => {
  await studio?.close();
});

for (const name of Object.keys(sheets)) {
  test(`the sheet “${name}” looks as it did: ${listModes(name).join(', ')}`, {skip}, async () => {
    const pictures = await studio.take(name);
    assert.deepEqual(Object.keys(pictures).sort(), listModes(name).sort());
    const faults = Object.entries(pictures).flatMap(([mode, png]) => {
      const fault = comparePicture(name, mode, png);
      return fault ? `${mode} ${fault}` : [];
    });
    assert.deepEqual(faults, [], 'if this is as it should be: node test/visual/update.mjs');
  });
}

test(
  'a mark that is missing in a picture is noticed, and the files to look at are named',
  {skip},
  async () => {
    const [name] = Object.keys(sheets);
    const {light} = await studio.take(name!);
    assert.equal(comparePicture(name!, 'light', light!), undefined);
    const changed = PNG.sync.read(light!);
    const [top, left] = [changed.height >> 1, changed.width >> 1];
    for (let y = top; y < top + 4; y++) {
      for (let x = left; x < left + 4; x++)
        changed.data.fill(128, (y * changed.width + x) * 4, (y * changed.width + x) * 4 + 3);
    }
    const fault = comparePicture(name!, 'light', PNG.sync.write(changed)) ?? '';
    const files = fault.match(/\S+\.png/g) ?? [];
    assert.equal(files.length, 2, fault);
    for (const file of files) assert.ok(statSync(file).size > 0);
  },
);

test('there is a baseline for each picture and no other, and all together take less than 2 MB', () => {
  const files = readdirSync(folder).sort();
  const expected = Object.keys(sheets).flatMap((name) =>
    listModes(name).map((mode) => `${name}-${mode}.png`),
  );
  assert.deepEqual(files, expected.sort());
  const sum = files.reduce((total, file) => total + statSync(new URL(file, folder)).size, 0);
  assert.ok(sum < 2_000_000, `${sum} bytes`);
});
