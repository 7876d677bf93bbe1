import {limitMarks} from './limit-marks.js';

/**
 * Folds what may differ between a faithful quotation and its source: the published table, and nothing beyond it. Case and
 * words are never folded.
 *
 * - Unicode NFC, and the ligatures U+FB00 to U+FB04
 * - white space of any kind: one space, none at the edges
 * - soft hyphens, zero-width and direction marks: nothing
 * - quotation marks and apostrophes of every shape, with the inner spaces of « »: `'`
 * - hyphens of every shape: `-`
 * - dashes, spaced hyphens and `--`: one spaced `–`, but between two digits `-`
 * - every ellipsis (`...`, `. . .`, `[…]`, `(…)`): `…`
 *
 * @param text - Any text; list marks and Markdown emphasis are the caller's to strip.
 * @returns The text to hold against folded text.
 */
export function foldQuotation(text: string): string {
  return (
    // First, so that a mark which such a character had parted from its letter comes together with it.
    limitMarks(text.replace(/[\xAD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/g, ''))
      .normalize()
      .replace(/[\uFB00-\uFB04]/g, (ligature) => ligature.normalize('NFKC'))
      .replace(/[\s\x85]+/g, ' ')
      // Only the inner spaces: »stability« has its spaces outside.
      .replace(/(^|[ ([])([«‹]) /g, '$1$2')
      .replace(/ (?=[»›](?![\p{L}\p{N}]))/gu, '')
      .replace(/[\p{QMark}`´ʹ-ʿˮ՚′-‷❛-❠❮❯｀\u{1F676}-\u{1F678}]/gu, "'")
      .replace(/[֊᠆‐‑⁃−⸗﹣－]/g, '-')
      .replace(/ ?(?:(?:(?!-)\p{Pd})+|--|(?<!\S)-(?!\S)) ?/gu, ' – ')
      .replace(/(\d) – (?=\d)/g, '$1-')
      .replace(/\.(?: ?\.){2,}/g, '…')
      .replace(/\[ ?… ?\]|\( ?… ?\)/g, '…')
      .trim()
  );
}
