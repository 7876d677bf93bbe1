/**
 * Brings text into the form in which the words in a page are held against the source's: NFC, every run of white space
 * one space, none at the edges, no soft hyphens (which hyphenation scripts add and no reader sees), at most thirty marks on
 * a letter.
 *
 * @param text - Any text.
 * @returns The text to compare by `===`.
 */
export function normalizeWords(text: string): string {
  return (
    text
      .replace(/\u00AD/g, '')
      // Engines sort the marks on a letter in quadratic time; none of the source's letters has more than thirty.
      .replace(/(\p{M}{30})\p{M}+/gu, '$1')
      .replace(/\s+/g, ' ')
      .trim()
      .normalize()
  );
}
