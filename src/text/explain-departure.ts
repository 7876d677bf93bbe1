import type {DiffPart} from './diff-words.js';
import type {Cause, Judgement} from './judgement.js';

/** For a difference in words, what departs is enough. */
const reasons: Readonly<Partial<Record<Cause, string>>> = {
  marked: 'Every departure is marked.',
  far: 'No passage is near.',
  pieces: 'A piece beside an ellipsis has fewer than three words. ',
  bracket: 'A bracket holds more than five words. ',
  negation: 'An ellipsis or bracket takes away or puts in a negation. ',
};

/**
 * Says in plain English why a quotation is judged as it is, where something departs.
 *
 * @returns One sentence, or two: for `altered` they cite what departs first.
 */
export function explainDeparture({cause, diff}: Judgement): string {
  return (reasons[cause] ?? '') + (diff ? citeFirst(diff) : '');
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
