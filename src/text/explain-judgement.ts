import type {DiffPart} from './diff-words.js';
import type {Cause, Judgement} from './judge-quotation.js';

/** What a difference in `words` is said to be is cited instead. */
const reasons: Readonly<Record<Cause, string>> = {
  exact: 'The words are those of the statement.',
  marked: 'Every departure is marked.',
  words: '',
  pieces: 'A piece beside an ellipsis has fewer than three words. ',
  bracket: 'A bracket holds more than five words. ',
  negation: 'An ellipsis or bracket takes away or puts in a negation. ',
  far: 'No passage is near.',
  'no-passage': 'There is no passage ',
  empty: 'There are no words.',
  short: 'Fewer than three words are no quotation, unless they are a whole passage.',
};

/**
 * Says in plain English why a quotation is judged as it is.
 *
 * @param within - The passage that was asked for.
 * @returns One sentence, or two: for `altered` they cite what departs first.
 */
export function explainJudgement({cause, diff}: Judgement, within = ''): string {
  return (
    reasons[cause] + (cause === 'no-passage' ? cite(within) + '.' : diff ? citeFirst(diff) : '')
  );
}

function citeFirst(diff: readonly DiffPart[]): string {
  const at = diff.findIndex(({kind}) => kind !== 'same');
  const first = cite(diff[at]?.text);
  if (diff[at]?.kind === 'added') return `The quotation adds ${first}.`;
  const next = diff[at + 1];
  return next?.kind === 'added'
    ? `The statement has ${first} where the quotation has ${cite(next.text)}.`
    : `The quotation leaves out ${first}.`;
}

/** The beginning is enough, and hostile text has no end. */
function cite(words = ''): string {
  return `“${words.replace(/^(.{60}).+/su, '$1…')}”`;
}
