import {explainDeparture} from './explain-departure.js';
import {judgeMarked} from './judge-marked.js';
import {judgeNearest} from './judge-nearest.js';
import type {Unmatched} from './judge-plain.js';
import type {Verification} from './judgement.js';

/** Judges a quotation that does not stand in the statement word for word, and says why. */
export function judgeDeparture(unmatched: Unmatched): Verification {
  const found = judgeMarked(unmatched);
  const judgement = 'verdict' in found ? found : judgeNearest(found);
  return {...judgement, reason: explainDeparture(judgement)};
}
