import {cpSync, readdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs';
import {join, relative} from 'node:path';

import {projectPath} from '../packaging/built-files.js';
import {packPackage} from '../packaging/packed-package.js';

/** Frameworks of which there is an app here, each with what its developers install. */
export const frameworks = {
  plain: [],
  react: ['react', 'react-dom', '@vitejs/plugin-react'],
  vue: ['vue', '@vitejs/plugin-vue'],
  svelte: ['svelte', '@sveltejs/vite-plugin-svelte'],
  preact: ['preact', '@preact/preset-vite'],
} as const;

export type Framework = keyof typeof frameworks;

/**
 * Copies apps of this folder to where the packed package is installed, so that they find it, and nothing else of the project.
 *
 * @param apps - Names of their folders.
 * @param link - The packages that they need.
 */
export function installApps(
  apps: readonly string[],
  link: readonly string[],
): {folderOf: (app: string) => string; remove: () => void} {
  const {folder, remove} = packPackage({link});
  // Without one, what lies further up on this machine would be theirs.
  writeFileSync(join(folder, 'package.json'), JSON.stringify({private: true, type: 'module'}));
  const folderOf = (app: string) => join(folder, app);
  for (const app of apps) {
    cpSync(projectPath(`test/consumers/${app}`), folderOf(app), {recursive: true});
    symlinkSync(join(folder, 'node_modules'), join(folderOf(app), 'node_modules'), 'junction');
  }
  return {folderOf, remove};
}

/**
 * Reads what an app was built into.
 *
 * @param folder - Where it lies.
 * @param path - Where it is to be served: `/react/`.
 * @returns Contents by path.
 */
export function readServed(folder: string, path: string): Record<string, Buffer> {
  return Object.fromEntries(
    readdirSync(folder, {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => {
        return [path + relative(folder, file).replaceAll('\\', '/'), readFileSync(file)];
      }),
  );
}
