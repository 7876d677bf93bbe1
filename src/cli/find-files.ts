import {existsSync} from 'node:fs';
import {resolve} from 'node:path';
import process from 'node:process';

import {globSync, isDynamicPattern} from 'tinyglobby';

import {typeOfFile} from './read-document.js';

/**
 * Finds the files that an argument names: a path as it stands, else what a pattern such as `posts/*.md` fits. Patterns
 * pass over `node_modules`, names that begin with a dot, and files that are neither HTML nor Markdown.
 *
 * @param seen - The files found before, by full path; those found now are added.
 * @returns Those not seen before, by name; `undefined` where a pattern fits none at all.
 */
export function findFiles(argument: string, seen: Set<string>): string[] | undefined {
  const paths = listPaths(argument);
  if (paths.length === 0) return undefined;
  const fresh = paths.filter((path) => !seen.has(resolve(path)));
  for (const path of fresh) seen.add(resolve(path));
  return fresh;
}

function listPaths(argument: string): string[] {
  if (existsSync(argument) || !isDynamicPattern(argument)) return [argument];
  const pattern = process.platform === 'win32' ? argument.replaceAll('\\', '/') : argument;
  return globSync(pattern, {ignore: '**/node_modules/**', expandDirectories: false})
    .filter((path) => typeOfFile(path) !== undefined)
    .sort();
}
