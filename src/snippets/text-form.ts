import {isInline} from '../text/is-inline.js';
import type {Passage, Statement} from '../text/statement-types.js';
import {writeBlocks, writeQuotation} from '../text/write-quotation.js';
import {findSigners} from './set-words.js';
import type {Subject} from './subject.js';

/** Writes a quotation as plain text, as a reader copies it from an element: its source in the last lines. */
export function writeText(
  statement: Statement,
  passage: Passage,
  {name, address}: Subject,
): string {
  return writeQuotation(writeWords(statement, passage), name, address).trimEnd();
}

/** The words: a paragraph, a list item or a post in a line, signatories parted by blank lines. */
function writeWords(statement: Statement, passage: Passage): string {
  const {blocks, text} = passage;
  if (isInline(passage)) return text;
  if (blocks.length) return writeBlocks(blocks);
  return findSigners(statement, passage)
    .map(({name, affiliations}) => [name, ...affiliations.map((post) => post.join(' '))].join('\n'))
    .join('\n\n');
}
