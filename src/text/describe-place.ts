import {english} from './english.js';
import {findPassage} from './find-passage.js';
import {formatMessage, type MessageLanguage} from './format-message.js';
import {englishPlaces, type PlaceWords} from './place-words.js';
import type {Statement} from './statement-types.js';

const nouns = {c: 'conclusion', i: 'item', p: 'paragraph', s: 'sentence'} as const;

/**
 * Says in words where a passage stands, so that it is found in print too.
 *
 * @param id - A passage id or a range.
 * @param words - In another language than English.
 * @param language - That language.
 * @returns For example `conclusion 7`, `conclusion 7, paragraph 1, sentence 2`, `conclusion 10, items 2–4`,
 *   `conclusion 7, thesis to paragraph 1`, `preamble`, `signatory 4`; `undefined` for an unknown passage.
 */
export function describePlace(
  statement: Statement,
  id: string,
  words: PlaceWords = englishPlaces,
  language: MessageLanguage = english,
): string | undefined {
  if (!findPassage(statement, id)) return undefined;
  const name = (part: string) => {
    const [, letter, n] = /^([cips])(\d+)$/.exec(part) ?? [];
    return letter && n
      ? formatMessage(words[nouns[letter as keyof typeof nouns]], {n: Number(n)}, language)
      : words[part as keyof PlaceWords];
  };
  const join = (parts: readonly string[]) => parts.map(name).join(words.comma);

  const [from = [], to] = id.split('-').map((end) => end.split('.'));
  if (from[0] === 'signatories' && from[1]) {
    return formatMessage(words.signatory, {n: Number(from[1])}, language);
  }
  if (!to) return join(from);
  // What both ends stand in is said once.
  const inside = from.findIndex((part, index) => part !== to[index]);
  const [begin, end] = [from.slice(inside), to.slice(inside)];
  const [, letter, first] = /^([ips])(\d+)$/.exec(begin.join('.')) ?? [];
  const [, other, last] = /^([ips])(\d+)$/.exec(end.join('.')) ?? [];
  const range =
    letter && letter === other
      ? formatMessage(
          words[`${nouns[letter as 'i' | 'p' | 's']}s`].replace('{n}', '{first}–{last}'),
          {first: Number(first), last: Number(last)},
          language,
        )
      : words.range.replace('{from}', join(begin)).replace('{to}', join(end));
  return [join(from.slice(0, inside)), range].join(words.comma);
}
