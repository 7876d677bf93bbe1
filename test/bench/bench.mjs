// `npm run bench`: sizes and speeds of what was built, as ratios from one run. See --help.
import {readFileSync, writeFileSync} from 'node:fs';
import {cpus} from 'node:os';
import {parseArgs} from 'node:util';

import {alone, launchBrowser} from './browser.mjs';
import {addNumbers, listUnmeasured, numbers} from './numbers.mjs';
import {buildSite, readDist} from './pages.mjs';
import * as bytes from './parts/bytes.mjs';
import * as heap from './parts/heap.mjs';
import * as paint from './parts/paint.mjs';
import * as peers from './parts/peers.mjs';
import * as scale from './parts/scale.mjs';
import * as tasks from './parts/tasks.mjs';
import {replaceTables} from './readme.mjs';
import {judge, listMisses, toMarkdown, toReadme, toText} from './report.mjs';
import {serve} from './serve.mjs';

const parts = {bytes, paint, scale, heap, tasks, peers};

const usage = `npm run bench                           every part (npm run build comes first, by hand)
npm run bench -- --only bytes,paint     some parts:
${Object.entries(parts)
  .map(([name, {says}]) => `  ${name.padEnd(7)} ${says}`)
  .join('\n')}
npm run bench -- --rounds 15            how often each is measured (9); the median counts
npm run bench -- --json FILE            writes the numbers into a file as well
npm run bench -- --markdown             prints the table as Markdown
npm run bench -- --readme               writes two tables into the README, of a run of every part

Everything is served from memory on loopback, compressed with brotli 11, to a Chromium that test/setup finds, slowed
where the table says so. "Static" is the same text in plain HTML; "element" is the tag with its text inside, "bare" the tag
alone; "hand-written" is a framework-free element with the text inlined (test/bench/pages/hand-written.js); "iframe"
is the static page in a frame. All are measured in turn in each round. A ratio is the median over the rounds, with
its middle half in brackets; noise is the baseline against itself in the same rounds. Numbers in "beside it" are medians.

Public peers come from npm, each on a page as its own documentation has an embedder write it, served in the same way, and from
the same place. No request leaves this machine; those that would are counted. "Painted" is when a text in the page is
painted, or the first frame has been with what the peer is for; ratios are against "bare".
${peers.pagesInWords}`;

function readOptions() {
  const {values} = parseArgs({
    options: {
      only: {type: 'string', multiple: true},
      rounds: {type: 'string', default: '9'},
      json: {type: 'string'},
      markdown: {type: 'boolean'},
      readme: {type: 'boolean'},
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
  if (values.readme && values.only) throw new Error('--readme wants every part.');
  return {...values, only, rounds};
}

async function run({only, rounds, json, markdown, readme}) {
  const dist = readDist();
  const browser = await launchBrowser({more: [alone]});
  const site = await serve(await buildSite(dist));
  const rows = [];
  try {
    for (const [name, part] of Object.entries(parts)) {
      if (!only.includes(name)) continue;
      const began = performance.now();
      const found = await part.measure({browser, site, dist, rounds});
      rows.push(...addNumbers(found).map((row) => ({part: name, ...row, reached: judge(row)})));
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
    const machine = `${environment.browser}, Node ${environment.node.slice(1)}, ${environment.processors} processors, ${rounds} ${rounds === 1 ? 'round' : 'rounds'}.`;
    console.log(machine);
    if (readme) {
      const path = new URL('../../README.md', import.meta.url);
      const tables = `${toReadme(rows, Object.keys(numbers), peers.subjects)}\n\n${machine}`;
      writeFileSync(path, await replaceTables(readFileSync(path, 'utf8'), tables));
    }
    const misses = [
      ...listMisses(rows),
      ...(only.length === Object.keys(parts).length
        ? listUnmeasured(rows).map((what) => `${what}: not measured`)
        : []),
    ];
    console.log(
      misses.length
        ? `Missed:\n${misses.map((miss) => `- ${miss}`).join('\n')}`
        : 'Nothing is missed.',
    );
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
