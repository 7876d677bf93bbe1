import type {Block} from './statement-types.js';

/**
 * Gives the words of some blocks as one line of plain text, to compare, copy, measure or search.
 *
 * @returns Sentences and blocks joined by single spaces, without emphasis and list marks; empty for no blocks.
 */
export function blocksToText(blocks: readonly Block[]): string {
  return blocks
    .flatMap(({sentences}) => sentences)
    .map(({runs}) => runs.map(({text}) => text).join(''))
    .join(' ');
}
