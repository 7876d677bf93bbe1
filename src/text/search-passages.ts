import {blocksToText} from './blocks-to-text.js';
import {foldForSearch} from './fold-for-search.js';
import type {Block, Statement} from './statement-types.js';

/** What kind of place a passage that can be found is. */
export type SearchPlace = 'title' | 'preamble' | 'heading' | 'thesis' | 'body' | 'signatories';

/** A passage in which everything that was searched for stands. */
export interface SearchResult {
  /** The id of the passage, for example `c7.p1.s2`. */
  readonly id: string;
  readonly place: SearchPlace;
  /** The number of the conclusion that it stands in; absent in title, preamble and signatories. */
  readonly conclusion?: number;
  /** Its words, as `findPassage` gives them, but for the title, which is the editorial one. */
  readonly text: string;
  /** Where the matches stand in the text, in UTF-16 code units, the ends exclusive; in order, none touching another. */
  readonly matches: readonly (readonly [from: number, to: number])[];
}

type Place = Omit<SearchResult, 'matches'>;

/** What there is to look through; folding it takes longer than any search. */
const folded = new WeakMap<Statement, readonly {place: Place; words: Folded}[]>();

/**
 * Finds the passages in which every word and every phrase of a query stands: title, paragraphs of the preamble, headings,
 * theses, sentences and list items of the bodies, signatories.
 *
 * @param query - As typed. A word is found where a word of the text begins with it; what stands in double quotation marks,
 * straight or curly, or in guillemets is found as a whole, from word border to word border (while the last quotation mark is
 * not typed yet, as the beginning of that). Case, marks on letters and the shapes of apostrophes and hyphens do not matter.
 * @returns Results of one place stand together. First come places in which a passage has all the words as they stand in
 * the query, then those that only have longer ones; apart from that the order is that of print. None where the query has no
 * letters and digits.
 */
export function searchPassages(statement: Statement, query: string): readonly SearchResult[] {
  const terms = parseQuery(query);
  if (!terms.length) return [];
  let places = folded.get(statement);
  if (!places) {
    places = listPlaces(statement).map((place) => ({place, words: fold(place.text)}));
    folded.set(statement, places);
  }
  const whole: SearchResult[] = [];
  const found = places.flatMap(({place, words}): SearchResult[] => {
    const matches: Match[] = [];
    let isWhole = true;
    for (const term of terms) {
      const own = findTerm(words, term);
      if (!own.length) return [];
      matches.push(...own);
      isWhole &&= own.some((match) => match.whole);
    }
    const result = {...place, matches: join(matches)};
    if (isWhole) whole.push(result);
    return [result];
  });
  const key = ({place, conclusion}: SearchResult) => [place, conclusion].join();
  const best = new Set(whole.map(key));
  const rank = (result: SearchResult) => (best.has(key(result)) ? 0 : 1);
  return found.sort((a, b) => rank(a) - rank(b));
}

/**
 * Chooses the part of a result's text that shows its first match with what stands around it.
 *
 * @param longest - In UTF-16 code units; one match is shown even where it is longer.
 * @returns Where the part begins and ends; between words, or at the edges of the text.
 */
export function cutSnippet(
  {text, matches}: Pick<SearchResult, 'text' | 'matches'>,
  longest: number,
): readonly [from: number, to: number] {
  const [first, end] = matches[0] ?? [0, 0];
  if (text.length <= longest) return [0, text.length];
  // A third of it before the match, the rest after it.
  const begin = Math.max(0, Math.min(first - Math.floor(longest / 3), text.length - longest));
  const from = begin && Math.min(text.indexOf(' ', begin - 1) + 1 || first, first);
  const last = Math.max(text.lastIndexOf(' ', from + longest), end);
  return [from, from + longest >= text.length ? text.length : last];
}

/** Lists what can be found, in the order of print. */
function listPlaces({title, preamble, conclusions, signatories}: Statement): Place[] {
  const textOf = (block: Block) => blocksToText([block]);
  return [
    {id: title.id, place: 'title', text: title.editorial},
    ...preamble.paragraphs.map((block): Place => ({
      id: block.id,
      place: 'preamble',
      text: textOf(block),
    })),
    ...conclusions.flatMap(({number: conclusion, title, thesis, body}): Place[] => [
      {id: title.id, place: 'heading', conclusion, text: title.text},
      {id: thesis.id, place: 'thesis', conclusion, text: textOf(thesis)},
      ...body.flatMap((block) =>
        block.kind === 'item'
          ? [{id: block.id, place: 'body' as const, conclusion, text: textOf(block)}]
          : block.sentences.map(({id, ...sentence}) => ({
              id,
              place: 'body' as const,
              conclusion,
              text: textOf({...block, sentences: [{id, ...sentence}]}),
            })),
      ),
    ]),
    ...signatories.map(({id, name, affiliations}): Place => ({
      id,
      place: 'signatories',
      text: [name, ...affiliations.flat()].join(' '),
    })),
  ];
}

interface Term {
  /** Folded; not empty. */
  readonly words: string;
  /** Whether it has to end where a word ends. */
  readonly closed: boolean;
}

function parseQuery(query: string): Term[] {
  const parts = query.matchAll(/["“”„«»]([^"“”„«»]*)(["“”„«»]?)|[^\s"“”„«»]+/g);
  const terms = new Map<string, Term>();
  for (const [word, phrase, end] of parts) {
    // Only in a phrase punctuation is looked for.
    const words =
      phrase === undefined
        ? foldForSearch(word).replace(/^[^\p{L}\p{N}]+|(?<=[\p{L}\p{N}])[^\p{L}\p{N}]+$/gu, '')
        : foldForSearch(phrase);
    const closed = !!end;
    if (letter.test(words)) terms.set(`${words}"${closed ? '"' : ''}`, {words, closed});
  }
  return [...terms.values()];
}

interface Folded {
  readonly text: string;
  /** For each code unit of the folded text where the character that it comes from begins and ends. */
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** Folds as `foldForSearch` does, and keeps where everything comes from. */
function fold(source: string): Folded {
  let text = '';
  const from: number[] = [];
  const to: number[] = [];
  let index = 0;
  for (const character of source) {
    const end = index + character.length;
    for (const unit of /\s/.test(character) ? ' ' : foldForSearch(character)) {
      text += unit;
      from.push(index);
      to.push(end);
    }
    index = end;
  }
  return {text, from, to};
}

const letter = /[\p{L}\p{N}]/u;

interface Match {
  readonly span: readonly [from: number, to: number];
  /** Whether it ends where a word ends. */
  readonly whole: boolean;
}

/** Finds all places in which a term begins where a word begins. */
function findTerm({text, from, to}: Folded, {words, closed}: Term): Match[] {
  const found: Match[] = [];
  const inWord = (index: number) =>
    letter.test(text.charAt(index - 1)) && letter.test(text.charAt(index));
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    const whole = !inWord(end);
    if (inWord(at) || (closed && !whole)) continue;
    found.push({span: [from[at] ?? 0, to[end - 1] ?? 0], whole});
  }
  return found;
}

/** Brings matches into order, and joins those that overlap or touch. */
function join(matches: readonly Match[]): [from: number, to: number][] {
  const joined: [number, number][] = [];
  for (const {span} of [...matches].sort((a, b) => a.span[0] - b.span[0])) {
    const last = joined.at(-1);
    if (last && span[0] <= last[1]) last[1] = Math.max(last[1], span[1]);
    else joined.push([...span]);
  }
  return joined;
}
