import {countWords} from './count-words.js';
import {findWords} from './find-words.js';
import {foldQuotation} from './fold-quotation.js';
import type {Judgement} from './judgement.js';
import {nameStretch, placesOf} from './name-stretch.js';
import {listRuns, type Place} from './statement-runs.js';
import type {Statement} from './statement-types.js';
import {trimEdgesOf} from './trim-edges.js';

/** In UTF-16 code units: twice the longest run. What follows in hostile text decides nothing. */
const enough = 6000;

/** Takes off quotation marks, and one closing mark. */
export const trimMarks = trimEdgesOf("[' ]*", "[' ]");

/** A quotation that does not stand in the statement word for word. */
export interface Unmatched {
  readonly folded: string;
  /** Where it may stand. */
  readonly places: readonly Place[];
}

/**
 * Judges a quotation as far as it can be done without a look at what departs.
 *
 * @param within - The id or range of the only passage that counts; the whole statement by default.
 * @returns The judgement, unless the words do not stand there in one run.
 */
export function judgePlain(
  text: string,
  statement: Statement,
  within?: string,
): Judgement | Unmatched {
  let folded = foldQuotation(text);
  if (!/[\p{L}\p{N}]/u.test(folded)) return {verdict: 'unchecked', cause: 'empty'};
  // What stands for the rest is in no passage.
  if (folded.length > enough) folded = folded.slice(0, enough) + ' ⋯';

  const places = listRuns(statement).flatMap((run) => placesOf(run, within ?? run.id));
  if (!places.length) return {verdict: 'not-found', cause: 'no-passage'};

  const trimmed = trimMarks(folded);
  if (!/[[…]/.test(folded) && countWords(trimmed.words) > 2) {
    const found = places.flatMap((place) => findWords(place, trimmed));
    // The longest has most of the marks that were ignored at the edges; of equals, the first is taken.
    const longest = Math.max(...found.map(({from, to}) => to - from));
    const best = found.find(({from, to}) => to - from === longest);
    if (best) return {verdict: 'verbatim', cause: 'exact', ...nameStretch(best)};
  }
  return {folded, places};
}
