/**
 * Places a file of the package among the published pages.
 *
 * @param path - From the package's `dist`.
 * @param version - The package's exact version: what lies in the folder of that name never changes.
 * @returns From the folder that is published; `undefined` for what only bundlers and Node have use for.
 */
export function placePublished(path: string, version: string): string | undefined {
  if (/^(?:modules|types)\/|^cli\./.test(path)) return undefined;
  return path.startsWith('cards/') ? path : `${version}/${path}`;
}

/** What pages load and show of the package, from its `dist`: without these files they are not whole. */
export const neededByPages: readonly string[] = [
  'cards/statement.png',
  'embed.css',
  'embed.js',
  'pages.css',
  'pages.js',
];
