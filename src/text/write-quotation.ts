import {blocksToText} from './blocks-to-text.js';
import type {Block} from './statement-types.js';

/**
 * Writes blocks as plain text: parted by blank lines, list items each in a line that begins with a dash.
 *
 * @returns Without a line break at its end; empty for no blocks.
 */
export function writeBlocks(blocks: readonly Block[]): string {
  return blocks
    .map((block, index) => {
      const item = block.kind === 'item';
      const gap = index ? (item ? '\n' : '\n\n') : '';
      return `${gap}${item ? '- ' : ''}${blocksToText([block])}`;
    })
    .join('');
}

/**
 * Writes a quotation as plain text, with its source under it.
 *
 * @param words - As `writeBlocks` gives them, for example.
 * @param source - One line.
 * @param address - Where the words can be read, if there is such a place.
 * @returns With a line break at its end.
 */
export function writeQuotation(words: string, source: string, address: string | undefined): string {
  return `${words}\n\n— ${source}${address ? `\n${address}` : ''}\n`;
}
