import {statement} from '../context/statement.js';
import {dashFirst, tooLong} from '../text/author-content.js';
import {joinPieces, type Piece} from './quotation-pieces.js';

/** Longer than any attribution that only a link gives away, in characters. */
const longLine = 200;

/** The title up to its colon: references in any style hold it. */
const shortTitle = statement.title.editorial.replace(/:[^]*/, '').toLowerCase();

/** One sentence ends and another begins. */
const sentenceEnd = /[.!?]["'”’»)\]]*\s+["'“‘«(]*\p{Lu}\p{L}*,?\s+\p{L}/u;

/** A dash or a parenthesis, from which on a line may name its source. */
const turns = /(?:\s[–—―-]{1,2}|[–—―]|--)\s*|[([]/g;

/**
 * Tells whether words name the source of a quotation: they stand in a `cite`, `footer` or `figcaption`, begin with a
 * dash, or are a short line with a link or a `cite`, or a reference with a link.
 */
export function isAttribution(pieces: readonly Piece[]): boolean {
  const words = pieces.filter(({text}) => text.trim());
  const text = joinPieces(pieces);
  if (text.length >= tooLong) return false;
  if (words.length > 0 && words.every(({attribution}) => attribution)) return true;
  if (dashFirst.test(text)) return true;
  if (!pieces.some(({attribution, linked}) => attribution || linked)) return false;
  const titled = text.toLowerCase().includes(shortTitle);
  return titled || (text.length < longLine && isOneSentence(text));
}

/** Whether no sentence ends in a text before its last one begins. */
export function isOneSentence(text: string): boolean {
  return !sentenceEnd.test(text);
}

/** What a quotation reads, and what was taken off its edge. */
export interface Trimmed {
  readonly rest: readonly Piece[];
  readonly taken: readonly Piece[];
}

/**
 * Lists the ways to take an attribution off the end of a quotation, from the one that takes least; none where nothing else
 * would be left.
 */
export function listEndTrims(pieces: readonly Piece[]): Trimmed[] {
  const lines = listLines(pieces);
  const last = lines.at(-1);
  if (!last) return [];
  // A dash may begin some lines that a line break parts.
  const dashed = lines
    .slice(-3, -1)
    .find((line) => line[0]?.block === last[0]?.block && dashFirst.test(joinPieces(line)));
  const whole = [...(lines.length > 1 ? [last] : []), ...(dashed ? [dashed] : [])];
  return [
    ...listTails(pieces, last),
    ...whole.flatMap(([first]) => {
      const from = first ? pieces.indexOf(first) : 0;
      const taken = pieces.slice(from);
      return isAttribution(taken) ? keepWords(pieces.slice(0, from), taken) : [];
    }),
  ];
}

/** Takes an attribution, or a heading that `isTitle` knows, off the beginning of a quotation, where there is one. */
export function trimStart(pieces: readonly Piece[], isTitle: (text: string) => boolean): Trimmed[] {
  const [first, second] = listLines(pieces);
  if (!first || !second?.[0]) return [];
  const from = pieces.indexOf(second[0]);
  const taken = pieces.slice(0, from);
  const text = joinPieces(taken);
  const title = first.some(({heading}) => heading) && isTitle(text);
  const source = !dashFirst.test(text) && isAttribution(taken);
  return title || source ? keepWords(pieces.slice(from), taken) : [];
}

/** What may name the source on the line of the last words: a `cite`, or a link or `cite` after a dash or in parentheses. */
function listTails(pieces: readonly Piece[], line: readonly Piece[]): Trimmed[] {
  const names = ({attribution, passage}: Piece) => attribution || passage !== undefined;
  const end = line.findLastIndex(({text}) => !/^[\s)\].,;]*$/.test(text));
  const source = line[end];
  if (!source || !names(source)) return [];

  let start = end;
  while (line[start - 1] && names(line[start - 1] as Piece)) start--;
  const before = line.slice(0, start);
  const lead = before.map(({text}) => text).join('');
  const cuts = Array.from(lead.matchAll(turns), ({index}) => index)
    .filter((cut) => lead.length - cut < longLine)
    .slice(-mostTurns)
    .reverse();
  // A link without a dash may well be words of the quotation.
  if (source.attribution) cuts.unshift(lead.length);

  const index = pieces.indexOf(line[0] as Piece);
  return cuts.flatMap((cut) => {
    const [kept, split] = splitPieces(before, cut);
    return keepWords(
      [...pieces.slice(0, index), ...kept],
      [...split, ...pieces.slice(index + start)],
    );
  });
}

/** So many dashes and parentheses at most stand in the attribution itself. */
const mostTurns = 3;

function splitPieces(pieces: readonly Piece[], length: number): [Piece[], Piece[]] {
  const [kept, split]: [Piece[], Piece[]] = [[], []];
  let left = length;
  for (const piece of pieces) {
    const {text} = piece;
    if (left > 0) kept.push({...piece, text: text.slice(0, left)});
    if (text.length > left) split.push({...piece, text: text.slice(Math.max(left, 0))});
    left -= text.length;
  }
  return [kept, split];
}

/** Pieces line by line, blank lines left out. */
function listLines(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (last?.[0]?.line === piece.line) last.push(piece);
    else lines.push([piece]);
  }
  return lines.filter((line) => joinPieces(line) !== '');
}

function keepWords(rest: readonly Piece[], taken: readonly Piece[]): Trimmed[] {
  return joinPieces(rest) ? [{rest, taken}] : [];
}
