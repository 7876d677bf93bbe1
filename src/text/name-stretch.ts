import type {Place, Run} from './statement-runs.js';

/** A passage, and where in its text something stands. */
export interface NamedStretch {
  /** The id or range of the words, as exact as they allow. */
  readonly passage: string;
  /**
   * Where in the text of the passage they begin and end, in UTF-16 code units, the end exclusive. What is printed before
   * that text (a number, the title of a conclusion, the heading of the signatories) is not counted.
   */
  readonly span: readonly [from: number, to: number];
}

/**
 * Names the passage in which words of a run stand: by sentences, by blocks where these are whole, by the whole run where
 * that is, or where a title or an entry stands together with what follows it.
 */
export function nameStretch({run: {id, folded, leaves, origin}, from, to}: Place): NamedStretch {
  const isWhole = (start: number, end: number) =>
    !/[\p{L}\p{N}]/u.test(folded.slice(start, from) + folded.slice(to, end));
  const touched = leaves.filter((leaf) => from < leaf.to && leaf.from < to);
  const name = (passage: string, start: number): NamedStretch => ({
    passage,
    span: [Math.max(0, from - start), to - start],
  });
  const [first] = touched;
  const last = touched.at(-1);
  if (
    !first ||
    !last ||
    isWhole(origin, folded.length) ||
    (first !== last && first.id === first.block.id)
  ) {
    return name(id, origin);
  }
  const blocks = isWhole(first.block.from, last.block.to);
  const begin = blocks ? first.block : first;
  const end = blocks ? last.block : last;
  return name(begin.id === end.id ? begin.id : `${begin.id}-${end.id}`, begin.from);
}

/**
 * Finds the part of a run for which an id or a range stands, by the rules of `findPassage`; but a number, title or
 * heading belongs to the whole that it stands before.
 *
 * @returns One place, or none for an id of another run or of nothing.
 */
export function placesOf(run: Run, within: string): Place[] {
  const {id, folded, leaves} = run;
  if (within === id) return [{run, from: 0, to: folded.length}];
  const ids = within.split('-', 3);
  const ends = ids.map((end) =>
    leaves
      // Titles and entries are no ends of a range.
      .flatMap((leaf) => (ids.length > 1 && leaf.id === leaf.block.id ? [] : [leaf.block, leaf]))
      .find(({id}) => id === end),
  );
  const [first] = ends;
  const last = ends.at(-1);
  if (!first || !last || ids.length > 2 || (ids.length > 1 && last.from < first.to)) return [];
  return [{run, from: first.from === leaves[0]?.from ? 0 : first.from, to: last.to}];
}
