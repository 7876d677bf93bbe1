import type {Verdict} from './judgement.js';

/** What a mark can say of a quotation. Where there is nothing to decide, there is nothing to say. */
export type VerdictName = Exclude<Verdict, 'unchecked'> | 'not-there';

/**
 * Names a verdict to readers.
 *
 * @param within - The passage that alone counted: words that are not there may well stand elsewhere in the statement.
 * @returns `undefined` where there is nothing to say.
 */
export function nameVerdict(
  verdict: Verdict | undefined,
  within: string | undefined,
): VerdictName | undefined {
  if (verdict === 'not-found' && within) return 'not-there';
  return verdict === 'unchecked' ? undefined : verdict;
}
