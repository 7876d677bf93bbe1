import type {DiffPart} from './diff-words.js';
import {findNearest} from './find-nearest.js';
import {foldQuotation} from './fold-quotation.js';
import {
  countWords,
  findFault,
  matchQuotation,
  negation,
  trimEdges,
  type Fault,
} from './match-quotation.js';
import {nameStretch, placesOf, type NamedStretch} from './name-stretch.js';
import {listRuns} from './statement-runs.js';
import type {Statement} from './statement-types.js';

/**
 * What a quotation is worth.
 *
 * - `verbatim`: its words stand in the statement, in one run.
 * - `edited`: so they do, and every departure is marked.
 * - `altered`: it is near a passage, but not it.
 * - `not-found`: no passage is near.
 * - `unchecked`: there is nothing to decide.
 */
export type Verdict = 'verbatim' | 'edited' | 'altered' | 'not-found' | 'unchecked';

/**
 * Why.
 *
 * - `exact`, `marked`: nothing departs, or only what is marked (or the case of the first letter).
 * - `words`: words, marks or capitals do, or pieces stand in another order or not in one conclusion.
 * - `pieces`: a piece beside an ellipsis has fewer than three words.
 * - `bracket`: a bracket holds more than five words.
 * - `negation`: a bracket or an ellipsis takes away or puts in a negation.
 * - `far`: no passage is near.
 * - `no-passage`: the passage that was asked for does not exist.
 * - `empty`, `short`: there are no words, or fewer than three that are no whole passage.
 */
export type Cause = 'exact' | 'marked' | 'words' | Fault | 'far' | 'no-passage' | 'empty' | 'short';

/** A verdict on a quotation, and what it rests on; a passage and its span for the first three verdicts. */
export interface Judgement extends Partial<NamedStretch> {
  readonly verdict: Verdict;
  readonly cause: Cause;
  /** For `altered`: word by word, with the words of the source that are nearest. */
  readonly diff?: readonly DiffPart[];
}

/** In UTF-16 code units: twice the longest run. What follows in hostile text decides nothing. */
const enough = 6000;

/**
 * Judges a quotation without a word in any language; `verifyQuote` says why.
 *
 * @param within - The id or range of the only passage that counts; the whole statement by default.
 */
export function judgeQuotation(text: string, statement: Statement, within?: string): Judgement {
  let folded = foldQuotation(text);
  if (!/[\p{L}\p{N}]/u.test(folded)) return {verdict: 'unchecked', cause: 'empty'};
  // What stands for the rest is in no passage.
  if (folded.length > enough) folded = folded.slice(0, enough) + ' ⋯';

  const places = listRuns(statement).flatMap((run) => placesOf(run, within ?? run.id));
  if (!places.length) return {verdict: 'not-found', cause: 'no-passage'};

  const trimmed = trimEdges(folded);
  const {before, words, after} = trimmed;
  const isMarked = /[[…]/.test(folded);
  if (countWords(folded) < 3) {
    const leaf = places
      .flatMap(({run, from, to}) =>
        run.leaves.flatMap((leaf) => (from <= leaf.from && leaf.to <= to ? {...leaf, run} : [])),
      )
      .find(({run, from, to}) => trimEdges(run.folded.slice(from, to)).words === words);
    return leaf && !isMarked
      ? {verdict: 'verbatim', cause: 'exact', ...nameStretch(leaf)}
      : {verdict: 'unchecked', cause: 'short'};
  }

  const fault = findFault(trimmed);
  const find = (words: string) => {
    if (fault) return undefined;
    const found = places.flatMap((place) => matchQuotation(place, {before, words, after}));
    // The longest has most of the marks that were ignored at the edges; of equals, the first is taken.
    const longest = Math.max(...found.map(({from, to}) => to - from));
    const best = found.find(({from, to}) => isMarked || to - from === longest);
    return best && nameStretch(best);
  };
  const exact = find(words);
  if (exact && !isMarked) return {verdict: 'verbatim', cause: 'exact', ...exact};
  const edited = exact ?? (before.includes('[') ? undefined : find(recase(words)));
  if (edited) return {verdict: 'edited', cause: 'marked', ...edited};

  const keepBracket = (edge: string) => (edge.includes('[') ? edge : '');
  const nearest = findNearest(keepBracket(before) + words + keepBracket(after), places);
  if (!nearest) return {verdict: 'not-found', cause: 'far'};
  const {diff} = nearest;
  const isNegated = diff.some(
    ({kind, text}, at) =>
      kind === 'dropped' && negation.test(text) && /[[…]/.test(diff[at + 1]?.text ?? ''),
  );
  const cause = fault ?? (isNegated ? 'negation' : 'words');
  return {verdict: 'altered', cause, ...nameStretch(nearest), diff};
}

/** Changes the case of the very first letter. */
function recase(words: string): string {
  return words.replace(/^[^\p{L}\p{N} ]*\p{L}/u, (start) =>
    start === start.toLowerCase() ? start.toUpperCase() : start.toLowerCase(),
  );
}
