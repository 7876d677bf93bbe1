/** Counts words, cut at white space. */
export function countWords(folded: string): number {
  return folded.match(/[^ …]+/g)?.length ?? 0;
}
