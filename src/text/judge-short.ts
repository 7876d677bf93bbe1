import {trimMarks, type Unmatched} from './judge-plain.js';
import type {Judgement} from './judgement.js';
import {nameStretch} from './name-stretch.js';

/** Judges fewer than three words: they are a quotation only where they are a whole passage. */
export function judgeShort({folded, places}: Unmatched): Judgement {
  const {words} = trimMarks(folded);
  const leaf = places
    .flatMap(({run, from, to}) =>
      run.leaves.flatMap((leaf) => (from <= leaf.from && leaf.to <= to ? {...leaf, run} : [])),
    )
    .find(({run, from, to}) => trimMarks(run.folded.slice(from, to)).words === words);
  return leaf && !/[[…]/.test(folded)
    ? {verdict: 'verbatim', cause: 'exact', ...nameStretch(leaf)}
    : {verdict: 'unchecked', cause: 'short'};
}
