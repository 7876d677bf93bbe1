import {spawnSync} from 'node:child_process';
import {accessSync, constants, statSync} from 'node:fs';
import {delimiter, join} from 'node:path';

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * Lists the programs that exist among names to be looked up in PATH and full paths, in the order given.
 *
 * @param {readonly (string | undefined)[]} names
 * @returns {string[]} Full paths.
 */
export function findPrograms(names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => {
    if (!name) return [];
    const places = /[\\/]/.test(name) ? [name] : folders.map((folder) => join(folder, name));
    return places.filter(isProgram).slice(0, 1);
  });
}

/**
 * Asks a browser for its version.
 *
 * @param {string} program
 * @returns {string | undefined} For example `147.0.7727.24`; undefined where it does not run.
 */
export function readVersion(program) {
  const {status, stdout} = spawnSync(program, ['--version'], {encoding: 'utf8', timeout: 30_000});
  return status === 0 ? /\d+(\.\d+)+/.exec(stdout)?.[0] : undefined;
}
