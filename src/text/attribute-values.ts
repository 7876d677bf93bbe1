/**
 * Writes a value down, whatever it is.
 *
 * @param value - Anything that a page can put into a property.
 * @returns What an attribute of this value would read; nothing for a missing one, or for one that cannot be written.
 */
export function writeValue(value: unknown): string {
  try {
    // eslint-disable-next-line @typescript-eslint/no-base-to-string -- whatever it gives is no choice
    return value == null ? '' : String(value);
  } catch {
    return '';
  }
}

/**
 * Makes a reader of one word or number out of a fixed set.
 *
 * @param choices - The words or numbers allowed.
 * @returns A function that gives the choice which a value, white space around it apart, is written like: `7` for ` 7 `,
 * but `undefined` for `07` and `7.0`.
 */
export function parseChoice<T extends string | number>(
  choices: readonly T[],
): (value: unknown) => T | undefined {
  return (value) => choices.find((choice) => String(choice) === writeValue(value).trim());
}

/**
 * Makes a reader of lists parted at spaces or commas.
 *
 * @param choices - The words allowed.
 * @returns A function that gives the words of a value in the order of `choices`: all for `all`, none for `none`, and
 * `undefined` where one is unknown or none is given.
 */
export function parseList<T extends string>(
  choices: readonly T[],
): (value: unknown) => readonly T[] | undefined {
  return (value) => {
    if (value === 'all') return choices;
    if (value === 'none') return [];
    const words: readonly string[] = writeValue(value).match(/[^\s,]+/g) ?? [''];
    return words.every(parseChoice(choices))
      ? choices.filter((choice) => words.includes(choice))
      : undefined;
  };
}
