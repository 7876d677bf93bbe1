import {readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

/** Contents by path from the top of the project, with `/` between folders: `src/text/find-conclusion.ts`. */
export type Files = ReadonlyMap<string, string>;

const root = fileURLToPath(new URL('../../', import.meta.url));

const binary = /\.(png|jpe?g|gif|webp|avif|ico|woff2?|ttf|pdf|tgz|zip|docx|epub)$/;

/** Reads every text file below some of the project's folders. */
export function readProjectFiles(...folders: string[]): Files {
  const files = new Map<string, string>();
  for (const folder of folders) {
    for (const entry of readdirSync(root + folder, {recursive: true, withFileTypes: true})) {
      const path = `${entry.parentPath}/${entry.name}`.slice(root.length).replaceAll('\\', '/');
      if (entry.isFile() && !binary.test(path)) files.set(path, readFileSync(root + path, 'utf8'));
    }
  }
  return files;
}
