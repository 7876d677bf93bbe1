import {diffWords, type Difference} from './diff-words.js';
import {cutWords, wordsOf, type Place, type Word} from './statement-runs.js';

/**
 * Finds the words to which a quotation is near. Being near blesses nothing.
 *
 * @param quotation - Folded, without what may be ignored at its edges.
 * @returns What it departs from least, in the place that shares most of its words; `undefined` where none is near: where
 * less than half of them stand in any place, case and marks apart, three in a row at least, and no eight in a row.
 */
export function findNearest(quotation: string, places: readonly Place[]): Difference | undefined {
  const quoted = cutWords(quotation);
  const shared = new Set<number>();
  let isTelling = false;
  let most = 0;
  let nearest: Place | undefined;
  for (const place of places) {
    const words = wordsOf(place);
    const cores = joinWords(words, 'core');
    const texts = joinWords(words, 'text');
    let votes = 0;
    for (let at = 3; at <= quoted.length; at++) {
      const row = quoted.slice(at - 3, at);
      if (!cores.includes(joinWords(row, 'core'))) continue;
      // The title has two forms, which only the case tells apart.
      votes += texts.includes(joinWords(row, 'text')) ? 2 : 1;
      shared
        .add(at - 3)
        .add(at - 2)
        .add(at - 1);
      isTelling ||= at > 7 && cores.includes(joinWords(quoted.slice(at - 8, at), 'core'));
    }
    if (votes > most) {
      most = votes;
      nearest = place;
    }
  }
  return nearest && (isTelling || shared.size * 2 >= quoted.length)
    ? diffWords(nearest, quoted)
    : undefined;
}

function joinWords(words: readonly Word[], form: 'core' | 'text'): string {
  return ` ${words.map((word) => word[form]).join(' ')} `;
}
