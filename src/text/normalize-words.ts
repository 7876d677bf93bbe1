import {limitMarks} from './limit-marks.js';

/**
 * Brings text into the form in which the words in a page are held against the source's: NFC, every run of white space
 * one space, none at the edges, no soft hyphens (which hyphenation scripts add and no reader sees), at most thirty marks on
 * a letter.
 *
 * @param text - Any text.
 * @returns The text to compare by `===`.
 */
export function normalizeWords(text: string): string {
  return limitMarks(text.replace(/\u00AD/g, ''))
    .replace(/\s+/g, ' ')
    .trim()
    .normalize();
}
