import {readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

/**
 * Brings derived files up to date, or says which are not.
 *
 * @param {Map<string, string>} derived Their contents, by their paths in `data/`.
 * @param {object} how
 * @param {boolean} [how.check] Writes nothing: names each file that is stale, and has the program exit with 1.
 * @param {string} how.script The script that derives them, from `data/`.
 */
export function keepDerived(derived, {check, script}) {
  for (const [file, content] of derived) {
    if (content === readIfThere(file)) continue;
    if (check) {
      console.error(`data/${file} is stale: run node data/${script}`);
      process.exitCode = 1;
    } else {
      writeFileSync(pathTo(file), content);
      console.log(`wrote data/${file}`);
    }
  }
}

function readIfThere(file) {
  try {
    return readFileSync(pathTo(file), 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function pathTo(file) {
  return fileURLToPath(new URL(`../${file}`, import.meta.url));
}
