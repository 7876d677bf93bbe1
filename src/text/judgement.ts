import type {DiffPart} from './diff-words.js';
import type {Fault} from './match-quotation.js';
import type {NamedStretch} from './name-stretch.js';

/**
 * What a quotation is worth.
 *
 * - `verbatim`: its words stand in the statement, in one run.
 * - `edited`: so they do, and every departure is marked.
 * - `altered`: it is near a passage, but not it.
 * - `not-found`: no passage is near.
 * - `unchecked`: there is nothing to decide.
 */
export type Verdict = 'verbatim' | 'edited' | 'altered' | 'not-found' | 'unchecked';

/**
 * Why.
 *
 * - `exact`, `marked`: nothing departs, or only what is marked (or the case of the first letter).
 * - `words`: words, marks or capitals do, or pieces stand in another order or not in one conclusion.
 * - `pieces`: a piece beside an ellipsis has fewer than three words.
 * - `bracket`: a bracket holds more than five words.
 * - `negation`: a bracket or an ellipsis takes away or puts in a negation.
 * - `far`: no passage is near.
 * - `no-passage`: the passage that was asked for does not exist.
 * - `empty`, `short`: there are no words, or fewer than three that are no whole passage.
 */
export type Cause = 'exact' | 'marked' | 'words' | Fault | 'far' | 'no-passage' | 'empty' | 'short';

/** A verdict on a quotation, and what it rests on; a passage and its span for the first three verdicts. */
export interface Judgement extends Partial<NamedStretch> {
  readonly verdict: Verdict;
  readonly cause: Cause;
  /** For `altered`: word by word, with the words of the source that are nearest. */
  readonly diff?: readonly DiffPart[];
}

/** A verdict on a quotation, with its reason in words. */
export interface Verification extends Judgement {
  /** In plain English: why, and for `altered` what departs first. */
  readonly reason: string;
}
