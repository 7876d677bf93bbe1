import type {Run, Stretch, Word} from './statement-runs.js';

/** Some words of a difference, in the order of reading. */
export interface DiffPart {
  /** `dropped`: the source has them, the quotation has not. `added`: the other way round. */
  readonly kind: 'same' | 'dropped' | 'added';
  /** As the source prints them; what the quotation has added, as it is when folded. */
  readonly text: string;
}

// How the words up to a place were come by; 0 is the same word on both sides.
const changed = 1;
const added = 2;
const dropped = 3;

/**
 * Holds a quotation against the words of a run, word by word.
 *
 * @param source - The words of the run among which to look; one at least.
 * @param quoted - The words of the quotation, without what may be ignored at its edges.
 * @param whole - Whether it is held against all of them; else against those from which it departs in the fewest words.
 * @returns The difference, and where in the run the words are with which it was made.
 */
export function diffWords(
  {text, leaves}: Run,
  source: readonly Word[],
  quoted: readonly Word[],
  whole: boolean,
): Stretch & {readonly diff: readonly DiffPart[]} {
  const width = source.length + 1;
  const steps = new Uint8Array(width * (quoted.length + 1)).fill(dropped, 0, width);
  // Numbers compare faster than words, of which hostile text has many thousands.
  const numbers = new Map(source.map(({core}, at) => [core, at]));
  const cores = source.map(({core}) => numbers.get(core));
  let costs = Uint32Array.from({length: width}, (_, at) => (whole ? at : 0));
  let above = costs.slice();
  quoted.forEach((word, row) => {
    const core = numbers.get(word.core);
    const isSame = (printed = '') =>
      printed === word.text ||
      (row === 0 && decapitalize(printed.replace(leadingMarks, '')) === decapitalize(word.text)) ||
      (row === quoted.length - 1 && printed.replace(trailingMarks, '') === word.text);
    [above, costs] = [costs, above];
    costs[0] = row + 1;
    steps[width * (row + 1)] = added;
    for (let column = 0; column < source.length; column++) {
      let cost = (costs[column] as number) + 1;
      let step = dropped;
      const up = (above[column + 1] as number) + 1;
      if (up <= cost) {
        cost = up;
        step = added;
      }
      if (cores[column] === core) {
        const differs = isSame(source[column]?.text) ? 0 : changed;
        const corner = (above[column] as number) + differs;
        if (corner <= cost) {
          cost = corner;
          step = differs;
        }
      }
      costs[column + 1] = cost;
      steps[width * (row + 1) + column + 1] = step;
    }
  });

  // Back along the steps, from the last words to the first.
  const entries: Entry[] = [];
  let end = whole ? source.length : costs.indexOf(Math.min(...costs));
  let start = end;
  for (let row = quoted.length; row || (whole && start);) {
    const step = steps[width * row + start];
    if (step !== dropped) row--;
    if (step !== added) start--;
    if (!step) entries.push(['same', source[start] as Word]);
    if (step === added || step === changed) entries.push(['added', quoted[row] as Word]);
    if (step === dropped || step === changed) entries.push(['dropped', source[start] as Word]);
  }

  // Beside words added at an edge belong those of the same sentence that the source has there.
  const countAdded = () => entries.findIndex(([kind]) => kind !== 'added');
  const inOneSentence = (one: Word | undefined, other: Word | undefined) =>
    leaves.some(({from, to}) => one && other && from <= one.from && other.to <= to);
  for (let count = countAdded(); count-- > 0 && inOneSentence(source[end - 1], source[end]);)
    entries.unshift(['dropped', source[end++] as Word]);
  entries.reverse();
  for (let count = countAdded(); count-- > 0 && inOneSentence(source[start - 1], source[start]);)
    entries.unshift(['dropped', source[--start] as Word]);

  const diff: DiffPart[] = [];
  const group = {same: [] as Word[], dropped: [] as Word[], added: [] as Word[]};
  entries.forEach(([kind, word], at) => {
    group[kind].push(word);
    const next = entries[at + 1]?.[0];
    if (next && (next === 'same') === (kind === 'same')) return;
    for (const kind of ['same', 'dropped', 'added'] as const) {
      const words = group[kind].splice(0);
      const [first] = words;
      const last = words.at(-1);
      if (first && last)
        diff.push({
          kind,
          text:
            kind === 'added'
              ? words.map(({text}) => text).join(' ')
              : text.slice(first.from, last.to),
        });
    }
  });
  return {diff, from: source[start]?.from ?? 0, to: source[end - 1]?.to ?? 0};
}

type Entry = readonly [kind: DiffPart['kind'], word: Word];

/** What a quotation may leave out before its first and after its last word. */
const leadingMarks = /^[^\p{L}\p{N}]+/u;
const trailingMarks = /[^\p{L}\p{N}]+$/u;

/** The case of a first letter may be changed unmarked. */
function decapitalize(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}
