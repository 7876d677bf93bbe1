import {findPassage} from './find-passage.js';
import {listPassageIds} from './list-passage-ids.js';
import type {Statement} from './statement-types.js';

// A stand-in, until the real one is here.

/** How a quotation stands to the statement. */
export type Verdict = 'verbatim' | 'edited' | 'altered' | 'not-found' | 'unchecked';

/** A stretch of a word-by-word difference. */
export interface DiffPart {
  readonly kind: 'same' | 'dropped' | 'added';
  readonly text: string;
}

/** What was found out about a quotation. */
export interface Verification {
  readonly verdict: Verdict;
  readonly passage?: string;
  readonly span?: readonly [number, number];
  readonly diff?: readonly DiffPart[];
  readonly reason: string;
}

const fold = (text: string) =>
  text
    .normalize()
    .replace(/[“”«»"]/g, '"')
    .replace(/[’‘]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/^["'\s]+|["'\s.,;]+$/g, '');

/** Holds a quotation against the statement. */
export function verifyQuote(
  text: string,
  statement: Statement,
  {within}: {readonly within?: string | undefined} = {},
): Verification {
  const quoted = fold(text.slice(0, 5000));
  const words = quoted.split(' ').filter(Boolean);
  if (words.length < 3) return {verdict: 'unchecked', reason: 'Too short to check.'};
  const ids = within ? [within] : listPassageIds(statement);
  const passages = ids.flatMap((id) => {
    const passage = findPassage(statement, id);
    return passage ? [{id, text: fold(passage.text)}] : [];
  });
  const holds = (part: string) =>
    passages
      .filter((one) => ` ${one.text} `.includes(part))
      .sort((a, b) => a.text.length - b.text.length)[0];
  const exact = holds(quoted);
  if (exact) return {verdict: 'verbatim', passage: exact.id, reason: 'The words stand there.'};
  const pieces = quoted.split(/\s*(?:\[…\]|…|\.\.\.)\s*/);
  const [first] = pieces.map(holds);
  if (first && pieces.length > 1 && pieces.every(holds)) {
    return {verdict: 'edited', passage: first.id, reason: 'Every departure is marked.'};
  }
  let best: {id: string; text: string; run: number} | undefined;
  for (const one of passages) {
    const at = words.filter((_, i) => one.text.includes(words.slice(i, i + 3).join(' '))).length;
    const run = at - one.text.length / 1e4;
    if (at > 2 && (!best || run > best.run)) best = {...one, run};
  }
  if (!best) return {verdict: 'not-found', reason: 'No passage is near.'};
  const source = best.text.split(' ');
  const rows = words.length + 1;
  const table = Array.from({length: rows}, () => new Array<number>(source.length + 1).fill(0));
  const at = (i: number, j: number) => table[i]?.[j] ?? 0;
  for (let i = words.length - 1; i >= 0; i--) {
    for (let j = source.length - 1; j >= 0; j--) {
      const row = table[i];
      if (row)
        row[j] =
          words[i] === source[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const diff: {kind: DiffPart['kind']; text: string}[] = [];
  const push = (kind: DiffPart['kind'], word: string) => {
    const last = diff.at(-1);
    if (last?.kind === kind) last.text += ` ${word}`;
    else diff.push({kind, text: word});
  };
  let [i, j] = [0, 0];
  while (i < words.length || j < source.length) {
    if (i < words.length && words[i] === source[j]) {
      push('same', words[i++] ?? '');
      j++;
    } else if (j < source.length && (i >= words.length || at(i, j + 1) >= at(i + 1, j))) {
      push('dropped', source[j++] ?? '');
    } else push('added', words[i++] ?? '');
  }
  return {verdict: 'altered', passage: best.id, diff, reason: 'Words differ.'};
}
