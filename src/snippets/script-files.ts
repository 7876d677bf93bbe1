import {parseAddress} from '../text/parse-address.js';
import type {SnippetContext} from './snippet-types.js';

/** The file that a page loads where nobody says otherwise. */
const firstFile = 'bellagio.js';

/** Gives the address at which a public CDN keeps the script of a version for good. */
export function cdnScriptUrl(version: string): string {
  return `https://cdn.jsdelivr.net/npm/bellagio-widgets@${version}/dist/${firstFile}`;
}

/** Completes the address of a folder to that of the script in it. */
export function completeScriptUrl(scriptUrl: string): string {
  return scriptUrl.endsWith('/') ? scriptUrl + firstFile : scriptUrl;
}

/** Tells whether a page can load a script from an address: absolute, or on its own site. */
export function isScriptAddress(written: string): boolean {
  const {protocol = '', pathname = '/'} = parseAddress(written, 'https://page.invalid/') ?? {};
  return !/[\s\\]/.test(written) && /^https?:$/.test(protocol) && !pathname.endsWith('/');
}

/** A file, as a tag that loads it names it. */
export interface LocatedFile {
  readonly address: string;
  /** What holds it to its hash, where that is known. */
  readonly check: {
    readonly integrity: string | undefined;
    readonly crossorigin: 'anonymous' | undefined;
  };
}

/**
 * Locates the script, or a file that is published beside it.
 *
 * @param file - Its path from the script's folder; the script's own, where none is named.
 */
export function locateFile({scriptUrl, integrity}: SnippetContext, file?: string): LocatedFile {
  const own = /[^/?#]*(?=$|[?#])/.exec(scriptUrl)?.[0] ?? '';
  const name = file ?? own;
  const hash = Object.hasOwn(integrity, name) ? integrity[name] : undefined;
  return {
    address: file ? scriptUrl.replace(/[^/?#]*(?:[?#].*)?$/, file) : scriptUrl,
    check: {integrity: hash, crossorigin: hash ? 'anonymous' : undefined},
  };
}

/** Gives the attributes of an element that loads a script. */
export function scriptAttributes(context: SnippetContext, file?: string) {
  const {address, check} = locateFile(context, file);
  return {type: 'module', src: address, ...check};
}
