import type {Clip} from '../services/clipboard.js';
import type {Block} from '../text/statement-types.js';
import {writeBlocks, writeQuotation} from '../text/write-quotation.js';
import {setBlocks} from './canonical-words.js';
import {makeElement} from './make-element.js';

/**
 * Makes what a reader takes away: the words with their attribution.
 *
 * @param blocks - The words. A thesis comes first.
 * @param attribution - One line.
 * @param address - Where the words can be read, if there is such a place.
 */
export function quotationClip(
  blocks: readonly Block[],
  attribution: string,
  address: string | undefined,
): Clip {
  const text = writeQuotation(writeBlocks(blocks), attribution, address);

  const set = setBlocks(blocks);
  const [first] = set;
  if (blocks[0]?.kind === 'thesis') {
    first?.replaceChildren(makeElement('strong', {}, ...first.childNodes));
  }
  const quotation = makeElement('blockquote', {lang: 'en', cite: address}, ...set);
  const link = address ? [makeElement('br', {}), makeElement('a', {href: address}, address)] : [];
  const source = makeElement('p', {}, `— ${attribution}`, ...link);
  return {text, html: quotation.outerHTML + source.outerHTML};
}
