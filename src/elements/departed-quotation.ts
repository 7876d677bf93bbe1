import {isTranslated} from '../controllers/page-translation.js';
import type {QuotationResult} from '../events/verify-event.js';
import {explainJudgement} from '../text/explain-judgement.js';
import {judgeDeparture} from '../text/judge-departure.js';
import type {Unmatched} from '../text/judge-plain.js';
import type {Judgement} from '../text/judgement.js';
import type {QuotationMemory} from './quote-check.js';

export {verdictStyles} from './verdict-styles.js';

// Loaded when words of an author do not stand in the statement as they are.

/** Judges them, as far as they are not judged yet, and says why. */
export function judgeDeparted(
  found: Judgement | Unmatched,
  within: string | undefined,
): QuotationResult {
  const judgement = 'verdict' in found ? found : judgeDeparture(found);
  return {...judgement, reason: explainJudgement(judgement, within)};
}

/** Gives the result, unless the words are not their author's any more. */
export function heedTranslation(
  host: Element,
  result: QuotationResult,
  {language, passage}: QuotationMemory,
): QuotationResult {
  return isTranslated(host, language)
    ? {verdict: 'unchecked', passage, reason: 'A page translator has rewritten these words.'}
    : result;
}
