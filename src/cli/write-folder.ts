import {copyFileSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';

import {UsageError} from './arguments.js';

/** A file to be written: its content, or the file that it is a copy of. */
export interface WrittenFile {
  /** From the folder. */
  readonly path: string;
  readonly content?: string;
  readonly copyOf?: string;
}

const faults: Readonly<Record<string, string>> = {
  EACCES: 'may not be written',
  EPERM: 'may not be written',
  EROFS: 'may not be written',
  ENOTDIR: 'lies in what is no folder',
  ENOSPC: 'has no room',
};

/**
 * Writes files into a folder: a new or empty one, or one that this has written before. Nothing is ever deleted, so that what
 * was published stays published.
 *
 * @param mark - The path of the file in it that tells such a folder from a stranger's.
 * @throws UsageError for a file, for a folder of somebody else's, and for what cannot be written.
 */
export function writeFolder(folder: string, mark: string, files: readonly WrittenFile[]): void {
  try {
    if (existsSync(folder)) {
      if (!statSync(folder).isDirectory()) throw new UsageError(`${folder} is no folder`);
      if (readdirSync(folder).length > 0 && !existsSync(join(folder, mark))) {
        throw new UsageError(`${folder} holds other files; name a new or an empty folder`);
      }
    }
    for (const {path, content, copyOf} of files) {
      const target = join(folder, path);
      mkdirSync(dirname(target), {recursive: true});
      if (copyOf === undefined) writeFileSync(target, content ?? '');
      else copyFileSync(copyOf, target);
    }
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const {code = ''} = error as NodeJS.ErrnoException;
    throw new UsageError(`${folder} ${faults[code] ?? `cannot be written (${code})`}`);
  }
}
