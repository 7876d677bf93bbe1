import {once} from 'node:events';
import {createServer} from 'node:http';
import {extname} from 'node:path';
import {brotliCompressSync, constants} from 'node:zlib';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.xhtml': 'application/xhtml+xml',
};

/** Compresses as a good static host does: once, and as hard as brotli can. */
export function compress(content) {
  return brotliCompressSync(content, {
    params: {[constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY},
  });
}

/**
 * @typedef {(answer: {
 *   request: import('node:http').IncomingMessage,
 *   response: import('node:http').ServerResponse,
 *   content: Buffer,
 *   headers: Record<string, string>,
 * }) => boolean} Spoil - Answers a request, and tells whether it has.
 */

/**
 * Serves files from memory on loopback, brotli-compressed beforehand where the browser takes that (pictures are not),
 * and, unless the headers say else, never to be cached. What is on the disk may change meanwhile; who measures sees one build.
 *
 * @param {Record<string, string | Buffer>} files - Contents by path, `/` first. A path's ending gives its type.
 * @param {Record<string, Record<string, string>>} [headers] - More headers by path.
 * @returns {Promise<{
 *   origin: string,
 *   requests: string[],
 *   add: (path: string, content: string | Buffer, headers?: Record<string, string>) => void,
 *   remove: (path: string) => void,
 *   weigh: (path: string) => number,
 *   hold: (path: string) => () => void,
 *   spoil: (path: string, spoil: Spoil) => () => void,
 *   close: () => Promise<void>,
 * }>} `requests` holds the path and query of each request in order; `weigh` says how many bytes go out for a path; `hold` keeps answers to a
 * path back until what it returns is called; `spoil` has requests for a path answered otherwise until then.
 */
export async function serve(files, headers = {}) {
  const stored = new Map();
  const held = new Map();
  /** @type {Map<string, Spoil>} */
  const spoilt = new Map();
  const requests = [];

  const add = (path, content, more = {}) => {
    const plain = Buffer.from(content);
    const old = stored.get(path);
    const headers = {'content-type': types[extname(path)], ...more};
    const isPicture = headers['content-type']?.startsWith('image/');
    const packed = isPicture || old?.plain.equals(plain) ? old?.packed : compress(plain);
    stored.set(path, {plain, packed, headers});
  };
  for (const [path, content] of Object.entries(files)) add(path, content, headers[path]);

  const server = createServer(async (request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname;
    requests.push(request.url);
    await held.get(path)?.promise;
    const file = stored.get(path);
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    const {plain: content, headers} = file;
    if (spoilt.get(path)?.({request, response, content, headers})) return;
    const packs = file.packed && /\bbr\b/.test(request.headers['accept-encoding'] ?? '');
    const body = packs ? file.packed : file.plain;
    response.writeHead(200, {
      'cache-control': 'no-store',
      ...headers,
      ...(packs && {'content-encoding': 'br'}),
      'content-length': body.length,
    });
    response.end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    // By this name, and not by number, it is as trusted as https: only then do browsers take brotli.
    origin: `http://localhost:${server.address().port}`,
    requests,
    add,
    remove: (path) => stored.delete(path),
    weigh(path) {
      const {packed, plain} = stored.get(path);
      return (packed ?? plain).length;
    },
    hold(path) {
      let release;
      const promise = new Promise((resolve) => (release = resolve));
      held.set(path, {promise});
      return () => {
        held.delete(path);
        release();
      };
    },
    spoil(path, spoil) {
      spoilt.set(path, spoil);
      return () => spoilt.delete(path);
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
