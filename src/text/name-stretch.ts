import {hasWords, type Place, type Run} from './statement-runs.js';

/** A passage, and where in its text something stands. */
export interface NamedStretch {
  readonly passage: string;
  readonly span: readonly [from: number, to: number];
}

/**
 * Names the passage in which words stand, as exactly as ids allow: by sentences, by blocks where these are whole, by the
 * whole run where that is, or where a heading or entry stands together with what follows it.
 *
 * @returns What `findPassage` knows, and where in its text the words begin and end. What is printed before that text (a
 * number, the title of a conclusion, the heading of the signatories) is not counted.
 */
export function nameStretch({run: {id, folded, leaves, origin}, from, to}: Place): NamedStretch {
  const first = leaves.find((leaf) => from < leaf.to);
  const last = leaves.find((leaf) => to <= leaf.to);
  const isFull = (start: number, end: number) =>
    !hasWords(folded.slice(start, from) + folded.slice(to, end));
  const name = (passage: string, start: number): NamedStretch => ({
    passage,
    span: [Math.max(0, from - start), to - start],
  });
  if (
    !first ||
    !last ||
    (first !== last && first.id === first.block.id) ||
    isFull(origin, folded.length)
  ) {
    return name(id, origin);
  }
  const isWhole = isFull(first.block.from, last.block.to);
  const begin = isWhole ? first.block : first;
  const end = isWhole ? last.block : last;
  return name(begin.id === end.id ? begin.id : `${begin.id}-${end.id}`, begin.from);
}

/**
 * Finds the part of a run for which an id or a range stands, by the rules of `findPassage`; but a number, title or
 * heading belongs to the whole that it stands before.
 *
 * @param id - The whole run by default.
 */
export function placeIn(run: Run, id: string = run.id): Place | undefined {
  const {folded, leaves} = run;
  if (id === run.id) return {run, from: 0, to: folded.length};
  const [one = [], other = one, more] = id
    .split('-', 3)
    .map((end) => leaves.filter((leaf) => leaf.id === end || leaf.block.id === end));
  const [first] = one;
  const last = other.at(-1);
  if (!first || !last || more) return undefined;
  // Only sentences and blocks of them are ends of a range, and the second begins after the first.
  const isRange =
    first.id !== first.block.id &&
    last.id !== last.block.id &&
    (one.at(-1)?.to ?? 0) < (other[0]?.from ?? 0);
  if (one !== other && !isRange) return undefined;
  return {run, from: first === leaves[0] ? 0 : first.from, to: last.to};
}
