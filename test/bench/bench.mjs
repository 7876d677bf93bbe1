// `npm run bench`: sizes and speeds of what was built, as ratios from one run. See --help.
import {writeFileSync} from 'node:fs';
import {cpus} from 'node:os';
import {parseArgs} from 'node:util';

import {launchBrowser} from './browser.mjs';
import {buildSite, readDist} from './pages.mjs';
import * as bytes from './parts/bytes.mjs';
import * as heap from './parts/heap.mjs';
import * as paint from './parts/paint.mjs';
import * as scale from './parts/scale.mjs';
import * as tasks from './parts/tasks.mjs';
import {judge, listMisses, toMarkdown, toText} from './report.mjs';
import {serve} from './serve.mjs';

const parts = {bytes, paint, scale, heap, tasks};

const usage = `npm run bench                           every part (npm run build comes first, by hand)
npm run bench -- --only bytes,paint     some parts:
${Object.entries(parts)
  .map(([name, {says}]) => `  ${name.padEnd(7)} ${says}`)
  .join('\n')}
npm run bench -- --rounds 15            how often each is measured (9); the median counts
npm run bench -- --json FILE            writes the numbers into a file as well
npm run bench -- --markdown             prints the table as Markdown

Everything is served from memory on loopback, compressed with brotli 11, to a Chromium that test/setup finds, slowed
where the table says so. "Static" is the same text in plain HTML; "element" is the tag with its text inside, "bare" the tag
alone; "hand-written" is a framework-free element with the text inlined (test/bench/pages/hand-written.js); "iframe"
is the static page in a frame. All are measured in turn in each round. A ratio is the median over the rounds, with
its middle half in brackets; noise is the baseline against itself in the same rounds. Numbers in "beside it" are medians.`;

function readOptions() {
  const {values} = parseArgs({
    options: {
      only: {type: 'string', multiple: true},
      rounds: {type: 'string', default: '9'},
      json: {type: 'string'},
      markdown: {type: 'boolean'},
      help: {type: 'boolean', short: 'h'},
    },
  });
  const only = values.only?.flatMap((names) => names.split(',')) ?? Object.keys(parts);
  const unknown = only.find((name) => !Object.hasOwn(parts, name));
  if (unknown !== undefined) {
    throw new Error(`There is no part "${unknown}", only ${Object.keys(parts).join(', ')}.`);
  }
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) {
    throw new Error(`--rounds wants a whole number from 1, not "${values.rounds}".`);
  }
  return {...values, only, rounds};
}

async function run({only, rounds, json, markdown}) {
  const dist = readDist();
  const browser = await launchBrowser();
  const site = await serve(await buildSite(dist));
  const rows = [];
  try {
    for (const [name, part] of Object.entries(parts)) {
      if (!only.includes(name)) continue;
      const began = performance.now();
      const found = await part.measure({browser, site, dist, rounds});
      rows.push(...found.map((row) => ({part: name, ...row, reached: judge(row)})));
      const seconds = ((performance.now() - began) / 1_000).toFixed(0);
      console.error(`${name}: ${seconds} s`);
    }
    const environment = {
      browser: await browser.version(),
      node: process.version,
      processors: cpus().length,
      rounds,
    };
    if (json) writeFileSync(json, `${JSON.stringify({environment, rows}, null, 2)}\n`);
    console.log(`\n${markdown ? toMarkdown(rows) : toText(rows)}\n`);
    console.log(
      `${environment.browser}, Node ${environment.node.slice(1)}, ${environment.processors} processors, ${rounds} rounds.`,
    );
    const misses = listMisses(rows);
    console.log(
      misses.length
        ? `Missed:\n${misses.map((miss) => `- ${miss}`).join('\n')}`
        : 'Nothing is missed.',
    );
    console.log('Not measured yet: public peers.');
  } finally {
    await browser.close();
    await site.close();
  }
}

try {
  const options = readOptions();
  if (options.help) console.log(usage);
  else await run(options);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
