import type {Clip} from '../services/clipboard.js';
import type {Block} from '../text/statement-types.js';
import {writeBlocks, writeQuotation} from '../text/write-quotation.js';
import {setBlocks} from './canonical-words.js';
import {makeElement} from './make-element.js';

/**
 * Makes what a reader takes away: the words with their attribution.
 *
 * @param blocks - The words, the thesis first.
 * @param attribution - One line.
 * @param address - Where the words can be read, if there is such a place.
 */
export function quotationClip(
  blocks: readonly Block[],
  attribution: string,
  address: string | undefined,
): Clip {
  const text = writeQuotation(writeBlocks(blocks), attribution, address);

  const [thesis, ...body] = setBlocks(blocks);
  const strong = makeElement('strong', {}, ...(thesis?.childNodes ?? []));
  const quotation = makeElement(
    'blockquote',
    {lang: 'en', cite: address},
    makeElement('p', {}, strong),
    ...body,
  );
  const link = address ? [makeElement('br', {}), makeElement('a', {href: address}, address)] : [];
  const source = makeElement('p', {}, `— ${attribution}`, ...link);
  return {text, html: quotation.outerHTML + source.outerHTML};
}
