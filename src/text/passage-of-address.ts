import {findPassage} from './find-passage.js';
import type {Statement} from './statement-types.js';

/**
 * Reads from an address which passage it leads to.
 *
 * @param address - As written in a `href` or `cite`: absolute, or relative to any page.
 * @returns The passage id in the fragment (`#c7.p1.s2`), else the conclusion of a path that ends in `/conclusion/7/`;
 * `undefined` for an address that leads to no passage, and for what is none.
 */
export function passageOfAddress(
  statement: Statement,
  address: string | null | undefined,
): string | undefined {
  if (!address) return undefined;
  try {
    const {protocol, pathname, hash} = new URL(address, 'https://page.invalid/');
    if (!/^(?:https?|file):$/.test(protocol)) return undefined;
    // Without the part that only browsers see: https://wicg.github.io/scroll-to-text-fragment/
    const fragment = decodeURIComponent(hash.slice(1).replace(/:~:[^]*/, ''));
    const conclusion = /\/conclusion\/(\d+)\/$/.exec(pathname)?.[1] ?? '';
    return [fragment, `c${conclusion}`].find((id) => findPassage(statement, id));
  } catch {
    return undefined;
  }
}

/**
 * Reads from the address of a passage where the published static pages lie.
 *
 * @param address - Absolute.
 * @returns The base that `permalinkTo` makes such addresses from; `undefined` for an address of another shape.
 */
export function baseOfAddress(address: string): string | undefined {
  return /^([^?#]*\/)(?:conclusion\/\d+|statement)\/(?:[?#]|$)/.exec(address)?.[1];
}
