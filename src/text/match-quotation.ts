import {countWords} from './count-words.js';
import {isBorder as isBorderIn, takeMarks} from './find-words.js';
import type {Place, Stretch} from './statement-runs.js';
import {trimEdgesOf, type Trimmed} from './trim-edges.js';

const letter = '[\\p{L}\\p{N}]';
/** A bracket. What makes one word of it and of what stands beside it: `labo[u]r`, `[M]igrants`, `[long]-term`. */
const bracket = '\\[ ?[^ [\\]…][^[\\]…]*\\]';
const joint = '[\\p{L}\\p{N}-]';
const apart = `(?<!${joint})${bracket}(?!${joint})`;
const edge = `(?:['… ]|${apart})*`;

/** What no bracket may put in, and no bracket or ellipsis take away. */
export const negation = RegExp(
  `(?<!${letter})(?:no[tr]?|never|neither|without|cannot)(?!${letter})|n't`,
  'iu',
);
const isJoint = RegExp(joint, 'u');
const gaps = RegExp(`((?: ?\\.? ?… ?\\.?| ?${bracket})+ ?)`, 'u');
const clauseBefore = /(?:[^\s,;:–]+ ){0,5}$/;
const clauseAfter = /^(?: [^\s,;:.–]+){0,5}/;

/** Why a quotation is none, whatever its words. */
export type Fault = 'pieces' | 'bracket' | 'negation';

/** Takes off quotation marks, ellipses, brackets that are no part of a word, and one closing mark. */
export const trimMarked = trimEdgesOf(edge, "['… ]");

/** Finds what is wrong with the brackets and pieces of a quotation. */
export function findFault({before, words, after}: Trimmed): Fault | undefined {
  const brackets = (before + words + after).match(RegExp(bracket, 'g')) ?? [];
  if (brackets.some((text) => countWords(text.slice(1, -1)) > 5)) return 'bracket';
  if (brackets.some((text) => negation.test(text))) return 'negation';
  const isShort = (piece: string) => countWords(piece.replace(RegExp(bracket, 'g'), '')) < 3;
  const isBroken = words.split(RegExp(`…|${apart}`, 'u')).every((row) => countWords(row) < 3);
  return isBroken || words.split('…').some(isShort) ? 'pieces' : undefined;
}

/**
 * Finds where the words of a quotation stand as they are and in order, with nothing between them but what its brackets
 * and ellipses may stand for. This alone blesses a quotation.
 *
 * @returns All such places, those marks included that were ignored at the edges and that the source has there, too.
 */
export function matchQuotation(place: Place, trimmed: Trimmed): readonly Place[] {
  const {from, to} = place;
  const {before, words, after} = trimmed;
  const {folded, lines, prose} = place.run;
  const isBorder = (at: number) => isBorderIn(folded, at);
  const parts = words.split(gaps);
  const part = (nth: number) => parts[nth] ?? '';

  /** Whether a gap may stand for what the source has from one place to another. */
  const bridges = (nth: number, start: number, end: number) => {
    const gap = part(nth);
    const opens = gap.startsWith('[') && isJoint.test(part(nth - 1).slice(-1));
    const closes = gap.endsWith(']') && isJoint.test(part(nth + 1).charAt(0));
    if (start > end || !(opens || isBorder(start)) || !(closes || isBorder(end))) return false;
    const left = lines.slice(start, end);
    if (gap.includes('…')) {
      // Of sentences of which words are kept, nothing is left out that negates; others may be left out as a whole.
      return prose && !negation.test(left.replace(/\n[^]*\n/, '\n'));
    }
    if (!opens && !closes) return /^\s?(?:\S+\s){0,4}\S*\s?$/.test(left) && !negation.test(left);
    const [head = '', inside = '', tail = ''] = gap.split(/[[\]]/);
    if (!left.startsWith(head) || !left.endsWith(tail)) return false;
    // Within a word it stands for some of the letters; one letter that begins the word, only for itself in another case.
    const replaced = left.trim();
    if (/\s/.test(replaced)) return false;
    if (!opens && inside.length === 1) {
      return !replaced || replaced.toLowerCase() === inside.toLowerCase();
    }
    while (!isBorder(start)) start--;
    while (!isBorder(end)) end++;
    return !negation.test(folded.slice(start, end));
  };

  let reached: Stretch[] = [];
  for (let nth = 0; nth < parts.length; nth += 2) {
    const before = reached;
    const text = part(nth);
    reached = [];
    for (let at = folded.indexOf(text, from); at >= 0 && at + text.length <= to;) {
      const last = nth
        ? before.find((stretch) => bridges(nth - 1, stretch.to, at))
        : isBorder(at) && {from: at};
      if (last) reached.push({from: last.from, to: at + text.length});
      // Every text has the empty one at its end, and again after it.
      at = at < to ? folded.indexOf(text, at + 1) : -1;
    }
    // Hostile text has thousands of parts, of which few stand in order.
    if (!reached.length) return [];
  }

  /** Whether a bracket at an edge takes a negation away from the clause that it cuts short. */
  const hides = (edge: string, clause: RegExpExecArray | null) =>
    edge.includes('[') && negation.test(clause?.[0] ?? '');
  return reached.flatMap(({from: start, to: end}) => {
    if (
      !isBorder(end) ||
      hides(before, clauseBefore.exec(lines.slice(0, start))) ||
      hides(after, clauseAfter.exec(lines.slice(end)))
    )
      return [];
    return takeMarks(place, {from: start, to: end}, trimmed);
  });
}
