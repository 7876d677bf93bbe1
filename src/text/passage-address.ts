import {permalinkTo} from './addresses.js';
import type {Passage} from './statement-types.js';

/**
 * Makes the address of a passage on the published static pages. Parts of a conclusion live on its page, everything else on
 * the statement's.
 *
 * @param base - Address of these pages, absolute or relative to the page.
 * @param page - The address of the page that the link will stand in.
 * @param passage - `undefined` for the whole statement.
 * @returns For example `https://example.org/bellagio/conclusion/7/#c7.p1`; `undefined` where the base is no address.
 */
export function permalinkToPassage(
  base: string | undefined,
  page: string,
  passage: Passage | undefined,
): string | undefined {
  const {id = '', conclusion} = passage ?? {};
  const address = permalinkTo(base, page, conclusion ?? id);
  const fragment = conclusion && id !== `c${conclusion}` ? `#${id}` : '';
  return address && (address + fragment).replace(/#$/, '');
}
