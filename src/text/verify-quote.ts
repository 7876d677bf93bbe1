import {explainJudgement} from './explain-judgement.js';
import {judgeDeparture} from './judge-departure.js';
import {judgePlain} from './judge-plain.js';
import type {Verification} from './judgement.js';
import type {Statement} from './statement-types.js';

/**
 * Verifies a quotation: tells whether its words stand in the statement, and if not, what departs.
 *
 * What may differ unmarked is listed at `foldQuotation`; beyond it every changed, dropped, added or moved word, mark or
 * capital counts, unless an ellipsis or a bracket marks it.
 *
 * @param text - The quotation, with or without its quotation marks; list marks and Markdown emphasis stripped.
 * @param options - `within`: the id or range of the only passage that counts, for `findPassage`; by default the whole
 * statement, and of words that stand there more than once the first place.
 * @returns The verdict, the passage as exactly as the words allow, and why. Nothing is thrown: an id that does not
 * exist gives `not-found`.
 */
export function verifyQuote(
  text: string,
  statement: Statement,
  options: {readonly within?: string | undefined} = {},
): Verification {
  const found = judgePlain(text, statement, options.within);
  const judgement = 'verdict' in found ? found : judgeDeparture(found);
  return {...judgement, reason: explainJudgement(judgement, options.within)};
}
