import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

import {type Header, parseAllHeaders} from '@netlify/headers-parser';

/** Reads a `_headers` file as Netlify does. */
export async function readHeadersFile(content: string): Promise<Header[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bellagio-headers-'));
  try {
    const path = join(folder, '_headers');
    writeFileSync(path, content);
    const {headers, errors} = await parseAllHeaders({
      headersFiles: [path],
      configHeaders: [],
      minimal: false,
    });
    if (errors.length > 0) throw new Error(errors.map(({message}) => message).join('\n'));
    return headers as Header[];
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

/** The headers that a path gets, and those that it would get more than once. */
export function applyHeaders(rules: readonly Header[], path: string) {
  const headers: Record<string, string> = {};
  const twice: string[] = [];
  for (const {values} of rules.filter(({forRegExp}) => forRegExp.test(path))) {
    for (const [name, value] of Object.entries(values)) {
      const key = name.toLowerCase();
      if (key in headers) twice.push(key);
      headers[key] = value;
    }
  }
  return {headers, twice};
}
