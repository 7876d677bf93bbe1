import {makeOnce} from './make-once.js';

/**
 * Gives the messages of a surface in another language than English.
 *
 * @param english - The English ones, by name.
 * @param lines - Those of the language, a line each, in the order in which the English ones stand; absent for English.
 */
export function inLanguage<T extends object>(english: T, lines: string | undefined): T {
  if (!lines) return english;
  return makeOnce(lines, () => {
    const messages = lines.split('\n');
    return Object.fromEntries(
      Object.keys(english).map((name, index) => [name, messages[index]]),
    ) as T;
  });
}
