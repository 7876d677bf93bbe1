import {spawnSync} from 'node:child_process';
import type {Publication} from '../../src/site/serving-rules.js';
import {readReadmeBlock} from '../site/readme-blocks.js';
import {listFolder, writeStaticSite} from './static-site.js';

/** Writes a site as it is published at a base path: pages, what goes with them, the scripts, and the files for servers. */
export function writeSite(folder: string, {basePath}: Publication): void {
  writeStaticSite(folder, new URL(basePath, 'https://example.org/').href);
}

/** Compresses a site beforehand, by the command that the README has for this. */
export function compressSite(folder: string): void {
  const command = readReadmeBlock('sh', 'brotliCompressSync');
  const {status, stderr} = spawnSync('sh', ['-c', command], {cwd: folder, encoding: 'utf8'});
  if (status !== 0) throw new Error(`The README's command does not run: ${stderr}`);
}

/** The paths of what a site holds for its readers, `/` between folders. */
export function listSite(folder: string): string[] {
  return listFolder(folder).filter((path) => !/\.(br|gz)$|^(_headers|nginx\.conf)$/.test(path));
}
