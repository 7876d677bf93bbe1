import {findPassage} from './find-passage.js';
import type {Statement} from './statement-types.js';

const nouns = {
  c: 'conclusion',
  i: 'item',
  p: 'paragraph',
  s: 'sentence',
} as const;

/**
 * Says in English words where a passage stands, so that it is found in print too.
 *
 * @param id - A passage id or a range.
 * @returns For example `conclusion 7`, `conclusion 7, paragraph 1, sentence 2`, `conclusion 10, items 2–4`,
 *   `conclusion 7, thesis to paragraph 1`, `preamble`, `signatory 4`; `undefined` for an unknown passage.
 */
export function describePlace(statement: Statement, id: string): string | undefined {
  if (!findPassage(statement, id)) return undefined;
  return (
    id
      .replace('signatories.', 'signatory ')
      // What both ends of a range stand in is said once.
      .replace(/(.+\.)(.+)-\1/, '$1$2 to ')
      .replaceAll('.', ', ')
      .replace(/\b[cips](?=\d)/g, (letter) => `${nouns[letter as keyof typeof nouns]} `)
      .replace(/(\w+) (\d+) to \1 (\d+)$/, '$1s $2–$3')
  );
}
