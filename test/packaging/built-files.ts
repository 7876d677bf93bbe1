import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

import {readDist} from '../bench/pages.mjs';

/** What was built, by path in `dist`, as it was when the tests began. */
export const dist: Readonly<Record<string, string>> = readDist();

export const listFiles = (pattern: RegExp) =>
  Object.keys(dist).filter((path) => pattern.test(path));

/** One built file. */
export function readBuilt(path: string): string {
  const content = dist[path];
  if (content === undefined) throw new Error(`The build has no dist/${path}`);
  return content;
}

/** One built file that may be no text. */
export const readBytes = (path: string) => readFileSync(projectPath(`dist/${path}`));

/** The full path of a file or folder of the project. */
export const projectPath = (path: string) =>
  fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** What the static pages load, and pages that show them in frames. */
const pageScripts = ['embed.js', 'frame.js', 'pages.js'];

/** What is said in other languages than English. */
export const languageFiles = listFiles(/^chrome-[^/]+\.js$/);

/** What the first file loads when it is first needed, by name; those of languages apart. */
export const siblings = listFiles(/^[^/]+\.js$/).filter(
  (path) =>
    !['bellagio.js', 'bellagio.all.js', 'cli.js', ...pageScripts, ...languageFiles].includes(path),
);
