import {exactly} from './exactly.js';
import {explainDeparture} from './explain-departure.js';
import type {Cause, Judgement} from './judgement.js';

const reasons: Readonly<Partial<Record<Cause, string>>> = {
  exact: exactly,
  empty: 'There are no words.',
  short: 'Fewer than three words are no quotation, unless they are a whole passage.',
};

/**
 * Says in plain English why a quotation is judged as it is.
 *
 * @param within - The passage that was asked for; the beginning is enough, and hostile text has no end.
 */
export function explainJudgement(judgement: Judgement, within = ''): string {
  const {cause} = judgement;
  if (cause === 'no-passage') return `There is no passage “${within.slice(0, 60)}”.`;
  return reasons[cause] ?? explainDeparture(judgement);
}
