// `npm run fuzz`: more hostile cases than CI runs, or one of them again. See --help.
import {parseArgs} from 'node:util';

import {openFuzz} from './run-fuzz.js';

/** In one page, before the next one is opened. */
const inPage = 500;

const {values} = parseArgs({
  options: {
    cases: {type: 'string', default: '10000'},
    seed: {type: 'string', default: String(Date.now() % 2 ** 31)},
    file: {type: 'string'},
    path: {type: 'string'},
    help: {type: 'boolean'},
  },
});

if (values.help) {
  console.log(`npm run fuzz                                   10000 hostile cases, other ones each time
npm run fuzz -- --cases 100000 --seed 7        so many, the same each time
npm run fuzz -- --file bellagio.js             only in pages with this file (else half of them, the others with bellagio.all.js)
npm run fuzz -- --file F --seed S --path P     one case again, as a failure has named it

It works on what stands in dist/: npm run build. Each case is a tag with content, and what a page and a reader do to it; test/hosts/fuzz
holds how they are made, and what has to hold. Beside them, a tenth as many messages are sent to frames.
At the first failure it stops, and writes the smallest case that fails, and how to run it again.`);
  process.exit();
}

const cases = Number(values.cases);
const seed = Number(values.seed);
if (!(cases >= 1) || !Number.isInteger(seed)) {
  console.error('--cases and --seed take whole numbers.');
  process.exit(2);
}

const fuzz = await openFuzz();
const begun = performance.now();
let ran = 0;
for (let page = 0; ran < cases && !process.exitCode; page++) {
  const file = values.file ?? ['bellagio.js', 'bellagio.all.js'][page % 2]!;
  const own = seed + page * 2;
  const {
    ran: more,
    failure,
    path,
    seed: failed,
    kept,
  } = await fuzz.run(file, own, Math.min(inPage, cases - ran), values.path);
  if (failure !== undefined) {
    // Of a page that is no more, only all its cases can be run again.
    const again =
      path === undefined ? `--seed ${own} --cases ${inPage}` : `--seed ${failed} --path ${path}`;
    console.error(`${failure}\n\nAgain: npm run fuzz -- --file ${file} ${again}`);
    process.exitCode = 1;
    break;
  }
  if (values.path !== undefined) break;
  const wrong = await fuzz.runMessages(own, Math.ceil(more / 10));
  if (wrong !== undefined) {
    console.error(`Messages: ${wrong}`);
    process.exitCode = 1;
    break;
  }
  ran += more;
  const seconds = Math.round((performance.now() - begun) / 1000);
  console.log(
    `${ran} of ${cases} cases, ${seconds} s, ${Math.round(kept)} bytes kept of each (${file}, seed ${own})`,
  );
}
await fuzz.close();
