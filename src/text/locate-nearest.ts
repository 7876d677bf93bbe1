import {wordsIn, type Place, type Word} from './statement-runs.js';

/** In words: so many in a row are no accident, whatever else a quotation holds. */
const tellingRow = 8;

/** Three words in a row, and where. */
interface Triplet {
  readonly place: Place;
  /** The third of them. */
  readonly word: Word;
  /** The triplet that begins one word earlier. */
  readonly previous: Triplet | undefined;
}

/**
 * Finds the place with which a quotation shares most of its words, case and marks apart, where three or more in a row
 * are the same. This only locates: being near blesses nothing.
 *
 * @returns The first of the best places; `undefined` where none is near: less than half of the words are shared, and
 * fewer than eight in a row.
 */
export function locateNearest(
  quoted: readonly Word[],
  places: readonly Place[],
): Place | undefined {
  const triplets = new Map<string, Triplet[]>();
  for (const place of places) {
    let previous: Triplet | undefined;
    const words = wordsIn(place);
    words.slice(2).forEach((word, at) => {
      const key = coresFrom(words, at);
      const known = triplets.get(key);
      previous = {place, word, previous};
      if (known) known.push(previous);
      else triplets.set(key, [previous]);
    });
  }

  const votes = new Map<Place, number>();
  let rows = new Map<Triplet | undefined, number>();
  let longest = 0;
  let shared = 0;
  let sharedTo = 0;
  quoted.slice(2).forEach((word, at) => {
    const before = rows;
    rows = new Map();
    const heard = new Set<Place>();
    for (const triplet of triplets.get(coresFrom(quoted, at)) ?? []) {
      const {place, previous} = triplet;
      const row = (before.get(previous) ?? 2) + 1;
      rows.set(triplet, row);
      longest = Math.max(longest, row);
      // One vote a word, however often a place has it; the title has two forms, and the case tells which is meant.
      const vote = triplet.word.text === word.text ? 1.01 : 1;
      if (!heard.has(place)) votes.set(place, (votes.get(place) ?? 0) + vote);
      heard.add(place);
    }
    if (heard.size) {
      shared += at + 3 - Math.max(at, sharedTo);
      sharedTo = at + 3;
    }
  });
  if (longest < tellingRow && shared * 2 < quoted.length) return undefined;
  return [...votes].sort(([, one], [, other]) => other - one)[0]?.[0];
}

function coresFrom(words: readonly Word[], at: number): string {
  return words
    .slice(at, at + 3)
    .map(({core}) => core)
    .join(' ');
}
