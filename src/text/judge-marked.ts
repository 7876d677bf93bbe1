import {findFault, matchQuotation, trimMarked, type Fault} from './match-quotation.js';
import type {Judgement} from './judgement.js';
import type {Unmatched} from './judge-plain.js';
import {nameStretch} from './name-stretch.js';
import type {Place} from './statement-runs.js';
import type {Trimmed} from './trim-edges.js';

/** A quotation from which more departs than is marked. */
export interface Departed {
  readonly trimmed: Trimmed;
  readonly places: readonly Place[];
  readonly fault: Fault | undefined;
}

/** Tells whether a quotation stands in the statement but for departures that are marked. */
export function judgeMarked({folded, places}: Unmatched): Judgement | Departed {
  const trimmed = trimMarked(folded);
  const {before, words} = trimmed;
  const fault = findFault(trimmed);
  const find = (words: string) =>
    fault ? undefined : places.flatMap((place) => matchQuotation(place, {...trimmed, words}))[0];
  const found = find(words) ?? (before.includes('[') ? undefined : find(recase(words)));
  return found
    ? {verdict: 'edited', cause: 'marked', ...nameStretch(found)}
    : {trimmed, places, fault};
}

/** Changes the case of the very first letter. */
function recase(words: string): string {
  return words.replace(/^[^\p{L}\p{N} ]*\p{L}/u, (start) =>
    start === start.toLowerCase() ? start.toUpperCase() : start.toLowerCase(),
  );
}
