/** Why a quotation is judged as it is, where something departs. */
export interface ReasonWords {
  /** Of a quotation whose words are the statement's but for what it marks itself. */
  readonly marked: string;
  /** Of words that are nowhere in the statement. */
  readonly far: string;
  /** Of a quotation with an ellipsis. */
  readonly pieces: string;
  /** Of a quotation with words in square brackets. */
  readonly bracket: string;
  /** A negation is a word such as “not” or “never”. */
  readonly negation: string;
  /** `{words}` stand in the quotation alone. */
  readonly adds: string;
  /** `{words}` stand in the statement alone. */
  readonly leaves: string;
  /** The statement has `{words}`, the quotation has `{other}` in their place. */
  readonly replaces: string;
}

export const englishReasons: ReasonWords = {
  marked: 'Every departure is marked.',
  far: 'No passage is near.',
  pieces: 'A piece beside an ellipsis has fewer than three words.',
  bracket: 'A bracket holds more than five words.',
  negation: 'An ellipsis or bracket takes away or puts in a negation.',
  adds: 'The quotation adds “{words}”.',
  leaves: 'The quotation leaves out “{words}”.',
  replaces: 'The statement has “{words}” where the quotation has “{other}”.',
};
