import {countWords, cutQuotation, cutRows, type Cut} from './cut-quotation.js';
import {diffWords, type DiffPart} from './diff-words.js';
import {foldQuotation} from './fold-quotation.js';
import {locateNearest} from './locate-nearest.js';
import {matchQuotation} from './match-quotation.js';
import {nameStretch, placeIn} from './name-stretch.js';
import {cutWords, hasWords, listRuns, wordsIn, type Place, type Stretch} from './statement-runs.js';
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
 * - `words`: words, marks or capitals do.
 * - `order`: each piece stands in the statement, but not in this order in one conclusion or the preamble.
 * - `pieces`: a piece beside an ellipsis has fewer than three words.
 * - `bracket`: a bracket holds more than five words.
 * - `negation`: a bracket or an ellipsis takes away or puts in a negation.
 * - `far`: no passage is near.
 * - `no-passage`: the passage that was asked for does not exist.
 * - `empty`, `short`: there are no words, or fewer than three that are no whole passage.
 */
export type Cause =
  | 'exact'
  | 'marked'
  | 'words'
  | 'order'
  | 'pieces'
  | 'bracket'
  | 'negation'
  | 'far'
  | 'no-passage'
  | 'empty'
  | 'short';

/** A verdict on a quotation, and what it rests on. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly cause: Cause;
  /**
   * The id or range, for `findPassage`, of the words of which it is made or to which it is near, as exact as they
   * allow; absent for `not-found` and `unchecked`.
   */
  readonly passage?: string;
  /**
   * Where in the text of this passage they begin and end, in UTF-16 code units, the end exclusive. A number or heading
   * that stands before the text is not counted.
   */
  readonly span?: readonly [from: number, to: number];
  /** For `altered`: word by word. */
  readonly diff?: readonly DiffPart[];
}

/**
 * Judges a quotation, without saying so in any language: `verifyQuote` does.
 *
 * @param within - The id or range of the only passage that counts; the whole statement by default.
 */
export function judgeQuotation(
  text: string,
  statement: Statement,
  {within}: {readonly within?: string | undefined} = {},
): Judgement {
  const folded = foldQuotation(text);
  if (!hasWords(folded)) return {verdict: 'unchecked', cause: 'empty'};
  const places = listRuns(statement).flatMap((run) => placeIn(run, within) ?? []);
  if (!places.length) return {verdict: 'not-found', cause: 'no-passage'};

  const cut = cutQuotation(folded);
  const {kept, gaps, before, after} = cut;
  const marks = [before, ...gaps, after].join('');
  const find = (cut: Cut, strict = true) =>
    places.flatMap((place) =>
      matchQuotation(place, cut, strict).map((at) =>
        keepEdges(folded, cut, {...place, ...at}, place),
      ),
    );

  if (countWords(folded) < 3) {
    const whole = marks ? undefined : find(cut).find(isLeaf);
    return whole
      ? {verdict: 'verbatim', cause: 'exact', ...nameStretch(whole)}
      : {verdict: 'unchecked', cause: 'short'};
  }

  const pieces = cutRows(cut);
  const holdsTooMuch = /\[ ?[^ [\]]+(?: [^ [\]]+){5}/.test(marks);
  const isTooShort = pieces.some((rows) => countWords(rows.join(' ')) < 3);
  const seek = (cut: Cut, strict?: boolean) =>
    holdsTooMuch || isTooShort || pieces.flat().every((row) => countWords(row) < 3)
      ? undefined
      : find(cut, strict)[0];
  const exact = seek(cut);
  if (exact && !marks) return {verdict: 'verbatim', cause: 'exact', ...nameStretch(exact)};
  const recased = before.includes('[')
    ? cut
    : {...cut, kept: [recase(kept[0] ?? ''), ...kept.slice(1)]};
  const edited = exact ?? seek(recased);
  if (edited) return {verdict: 'edited', cause: 'marked', ...nameStretch(edited)};

  const quoted = cutWords(
    keepBracket(before) + folded.slice(cut.from, cut.to) + keepBracket(after),
  );
  const near = locateNearest(quoted, places);
  if (!near) return {verdict: 'not-found', cause: 'far'};
  const negated = seek(cut, false) ?? seek(recased, false);
  const place = negated ?? near;
  const {diff, ...at} = diffWords(place.run, wordsIn(place), quoted, !!negated);
  const cause = holdsTooMuch
    ? 'bracket'
    : isTooShort
      ? 'pieces'
      : negated
        ? 'negation'
        : marks.includes('…') && kept.every((words) => find(cutQuotation(words))[0])
          ? 'order'
          : 'words';
  return {verdict: 'altered', cause, ...nameStretch({...place, ...at}), diff};
}

/** Takes in those marks ignored at the edges of the quotation that the source has there, too. */
function keepEdges(quoted: string, cut: Cut, {run, from, to}: Place, within: Stretch): Place {
  const isKept = (mark: string | undefined, at: number) => mark !== ' ' && mark === run.folded[at];
  for (let at = cut.from; from > within.from && isKept(quoted[--at], from - 1);) from--;
  for (let at = cut.to; to < within.to && isKept(quoted[at++], to);) to++;
  return {run, from, to};
}

/** Whether the words are all that a title, sentence or entry has. */
function isLeaf({run: {folded, leaves}, from, to}: Place): boolean {
  return leaves.some(
    (leaf) =>
      leaf.from <= from &&
      to <= leaf.to &&
      !hasWords(folded.slice(leaf.from, from) + folded.slice(to, leaf.to)),
  );
}

/** Changes the case of the very first letter. */
function recase(words: string): string {
  return words.replace(/^[^\p{L}\p{N} ]*\p{L}/u, (start) =>
    start === start.toLowerCase() ? start.toUpperCase() : start.toLowerCase(),
  );
}

function keepBracket(edge: string): string {
  return edge.includes('[') ? edge : '';
}
