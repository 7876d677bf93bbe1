import type {Cause, Judgement} from './judgement.js';

/** Why a quotation is verbatim. */
export const exactly = 'The words are those of the statement.';

const reasons: Readonly<Partial<Record<Cause, string>>> = {
  exact: exactly,
  empty: 'There are no words.',
  short: 'Fewer than three words are no quotation, unless they are a whole passage.',
};

/**
 * Says in plain English why a quotation is judged as it is, where nothing departs or nothing can be told.
 *
 * @param within - The passage that was asked for; the beginning is enough, and hostile text has no end.
 */
export function explainPlain({cause}: Judgement, within = ''): string {
  return reasons[cause] ?? `There is no passage “${within.slice(0, 60)}”.`;
}
