import {countWords} from './count-words.js';
import {judgeMarked} from './judge-marked.js';
import {judgeNearest} from './judge-nearest.js';
import type {Unmatched} from './judge-plain.js';
import {judgeShort} from './judge-short.js';
import type {Judgement} from './judgement.js';

/** Judges a quotation that does not stand in the statement word for word. */
export function judgeDeparture(unmatched: Unmatched): Judgement {
  if (countWords(unmatched.folded) < 3) return judgeShort(unmatched);
  const found = judgeMarked(unmatched);
  return 'verdict' in found ? found : judgeNearest(found);
}
