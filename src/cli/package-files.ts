import {existsSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

import {UsageError} from './arguments.js';

/**
 * Finds the package's own folder: where the program was built, one above it; where it runs from its source, two.
 *
 * @returns Where the program stands alone, without its package, the folder above its own.
 */
function findRoot(): string {
  const own = dirname(fileURLToPath(import.meta.url));
  let folder = own;
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) return dirname(own);
    folder = parent;
  }
  return folder;
}

/** Finds a file or folder of what the package publishes. */
export function findPublished(path: string): string {
  return join(findRoot(), 'dist', path);
}

/** Reads a text that the package publishes. */
export function readPublished(path: string): string {
  return readFileSync(findPublished(path), 'utf8');
}

/** Reads where the package's owner has published the static pages; `undefined` where no owner has said so yet. */
export function readHomepage(): string | undefined {
  const path = join(findRoot(), 'package.json');
  if (!existsSync(path)) return undefined;
  const {homepage} = JSON.parse(readFileSync(path, 'utf8')) as {homepage?: string};
  return homepage;
}

/**
 * Reads the hash of every published file, by its path.
 *
 * @throws UsageError where the package was not built.
 */
export function readIntegrity(): Readonly<Record<string, string>> {
  try {
    return JSON.parse(readPublished('integrity.json')) as Readonly<Record<string, string>>;
  } catch {
    throw new UsageError('the hashes of the scripts are not there: run npm run build first');
  }
}
