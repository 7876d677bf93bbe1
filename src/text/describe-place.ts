import {findPassage} from './find-passage.js';
import {formatMessage} from './format-message.js';
import type {Language} from './language.js';
import {englishPlaces as words} from './place-words.js';
import type {Statement} from './statement-types.js';

const nouns = {c: 'conclusion', i: 'item', p: 'paragraph', s: 'sentence'} as const;

/**
 * Says in words where a passage stands, so that it is found in print too.
 *
 * @param id - A passage id or a range.
 * @param say - Says it in another language than English.
 * @returns For example `conclusion 7`, `conclusion 7, paragraph 1, sentence 2`, `conclusion 10, items 2–4`,
 *   `conclusion 7, thesis to paragraph 1`, `preamble`, `signatory 4`; `undefined` for an unknown passage.
 */
export function describePlace(
  statement: Statement,
  id: string,
  say: Language['say'] = formatMessage,
): string | undefined {
  if (!findPassage(statement, id)) return undefined;
  const name = (part: string) => {
    const [, letter, n] = /^([cips])(\d+)$/.exec(part) ?? [];
    return letter && n
      ? say(words[nouns[letter as keyof typeof nouns]], {n: Number(n)})
      : say(words[part as keyof typeof words]);
  };
  const join = (parts: readonly string[]) => parts.map(name).join(say(words.comma));

  const [from = [], to] = id.split('-').map((end) => end.split('.'));
  if (from[0] === 'signatories' && from[1]) {
    return say(words.signatory, {n: Number(from[1])});
  }
  if (!to) return join(from);
  // What both ends stand in is said once.
  const inside = from.findIndex((part, index) => part !== to[index]);
  const [begin, end] = [from.slice(inside), to.slice(inside)];
  const [, letter, first] = /^([ips])(\d+)$/.exec(begin.join('.')) ?? [];
  const [, other, last] = /^([ips])(\d+)$/.exec(end.join('.')) ?? [];
  const range =
    letter && letter === other
      ? say(words[`${nouns[letter as 'i' | 'p' | 's']}s`], {
          first: Number(first),
          last: Number(last),
        })
      : say(words.range).replace('{from}', join(begin)).replace('{to}', join(end));
  return [join(from.slice(0, inside)), range].join(say(words.comma));
}
