import type {DiffPart} from './diff-words.js';
import {formatMessage} from './format-message.js';
import type {Judgement} from './judgement.js';
import {englishReasons, type ReasonWords} from './reason-words.js';

/**
 * Says in plain words why a quotation is judged as it is, where something departs.
 *
 * @param words - In another language than English.
 * @returns One sentence, or two: for `altered` they cite what departs first.
 */
export function explainDeparture(
  {cause, diff}: Judgement,
  words: ReasonWords = englishReasons,
): string {
  // For a difference in words, what departs is enough.
  const reason = cause in words ? words[cause as keyof ReasonWords] : '';
  return [reason, diff ? citeFirst(diff, words) : ''].filter(Boolean).join(' ');
}

function citeFirst(diff: readonly DiffPart[], words: ReasonWords): string {
  const at = diff.findIndex(({kind}) => kind !== 'same');
  const first = shorten(diff[at]?.text);
  if (diff[at]?.kind === 'added') return formatMessage(words.adds, {words: first});
  const next = diff[at + 1];
  return next?.kind === 'added'
    ? formatMessage(words.replaces, {words: first, other: shorten(next.text)})
    : formatMessage(words.leaves, {words: first});
}

/** The beginning is enough, and hostile text has no end. */
function shorten(words = ''): string {
  return words.replace(/^(.{60}).+/su, '$1…');
}
