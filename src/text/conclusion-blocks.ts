import type {Block, Conclusion} from './statement-types.js';

/** How much of a conclusion to show. A summary is the thesis with the body behind a disclosure. */
export type Show = 'full' | 'thesis' | 'summary';

/**
 * Gives the words of a conclusion that belong on the page, block by block and without the title.
 *
 * @param show - `thesis` leaves the body out; `full` and `summary` hold it, since a summary only folds it away.
 * @returns The thesis first, then the body in the order of print.
 */
export function conclusionBlocks({thesis, body}: Conclusion, show: Show): readonly Block[] {
  return show === 'thesis' ? [thesis] : [thesis, ...body];
}
