/** The static pages as the published program writes them, and a server that sends them as the headers files say. */
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, relative} from 'node:path';

import {defaultTreeAdapter as tree, parse} from 'parse5';

import {fileTypes, sharedHeaders} from '../../src/site/serving-rules.js';
import {serve} from '../bench/serve.mjs';
import {listElements, type Element, type Node} from '../snippets/read-html.js';
import {projectPath} from './built-files.js';

/** Runs the program that was built, as a shell does. */
export function runProgram(args: readonly string[], cwd?: string) {
  const {status, stdout, stderr} = spawnSync(
    process.execPath,
    [projectPath('dist/cli.js'), ...args],
    {cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe']},
  );
  return {status, stdout, stderr};
}

/** Writes the pages into a folder, for an address. */
export function writeStaticSite(folder: string, baseUrl: string): void {
  const {status, stderr} = runProgram(['site', '--base-url', baseUrl, '--out', folder]);
  if (status !== 0) throw new Error(stderr);
}

/** The paths of all files in a folder, `/` between folders. */
export function listFolder(folder: string): string[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

/** The headers that a file is sent with. */
function headersOf(path: string): Record<string, string> {
  const ending = path.slice(path.lastIndexOf('.') + 1);
  const kinds = fileTypes.filter(({endings}) => endings.includes(ending));
  const kind =
    kinds.find(({folder}) => folder && path.startsWith(folder)) ??
    kinds.find(({folder}) => !folder);
  if (!kind) throw new Error(`No type is said of ${path}`);
  return {
    ...sharedHeaders,
    'content-type': kind.charset ? `${kind.type}; charset=utf-8` : kind.type,
  };
}

export type Server = Awaited<ReturnType<typeof serve>>;

/** The pages, written and served. */
export interface StaticSite {
  readonly server: Server;
  /** Where they are, with a base path of two folders. */
  readonly baseUrl: string;
  /** By path from the base address. Maps of scripts are left out. */
  readonly files: ReadonlyMap<string, Buffer>;
}

/** Writes the pages for a loopback address below `/a/b/`, and serves them there. Its server has to be closed. */
export async function serveStaticSite(): Promise<StaticSite> {
  const folder = mkdtempSync(join(tmpdir(), 'bellagio-site-'));
  const server = await serve({});
  const baseUrl = `${server.origin}/a/b/`;
  const files = new Map<string, Buffer>();
  try {
    writeStaticSite(folder, baseUrl);
    for (const path of listFolder(folder)) {
      if (/\.map$|^(?:_headers|nginx\.conf)$/.test(path)) continue;
      const content = readFileSync(join(folder, path));
      files.set(path, content);
      // No page here asks for these, and compressing them takes its time.
      if (path.includes('/tags/')) continue;
      const address = path.replace(/(^|\/)index\.html$/, '$1');
      server.add(`/a/b/${address}`, content, headersOf(path));
    }
  } finally {
    rmSync(folder, {recursive: true});
  }
  return {server, baseUrl, files};
}

/** All elements of a page, in the order of the document. What is wrong with its HTML goes into `faults`. */
export function readPage(html: string, faults: string[] = []): Element[] {
  const onParseError = ({code, startLine}: {code: string; startLine: number}) =>
    faults.push(`${code} in line ${startLine}`);
  return listElements(parse(html, {onParseError}).childNodes as Node[]);
}

const unbroken = /^(?:a|b|cite|em|i|q|span|strong)$/;

/** What an element says, on one line, its emphasis between asterisks; nothing of elements that `isLeft` tells. */
export function readWords(element: Element, isLeft: (one: Element) => boolean = () => false) {
  const read = (node: Node): string => {
    if (tree.isTextNode(node)) return node.value;
    if (!tree.isElementNode(node) || isLeft(node)) return '';
    const words = node.childNodes.map(read).join('');
    if (node.tagName === 'em') return `*${words}*`;
    return unbroken.test(node.tagName) ? words : ` ${words} `;
  };
  return read(element).replace(/\s+/g, ' ').trim();
}
