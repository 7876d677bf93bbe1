/** A folded quotation, and what is ignored before and after its words. */
export interface Trimmed {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/**
 * Makes a function that takes off what may be ignored at the edges of a folded quotation, and one closing full stop, comma
 * or semicolon. The quotation has to be of limited length: the end is looked for from many places.
 *
 * @param edge - An expression for what may be ignored; it begins with the single characters that may be.
 */
export function trimEdgesOf(edge: string, singles: string): (folded: string) => Trimmed {
  const beforeWords = RegExp(`^${edge}`, 'u');
  const afterWords = RegExp(`(?<!${singles})${edge}(?:[.,;]${edge})?$`, 'u');
  return (folded) => {
    const [before = ''] = beforeWords.exec(folded) ?? [];
    const rest = folded.slice(before.length);
    const [after = ''] = afterWords.exec(rest) ?? [];
    return {before, words: rest.slice(0, rest.length - after.length), after};
  };
}
