/** Writes the README's table of what survives where: `node --import tsx test/snippets/survival-table.ts`. */
import {readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

import {format} from 'prettier';

import {survive, writeTable} from './survival.js';

const marks = /(?<=<!-- survival -->\n)[^]*(?=<!-- \/survival -->)/;

/** The table in a README, between two comments. */
export function readTable(readme: string): string {
  const [table] = marks.exec(readme) ?? [];
  if (table === undefined) throw new Error('The README has no place for the table');
  return table;
}

/** Sets a table as it stands in the README. */
export async function setTable(table: string): Promise<string> {
  return `\n${await format(table, {parser: 'markdown'})}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = new URL('../../README.md', import.meta.url);
  const readme = readFileSync(path, 'utf8');
  const table = await setTable(writeTable(await survive()));
  writeFileSync(
    path,
    readme.replace(marks, () => table),
  );
}
