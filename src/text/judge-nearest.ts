import {findNearest} from './find-nearest.js';
import type {Departed} from './judge-marked.js';
import type {Judgement} from './judgement.js';
import {negation} from './match-quotation.js';
import {nameStretch} from './name-stretch.js';

/** Judges a quotation that the statement does not have, by what it is near to. */
export function judgeNearest({trimmed, places, fault}: Departed): Judgement {
  const {before, words, after} = trimmed;
  const keepBracket = (edge: string) => (edge.includes('[') ? edge : '');
  const nearest = findNearest(keepBracket(before) + words + keepBracket(after), places);
  if (!nearest) return {verdict: 'not-found', cause: 'far'};
  const {diff} = nearest;
  const isNegated = diff.some(
    ({kind, text}, at) =>
      kind === 'dropped' && negation.test(text) && /[[…]/.test(diff[at + 1]?.text ?? ''),
  );
  const cause = fault ?? (isNegated ? 'negation' : 'words');
  return {verdict: 'altered', cause, ...nameStretch(nearest), diff};
}
