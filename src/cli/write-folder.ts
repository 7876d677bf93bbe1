import {copyFileSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';

import {UsageError} from './arguments.js';

/** By this file we know a folder again that we have written to. */
const markFile = 'bellagio-site.json';

/** What is to be in a folder, by path in it. */
export interface FolderContent {
  readonly texts: ReadonlyMap<string, string>;
  /** The files to copy. */
  readonly copies: ReadonlyMap<string, string>;
}

/**
 * Writes files into a folder that is new, empty or was written by us before. Files of the same names are replaced, all others
 * stay: they may be a stranger's, or those of an earlier version that pages elsewhere still load.
 *
 * @throws UsageError for any other folder, and where the system does not let us read or write.
 */
export function writeFolder(folder: string, {texts, copies}: FolderContent): void {
  try {
    claimFolder(folder);
    for (const [path, text] of texts) writeFileSync(makeWay(folder, path), text);
    for (const [path, from] of copies) copyFileSync(from, makeWay(folder, path));
  } catch (error) {
    const {code, path = folder, dest = path} = error as NodeJS.ErrnoException & {dest?: string};
    if (error instanceof UsageError || code === undefined) throw error;
    throw new UsageError(`cannot write ${dest}: ${reasons[code] ?? code}`);
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EEXIST: 'there is a file of that name',
  EISDIR: 'there is a folder of that name',
  ENOSPC: 'no space left',
  ENOTDIR: 'there is a file where a folder would have to be',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
};

/** Marks a folder as ours before anything else is written, so that a run that was interrupted can be repeated. */
function claimFolder(folder: string): void {
  if (existsSync(folder)) {
    if (!statSync(folder).isDirectory()) throw new UsageError(`${folder} is a file`);
    const names = readdirSync(folder);
    if (names.length > 0 && !names.includes(markFile)) {
      throw new UsageError(
        `${folder} holds files that are not ours: name a folder that is new or empty`,
      );
    }
  }
  const mark = {about: 'This folder is written by bellagio-widgets site.'};
  writeFileSync(makeWay(folder, markFile), `${JSON.stringify(mark)}\n`);
}

/** Makes the folders that a file will stand in. */
function makeWay(folder: string, path: string): string {
  const target = join(folder, path);
  mkdirSync(dirname(target), {recursive: true});
  return target;
}
