import {joins, type Cut} from './cut-quotation.js';
import type {Place, Stretch} from './statement-runs.js';

/** What no bracket may put in, and no bracket or ellipsis take away. */
const negation = /(?<![\p{L}\p{N}])(?:no[tr]?|never|neither|without|cannot)(?![\p{L}\p{N}])|n't/iu;

/** Between two characters of one word. */
const insideWord = /(?<=[\p{L}\p{N}][-'.]?)(?=[-'.]?[\p{L}\p{N}])/uy;

/**
 * Finds where the kept stretches of a quotation stand, word for word and in order, with nothing between them but what
 * its brackets and ellipses may stand for. This alone blesses a quotation.
 *
 * @param strict - Whether brackets and ellipses have to leave negations alone.
 * @returns Where the quotation can stand in the run, in the order of print.
 */
export function matchQuotation(
  {run: {folded, leaves, prose}, from, to}: Place,
  {kept, gaps, before, after}: Cut,
  strict: boolean,
): Stretch[] {
  const isBorder = (at: number) => {
    insideWord.lastIndex = at;
    return !insideWord.test(folded);
  };
  const wordFrom = (at: number) => {
    while (!isBorder(at)) at--;
    return at;
  };
  const wordTo = (at: number) => {
    while (!isBorder(at)) at++;
    return at;
  };
  const sentenceTo = (at: number) => leaves.find((leaf) => at <= leaf.to)?.to ?? at;
  const sentenceFrom = (at: number) => leaves.find((leaf) => at < leaf.to)?.from ?? at;
  const negates = (words: string) => strict && negation.test(words);

  /** Whether a gap beside these words may stand for what the source has from one place to another. */
  const bridges = (left: string, gap: string, right: string, from: number, to: number) => {
    const opens = joins(left, gap);
    const closes = joins(gap, right);
    if (from > to || !(opens || isBorder(from)) || !(closes || isBorder(to))) return false;
    if (gap.includes('…')) {
      const rest = folded.slice(from, Math.min(to, sentenceTo(from)));
      const beginning = folded.slice(Math.max(from, sentenceFrom(to)), to);
      return (prose || from === to) && !negates(`${gap} ${rest} ${beginning}`);
    }
    if (!opens && !closes) {
      const replaced = folded.slice(from, to);
      return /^ ?(?:\S+ ){0,4}\S* ?$/.test(replaced) && !negates(gap + replaced);
    }
    // The bracket is part of a word.
    if (!opens && folded[from] === ' ') from++;
    if (!closes && folded[to - 1] === ' ') to--;
    const replaced = folded.slice(from, to);
    const inside = gap.trim().slice(1, -1);
    const start = folded.slice(wordFrom(from), from);
    const end = folded.slice(to, wordTo(to));
    return (
      !replaced.includes(' ') &&
      // [M]igration has changed one letter: it is not what is left of emigration.
      (opens || inside.length > 1 || replaced.length < 2) &&
      negates(start + replaced + end) === negates(start + inside + end)
    );
  };

  /** Whether a bracket at an edge takes away a negation from the clause that it cuts short. */
  const hides = (edge: string, clause: RegExpExecArray | null) =>
    edge.includes('[') && negates(String(clause));

  let found: Stretch[] = [];
  for (const [nth, words] of kept.entries()) {
    const reached = found;
    found = [];
    for (let at = folded.indexOf(words, from); at >= 0; at = folded.indexOf(words, at + 1)) {
      const end = at + words.length;
      if (end > to || !words) break;
      if (nth) {
        const last = reached.find((last) =>
          bridges(kept[nth - 1] ?? '', gaps[nth - 1] ?? '', words, last.to, at),
        );
        if (last) found.push({from: last.from, to: end});
      } else {
        const joined = joins(before, words);
        const start = joined ? wordFrom(at) : at;
        const clause = /(?:[^ ,;:–]+ ){0,5}$/.exec(folded.slice(sentenceFrom(at), at));
        if (bridges('', before, words, start, at) && (joined || !hides(before, clause)))
          found.push({from: start, to: end});
      }
    }
    // Hostile text has thousands of stretches, but few of them stand in order.
    if (!found.length) break;
  }
  return found.flatMap(({from, to: at}) => {
    const words = kept.at(-1) ?? '';
    const joined = joins(words, after);
    const to = joined ? wordTo(at) : at;
    const clause = /^(?: [^ ,;:.–]+){0,5}/.exec(folded.slice(at, sentenceTo(at)));
    return bridges(words, after, '', at, to) && (joined || !hides(after, clause)) ? {from, to} : [];
  });
}
