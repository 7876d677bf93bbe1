import type {DiffPart} from '../text/diff-words.js';
import type {Verdict} from '../text/judgement.js';

/** What a quotation was found to be. */
export interface QuotationResult {
  readonly verdict: Verdict;
  /** The id of the passage that the words stand in or are near to, if there is one. */
  readonly passage?: string | undefined;
  /** Why, in plain English. */
  readonly reason: string;
  /** What differs, word by word, where the verdict is `altered`. */
  readonly diff?: readonly DiffPart[] | undefined;
}

/** A quotation has been held against the statement, with a new result. Bubbles, and crosses shadow roots. */
export class BellagioVerifyEvent extends Event implements QuotationResult {
  declare readonly verdict: Verdict;
  /** The id of the passage that the words stand in or are near to, if there is one. */
  declare readonly passage: string | undefined;
  /** Why, in plain English. */
  declare readonly reason: string;
  /** What differs, word by word, where the verdict is `altered`. */
  declare readonly diff: readonly DiffPart[] | undefined;

  constructor(result: QuotationResult) {
    super('bellagio-verify', {bubbles: true, composed: true});
    Object.assign(this, result);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'bellagio-verify': BellagioVerifyEvent;
  }
}
