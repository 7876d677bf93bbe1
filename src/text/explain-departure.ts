import type {DiffPart} from './diff-words.js';
import {formatMessage} from './format-message.js';
import type {Cause} from './judgement.js';
import type {Language} from './language.js';
import {englishReasons as words, type ReasonWords} from './reason-words.js';

/** What departs, and why it may not. */
export interface Departure {
  readonly cause: Cause | undefined;
  readonly diff?: readonly DiffPart[] | undefined;
}

/**
 * Says in plain words why a quotation is judged as it is, where something departs.
 *
 * @param say - Says it in another language than English.
 * @returns One sentence, or two: for `altered` they cite what departs first.
 */
export function explainDeparture(
  {cause, diff}: Departure,
  say: Language['say'] = formatMessage,
): string {
  // For a difference in words, what departs is enough.
  const reason = cause && cause in words ? say(words[cause as keyof ReasonWords]) : '';
  return [reason, diff ? citeFirst(diff, say) : ''].filter(Boolean).join(' ');
}

function citeFirst(diff: readonly DiffPart[], say: Language['say']): string {
  const at = diff.findIndex(({kind}) => kind !== 'same');
  const first = shorten(diff[at]?.text);
  if (diff[at]?.kind === 'added') return say(words.adds, {words: first});
  const next = diff[at + 1];
  return next?.kind === 'added'
    ? say(words.replaces, {words: first, other: shorten(next.text)})
    : say(words.leaves, {words: first});
}

/** The beginning is enough, and hostile text has no end. */
function shorten(words = ''): string {
  return words.replace(/^(.{60}).+/su, '$1…');
}
