import {version} from '../text/version.js';

let warned = false;

/** Warns once for the whole library: a page has one fault, however many tags it concerns. */
function warn(fault: string): false {
  if (!warned) console.warn(`bellagio-widgets ${version}: ${fault}`);
  warned = true;
  return false;
}

/**
 * Tells whether a tag is free and can work here. Where another copy of this library serves it already, it goes on
 * serving; the page hears of it where the versions differ.
 */
export function canDefine(tag: string): boolean {
  if (typeof customElements === 'undefined') return false;
  // Lit brings a registry to servers, but no document.
  if (typeof document !== 'undefined' && document.contentType === 'application/xhtml+xml') {
    return warn('inactive in XHTML');
  }
  const served = customElements.get(tag) as {version: string} | undefined;
  if (served && served.version !== version) {
    return warn(`${tag} stays at version ${served.version}`);
  }
  return !served;
}
