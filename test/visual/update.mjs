// Takes the baselines anew, of what stands in dist/: node test/visual/update.mjs [NAME…]
import {existsSync, mkdirSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {argv} from 'node:process';

import {comparePicture, findBaseline, shrink} from './compare-pictures.mjs';
import {listModes, sheets} from './sheets.mjs';
import {hindrance, openStudio} from './take-pictures.mjs';

const folder = new URL('baselines/', import.meta.url);

async function update(names) {
  mkdirSync(folder, {recursive: true});
  const studio = await openStudio();
  try {
    for (const name of names) {
      for (const [mode, png] of Object.entries(await studio.take(name))) {
        const known = existsSync(findBaseline(name, mode));
        // What is the same to the eye stays the same file.
        if (known && !comparePicture(name, mode, png)) continue;
        const bytes = shrink(png);
        writeFileSync(findBaseline(name, mode), bytes);
        console.log(`${name}-${mode}.png: ${known ? 'changed' : 'new'}, ${bytes.length} bytes`);
      }
    }
  } finally {
    await studio.close();
  }
}

/** Removes pictures of what is no longer looked at. */
function removeOthers() {
  const known = Object.keys(sheets).flatMap((name) =>
    listModes(name).map((mode) => `${name}-${mode}.png`),
  );
  for (const file of readdirSync(folder)) {
    if (known.includes(file)) continue;
    rmSync(new URL(file, folder));
    console.log(`${file}: removed`);
  }
}

const names = argv.slice(2);
const unknown = names.find((name) => !Object.hasOwn(sheets, name));
const trouble = hindrance ?? (unknown && `There is no sheet "${unknown}".`);
if (trouble) {
  console.error(trouble);
  process.exitCode = 1;
} else {
  await update(names.length ? names : Object.keys(sheets));
  removeOthers();
}
