import type {Place, Stretch} from './statement-runs.js';
import type {Trimmed} from './trim-edges.js';

const letter = '[\\p{L}\\p{N}]';
const insideWord = RegExp(`(?<=${letter}[-'.]?)(?=[-'.]?${letter})`, 'uy');

/** Whether a place in folded text is no place inside of a word. */
export function isBorder(folded: string, at: number): boolean {
  insideWord.lastIndex = at;
  return !insideWord.test(folded);
}

/** Takes those marks along that were ignored at the edges and that the source has there, too. */
export function takeMarks({run, from, to}: Place, words: Stretch, {before, after}: Trimmed): Place {
  let {from: start, to: end} = words;
  const isIn = (edge: string, at: number) =>
    /['.,;]/.test(run.folded.charAt(at)) && edge.includes(run.folded.charAt(at));
  while (start > from && isIn(before, start - 1)) start--;
  while (end < to && isIn(after, end)) end++;
  return {run, from: start, to: end};
}

/** Finds all places where words stand as they are, from border to border. */
export function findWords(place: Place, trimmed: Trimmed): Place[] {
  const {words} = trimmed;
  const {folded} = place.run;
  const found: Place[] = [];
  for (
    let from = folded.indexOf(words, place.from);
    from >= 0;
    from = folded.indexOf(words, from + 1)
  ) {
    const to = from + words.length;
    if (to > place.to) break;
    if (isBorder(folded, from) && isBorder(folded, to))
      found.push(takeMarks(place, {from, to}, trimmed));
  }
  return found;
}
