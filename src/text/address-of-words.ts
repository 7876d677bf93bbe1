import {resolveAddress} from './addresses.js';

/**
 * Makes the address of words in a page: a text fragment, which browsers scroll to and highlight.
 *
 * @param page - The address of the page; its own fragment is kept.
 * @param text - The words to point to; the first few are named.
 * @returns The address; `undefined` where the page has none that a link can lead to.
 * @see https://wicg.github.io/scroll-to-text-fragment/
 */
export function addressOfWords(page: string, text: string): string | undefined {
  // Half of a character, as a page may have it, cannot be encoded.
  const whole = text
    .split(' ', 8)
    .join(' ')
    .replace(/\p{Surrogate}/gu, '\uFFFD');
  const words = encodeURIComponent(whole).replace(/-/g, '%2D');
  return resolveAddress(`${page}${page.includes('#') ? '' : '#'}:~:text=${words}`, page);
}
