import {inPage} from './in-page.js';
import {version} from '../text/version.js';

let warned = false;

/**
 * Tells whether a tag is free and can work here. Where another copy of this library serves it already, it goes on
 * serving. Warns once for the whole library: a page has one fault, however many tags it concerns.
 */
export function canDefine(tag: string): boolean {
  if (!inPage) return false;
  const served = customElements.get(tag) as {version: string} | undefined;
  const fault =
    document.contentType === 'application/xhtml+xml'
      ? 'inactive in XHTML'
      : served && served.version !== version && `${tag} stays at version ${served.version}`;
  if (fault && !warned) console.warn(`bellagio-widgets ${version}: ${fault}`);
  warned ||= !!fault;
  return !served && !fault;
}
