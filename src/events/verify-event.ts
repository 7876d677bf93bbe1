import type {DiffPart} from '../text/diff-words.js';
import type {Cause, Verdict} from '../text/judgement.js';

/** What a quotation was found to be. */
export interface QuotationResult {
  readonly verdict: Verdict;
  /** Why, as one word for each kind of reason. */
  readonly cause?: Cause | undefined;
  /** The id of the passage that the words stand in or are near to, or were before a page translator came. */
  readonly passage?: string | undefined;
  /** Where in its text they do, in UTF-16 code units, the end exclusive. */
  readonly span?: readonly [from: number, to: number] | undefined;
  /** Why, in plain English. */
  readonly reason: string;
  /** What differs, word by word, where the verdict is `altered`. */
  readonly diff?: readonly DiffPart[] | undefined;
}

/** A quotation has been held against the statement, with a new result. Bubbles, and crosses shadow roots. */
export class BellagioVerifyEvent extends Event implements QuotationResult {
  /** How the words stand to the statement. */
  declare readonly verdict: Verdict;
  /** Why, as one word for each kind of reason. */
  declare readonly cause: Cause | undefined;
  /** The id of the passage that the words stand in or are near to, or were before a page translator came. */
  declare readonly passage: string | undefined;
  /** Where in its text they do, in UTF-16 code units, the end exclusive. */
  declare readonly span: readonly [from: number, to: number] | undefined;
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
