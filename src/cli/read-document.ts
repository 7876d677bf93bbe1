import {Buffer} from 'node:buffer';
import {fstatSync, readFileSync, statSync} from 'node:fs';
import {extname} from 'node:path';
import process from 'node:process';

import {UsageError} from './arguments.js';

/** How a document is to be read: `text` is one quotation as a whole. */
export type DocumentType = 'html' | 'markdown' | 'text';

/** Something to read. */
export interface Document {
  /** As named on the command line, `<stdin>` for standard input. */
  readonly name: string;
  readonly type: DocumentType;
  readonly text: string;
}

/** The name of standard input in reports. */
export const stdinName = '<stdin>';

const types: Readonly<Record<string, DocumentType>> = {
  '.html': 'html',
  '.htm': 'html',
  '.md': 'markdown',
  '.markdown': 'markdown',
};

/** The type that a file's name tells; `undefined` for a type that is not read. */
export function typeOfFile(path: string): DocumentType | undefined {
  return types[extname(path).toLowerCase()];
}

/** The names' endings that are read. */
export const endings: readonly string[] = Object.keys(types);

/**
 * Reads a file.
 *
 * @throws UsageError where it cannot be read, or is none that is.
 */
export function readDocument(path: string): Document {
  const type = typeOfFile(path);
  if (look(path, () => statSync(path).isDirectory())) {
    throw new UsageError(`is a folder; name files, or a pattern such as '${path}/**/*.html'`);
  }
  if (type) return {name: path, type, text: readTextFile(path)};
  throw new UsageError(`is neither HTML nor Markdown (${endings.join(', ')})`);
}

/**
 * Reads the text of a file, whatever is written in it.
 *
 * @throws UsageError where it cannot be read, is too large, or is no text in UTF-8.
 */
export function readTextFile(path: string): string {
  const {size, folder} = look(path, () => {
    const stats = statSync(path);
    return {size: stats.size, folder: stats.isDirectory()};
  });
  if (folder) throw new UsageError('is a folder');
  refuseTooLarge(size);
  return decode(look(path, () => readFileSync(path)));
}

/**
 * Reads standard input.
 *
 * @param type - Guessed from the first character where nobody says it.
 * @throws UsageError where it cannot be read.
 */
export async function readStdin(type: DocumentType | undefined): Promise<Document> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    refuseTooLarge(size);
  }
  const text = decode(Buffer.concat(chunks));
  const guess = /^\s*</.test(text) ? 'html' : 'markdown';
  return {name: stdinName, type: type ?? guess, text};
}

/** Whether something is piped into the program, or redirected: neither a keyboard nor nothing. */
export function isPiped(): boolean {
  try {
    const stats = fstatSync(process.stdin.fd);
    return stats.isFIFO() || stats.isFile() || stats.isSocket();
  } catch {
    return false;
  }
}

/** In bytes; the largest pages by hand have a hundredth of that. */
const largest = 10_000_000;

function refuseTooLarge(size: number): void {
  if (size > largest) throw new UsageError(`is larger than ${largest / 1e6} MB`);
}

function decode(bytes: Uint8Array): string {
  refuseTooLarge(bytes.length);
  if (bytes.includes(0)) throw new UsageError('is no text');
  try {
    // It takes a byte order mark away, which no editor counts.
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    throw new UsageError('is not in UTF-8');
  }
}

const faults: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EACCES: 'may not be read',
};

/** Asks the system, and says in words what it answers. */
function look<T>(path: string, ask: () => T): T {
  try {
    return ask();
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const {code = ''} = error as NodeJS.ErrnoException;
    throw new UsageError(faults[code] ?? `cannot be read (${code || path})`);
  }
}
