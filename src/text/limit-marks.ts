/**
 * Leaves each letter at most thirty of its marks: engines sort them in quadratic time when they normalize a text, and none of the
 * source's letters has so many.
 *
 * @param text - Any text.
 */
export function limitMarks(text: string): string {
  return text.replace(/(\p{M}{30})\p{M}+/gu, '$1');
}
