/** A place in a text as editors name it. */
export interface Position {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units: a tab is one, an emoji may be two, as in most editors. Never in bytes. */
  readonly column: number;
}

/**
 * Makes a finder of positions in a text.
 *
 * @param text - Its lines end with LF, CRLF or CR.
 * @returns A function from an offset, in UTF-16 units, to its position.
 */
export function makePositionFinder(text: string): (offset: number) => Position {
  const starts = listLineStarts(text);
  return (offset) => {
    let [line, after] = [0, starts.length];
    while (after - line > 1) {
      const middle = (line + after) >> 1;
      if ((starts[middle] ?? 0) <= offset) line = middle;
      else after = middle;
    }
    return {line: line + 1, column: offset - (starts[line] ?? 0) + 1};
  };
}

/** The offsets at which the lines of a text begin. */
export function listLineStarts(text: string): number[] {
  return [0, ...Array.from(text.matchAll(/\r\n?|\n/g), ({0: end, index}) => index + end.length)];
}
