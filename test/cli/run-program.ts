import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {after} from 'node:test';
import {fileURLToPath} from 'node:url';

import {statement} from '../bench/pages.mjs';

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const tsx = import.meta.resolve('tsx');

/** A folder of its own for each test file, in which the program runs. */
export const folder = mkdtempSync(join(tmpdir(), 'bellagio-cli-'));
after(() => rmSync(folder, {recursive: true, force: true}));

/** Runs the program as a shell does. */
export function run(args: readonly string[], input?: string | Buffer) {
  const {status, stdout, stderr} = spawnSync(process.execPath, ['--import', tsx, main, ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1e9,
    ...(input === undefined ? {stdio: ['ignore', 'pipe', 'pipe']} : {input}),
  });
  return {status, stdout, stderr};
}

/** Writes files into the folder. */
export function write(files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(path)), {recursive: true});
    writeFileSync(join(folder, path), content);
  }
}

interface Finding {
  file: string;
  line: number;
  column: number;
  verdict: string;
  passage: string | null;
  reason: string;
  diff: {kind: string; text: string}[] | null;
  text: string;
}

/** Checks one document, and gives the findings. */
export function verify(name: string, content: string, ...args: string[]): Finding[] {
  write({[name]: content});
  const {stdout, stderr} = run(['verify', name, '--format', 'json', ...args]);
  if (stderr) throw new Error(stderr);
  return JSON.parse(stdout);
}

/** Verdicts alone, in the order of the document. */
export const verdictsOf = (findings: readonly Finding[]) => findings.map(({verdict}) => verdict);

/** Where a stretch of a text begins, line and column from 1; found by looking for it. */
export function placeOf(content: string, stretch: string, from = 0) {
  const index = content.indexOf(stretch, from);
  if (index < 0) throw new Error(`not in the text: ${stretch}`);
  const before = content.slice(0, index).split(/\r\n|\r|\n/);
  return {line: before.length, column: before.at(-1)!.length + 1};
}

interface Block {
  sentences: {runs: {text: string}[]}[];
}

const joinSentences = ({sentences}: Block) =>
  sentences.map(({runs}) => runs.map(({text}) => text).join('')).join(' ');

/** The thesis of a conclusion, 1 to 10, from the data. */
export const thesisOf = (n: number): string => joinSentences(statement.conclusions[n - 1].thesis);

/** The blocks of its body. */
export const bodyOf = (n: number): string[] => statement.conclusions[n - 1].body.map(joinSentences);
