import {findPassage} from './find-passage.js';
import type {Statement} from './statement-types.js';

const nouns: Readonly<Record<string, string>> = {
  c: 'conclusion',
  i: 'item',
  p: 'paragraph',
  s: 'sentence',
};

/**
 * Says in English words where a passage stands, so that it is found in print too.
 *
 * @param id - A passage id or a range.
 * @returns For example `conclusion 7`, `conclusion 7, paragraph 1, sentence 2`, `conclusion 10, items 2–4`,
 *   `conclusion 7, thesis to paragraph 1`, `preamble`, `signatory 4`; `undefined` for an unknown passage.
 */
export function describePlace(statement: Statement, id: string): string | undefined {
  if (!findPassage(statement, id)) return undefined;
  const [first, last] = id.split('-').map(nameParts) as [string[], string[]?];
  const from = first.join(', ');
  if (!last) return from;

  // What both ends stand in is said once.
  const shared = first.findIndex((part, index) => part !== last[index]);
  return `${from} to ${last.slice(shared).join(', ')}`.replace(
    /(\w+) (\d+) to \1 (\d+)$/,
    '$1s $2–$3',
  );
}

function nameParts(id: string): string[] {
  return id
    .replace('signatories.', 'signatory ')
    .split('.')
    .map((part) => part.replace(/^\w(?=\d)/, (letter) => `${nouns[letter] ?? letter} `));
}
