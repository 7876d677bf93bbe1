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
  return (value) => {
    const written = writeValue(value).trim();
    return choices.find((choice) => String(choice) === written);
  };
}

/**
 * Makes a reader of lists parted at spaces or commas.
 *
 * @param choices - The words or numbers allowed.
 * @returns A function that gives those of a value in the order of `choices`: all for `all`, none for `none`, and
 * `undefined` where one is unknown or none is given.
 */
export function parseList<T extends string | number>(
  choices: readonly T[],
): (value: unknown) => readonly T[] | undefined {
  return (value) => {
    if (value === 'all') return choices;
    if (value === 'none') return [];
    const words: readonly string[] = writeValue(value).match(/[^\s,]+/g) ?? [''];
    return words.every(parseChoice(choices))
      ? choices.filter((choice) => words.includes(String(choice)))
      : undefined;
  };
}

/**
 * Reads a time.
 *
 * @param value - Seconds, as a number or written like `12` or `7.5`.
 * @returns 0, or 1 and more; `undefined` for anything else.
 */
export function parseSeconds(value: unknown): number | undefined {
  const written = writeValue(value).trim();
  const seconds = /^\d+(?:\.\d+)?$/.test(written) ? Number(written) : NaN;
  return seconds === 0 || seconds >= 1 ? seconds : undefined;
}

/** Reads the level of a heading: 2 to 6. */
export const parseHeadingLevel = parseChoice([2, 3, 4, 5, 6]);
