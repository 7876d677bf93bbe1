import {format, resolveConfig} from 'prettier';

const markers = /(?<=<!-- bench -->\n)[^]*(?=<!-- \/bench -->)/;

/**
 * Puts tables between the markers of a README, in the form that the project's files have.
 *
 * @param {string} readme
 * @param {string} tables - In Markdown.
 * @throws {Error} Where there are no markers.
 */
export async function replaceTables(readme, tables) {
  if (!markers.test(readme)) throw new Error('The README has no <!-- bench --> … <!-- /bench -->.');
  const config = await resolveConfig(new URL('../../README.md', import.meta.url));
  return format(
    readme.replace(markers, () => `\n${tables}\n\n`),
    {...config, parser: 'markdown'},
  );
}

/**
 * Reads what stands between the markers.
 *
 * @returns {string[][][]} Each table as its rows, these as their cells; the rule under the head is left out.
 */
export function readTables(readme) {
  const [between = ''] = markers.exec(readme) ?? [];
  const tables = between.match(/(?:^\|.*\n)+/gm) ?? [];
  return tables.map((table) =>
    table
      .trim()
      .split('\n')
      .filter((line) => !/^[|\s-]+$/.test(line))
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      ),
  );
}
