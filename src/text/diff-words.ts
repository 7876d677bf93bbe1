import {wordsOf, type Place, type Word} from './statement-runs.js';

/** Some words of a difference, in the order of reading. */
export interface DiffPart {
  /** `dropped`: the source has them, the quotation has not. `added`: the other way round. */
  readonly kind: 'same' | 'dropped' | 'added';
  /** As the source prints them; what the quotation has added, as it is when folded. */
  readonly text: string;
}

/** The words from which a quotation departs, and how. */
export interface Difference extends Place {
  readonly diff: readonly DiffPart[];
}

/**
 * Holds a quotation, word by word, against those words in a part of a run from which it departs least.
 *
 * @param quoted - Its words, without what may be ignored at its edges.
 */
export function diffWords(place: Place, quoted: readonly Word[]): Difference {
  const {
    run: {lines, text},
  } = place;
  const printed = wordsOf(place);
  /** How far two words are apart. At its edges a quotation may leave out marks, and change the case of its first letter. */
  const measure = (quote: Word, print: Word) => {
    if (quote.core !== print.core) return 4;
    const isSame =
      quote.text === print.text ||
      (quote === quoted[0] &&
        decapitalize(quote.text) === decapitalize(print.text.replace(/^[^\p{L}\p{N}]+/u, ''))) ||
      (quote === quoted.at(-1) && quote.text === print.text.replace(/[^\p{L}\p{N}]+$/u, ''));
    return isSame ? 0 : 1;
  };

  // How far the first words of both are apart, by how many they are; those of the source may begin anywhere.
  const width = printed.length + 1;
  const table = new Uint16Array(width * (quoted.length + 1));
  const apart = (row: number, column: number) => table[width * row + column] as number;
  quoted.forEach((quote, row) => {
    table[width * (row + 1)] = 2 * (row + 1);
    printed.forEach((print, column) => {
      table[width * (row + 1) + column + 1] = Math.min(
        apart(row + 1, column) + 2,
        apart(row, column + 1) + 2,
        apart(row, column) + measure(quote, print),
      );
    });
  });

  // Back from where they are least apart, on the way that led there.
  const ends = table.subarray(width * quoted.length);
  let end = ends.indexOf(Math.min(...ends));
  let begin = end;
  const words: Entry[] = [];
  for (let row = quoted.length; row;) {
    const quote = quoted[row - 1] as Word;
    const print = printed[begin - 1];
    const here = apart(row, begin);
    if (print && here === apart(row - 1, begin - 1) + measure(quote, print)) {
      if (measure(quote, print)) words.push(['added', quote], ['dropped', print]);
      else words.push(['same', print]);
      row--;
      begin--;
    } else if (print && here === apart(row, begin - 1) + 2) {
      words.push(['dropped', print]);
      begin--;
    } else {
      words.push(['added', quote]);
      row--;
    }
  }

  // Beside words added at an edge belong those of the same sentence that the source has there.
  const endsLeaf = (word?: Word) => !word || lines[word.to] === '\n';
  const countAdded = () => {
    const edge = words.findIndex(([kind]) => kind === 'same');
    return words
      .slice(0, Math.max(edge, 0))
      .reduce((count, [kind]) => count + (kind === 'added' ? 1 : -1), 0);
  };
  for (let count = countAdded(); count-- > 0 && !endsLeaf(printed[end - 1]) && printed[end]; end++)
    words.unshift(['dropped', printed[end] as Word]);
  words.reverse();
  for (let count = countAdded(); count-- > 0 && !endsLeaf(printed[begin - 1]);)
    words.unshift(['dropped', printed[--begin] as Word]);

  const diff: DiffPart[] = [];
  const group: Record<DiffPart['kind'], Word[]> = {same: [], dropped: [], added: []};
  words.forEach(([kind, word], at) => {
    group[kind].push(word);
    const next = words[at + 1]?.[0];
    if (next && (next === 'same') === (kind === 'same')) return;
    for (const kind of ['same', 'dropped', 'added'] as const) {
      const [first, ...others] = group[kind].splice(0);
      if (first)
        diff.push({
          kind,
          text:
            kind === 'added'
              ? [first, ...others].map(({text}) => text).join(' ')
              : text.slice(first.from, (others.at(-1) ?? first).to),
        });
    }
  });
  return {
    run: place.run,
    diff,
    from: printed[begin]?.from ?? 0,
    to: printed[end - 1]?.to ?? 0,
  };
}

type Entry = [kind: DiffPart['kind'], word: Word];

function decapitalize(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}
