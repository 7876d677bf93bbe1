import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';

import {projectPath} from './built-files.js';

/**
 * Packs what was built, and puts it into a folder as npm would install it.
 *
 * @param options - `link`: development dependencies that are to be there as well.
 */
export function packPackage({link = []}: {link?: readonly string[]} = {}): {
  folder: string;
  tarball: string;
  files: readonly string[];
  remove(): void;
} {
  const folder = mkdtempSync(join(tmpdir(), 'bellagio-packed-'));
  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], {
      cwd: projectPath(''),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      shell: process.platform === 'win32',
    }),
  );
  const tarball = join(folder, packed.filename);
  const modules = join(folder, 'node_modules');
  const home = join(modules, 'bellagio-widgets');
  mkdirSync(home, {recursive: true});
  execFileSync('tar', ['-xzf', tarball, '-C', home, '--strip-components=1']);
  const {dependencies} = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  for (const name of [...Object.keys(dependencies), ...link]) {
    const place = join(modules, name);
    mkdirSync(dirname(place), {recursive: true});
    symlinkSync(projectPath(`node_modules/${name}`), place, 'junction');
  }
  return {
    folder,
    tarball,
    files: packed.files.map(({path}: {path: string}) => path),
    remove: () => rmSync(folder, {recursive: true, force: true}),
  };
}
