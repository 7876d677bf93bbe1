import {createReadStream, statSync} from 'node:fs';
import {extname, join, normalize, sep} from 'node:path';

const folders = ['dist', 'demo', 'test/pages'];

/**
 * Serves what a stranger gets, byte for byte, to the test pages: the server would otherwise resolve imports and parse and
 * write HTML anew, and so could mend what is broken for everyone else.
 *
 * @param {string} root
 * @returns {import('koa').Middleware}
 */
export function serveUntouched(root) {
  return (context, next) => {
    const path = normalize(decodeURIComponent(context.path)).split(sep).join('/').slice(1);
    if (!folders.some((folder) => path.startsWith(`${folder}/`))) return next();
    const file = join(root, path.endsWith('/') ? `${path}index.html` : path);
    if (!statSync(file, {throwIfNoEntry: false})?.isFile()) return next();
    context.type = extname(file);
    context.set('Cache-Control', 'no-store');
    context.body = createReadStream(file);
    return undefined;
  };
}
