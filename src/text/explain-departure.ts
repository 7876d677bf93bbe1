import type {DiffPart} from './diff-words.js';
import {english} from './english.js';
import {formatMessage, type MessageLanguage} from './format-message.js';
import type {Cause} from './judgement.js';
import {englishReasons, type ReasonWords} from './reason-words.js';

/** What departs, and why it may not. */
export interface Departure {
  readonly cause: Cause | undefined;
  readonly diff?: readonly DiffPart[] | undefined;
}

/**
 * Says in plain words why a quotation is judged as it is, where something departs.
 *
 * @param words - In another language than English.
 * @param language - That language.
 * @returns One sentence, or two: for `altered` they cite what departs first.
 */
export function explainDeparture(
  {cause, diff}: Departure,
  words: ReasonWords = englishReasons,
  language: MessageLanguage = english,
): string {
  // For a difference in words, what departs is enough.
  const reason = cause && cause in words ? words[cause as keyof ReasonWords] : '';
  return [reason, diff ? citeFirst(diff, words, language) : ''].filter(Boolean).join(' ');
}

function citeFirst(
  diff: readonly DiffPart[],
  words: ReasonWords,
  language: MessageLanguage,
): string {
  const fill = (message: string, values: Readonly<Record<string, string>>) =>
    formatMessage(message, values, language);
  const at = diff.findIndex(({kind}) => kind !== 'same');
  const first = shorten(diff[at]?.text);
  if (diff[at]?.kind === 'added') return fill(words.adds, {words: first});
  const next = diff[at + 1];
  return next?.kind === 'added'
    ? fill(words.replaces, {words: first, other: shorten(next.text)})
    : fill(words.leaves, {words: first});
}

/** The beginning is enough, and hostile text has no end. */
function shorten(words = ''): string {
  return words.replace(/^(.{60}).+/su, '$1…');
}
