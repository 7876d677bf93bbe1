import {limitMarks} from './limit-marks.js';

/** Letters that Unicode does not take apart, as they are written where they are wanting. */
const bareLetters: Readonly<Record<string, string>> = {
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
};

/**
 * Folds text so that names are found as people type them: without marks, in any case, with any apostrophe and hyphen.
 *
 * @param text - Any text, composed or decomposed.
 * @returns Text to look for in folded text, and to look into: without marks on letters and invisible characters, in small
 * letters, every apostrophe and quotation mark `'`, every hyphen and dash `-`, every run of white space one space, none at
 * the edges. Empty where nothing is left.
 */
export function foldForSearch(text: string): string {
  return (
    limitMarks(text)
      .normalize('NFD')
      // Before the small letters: the small İ is an i and a mark.
      .replace(/[\p{M}\p{Cf}]/gu, '')
      .toLowerCase()
      .replace(/\P{ASCII}/gu, (letter) => bareLetters[letter] ?? letter)
      .replace(/["`´«»‹›\u02B9-\u02BF\u2018-\u201F\u2032-\u2037\uFF02\uFF07]/g, "'")
      .replace(/[\p{Pd}\u2212]/gu, '-')
      .replace(/\s+/g, ' ')
      .trim()
  );
}
