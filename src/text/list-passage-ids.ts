import {conclusionBlocks} from './conclusion-blocks.js';
import type {Block, Statement} from './statement-types.js';

/**
 * Lists every passage id of the statement, to offer them, to look through them or to freeze them.
 *
 * @returns Each id once, in the order of print, a whole before its parts. Ranges are not listed.
 */
export function listPassageIds(statement: Statement): string[] {
  const {title, preamble, conclusions, signatories} = statement;
  return [
    title.id,
    preamble.id,
    ...preamble.paragraphs.flatMap(blockIds),
    ...conclusions.flatMap((conclusion) => [
      conclusion.id,
      conclusion.title.id,
      ...conclusionBlocks(conclusion, 'full').flatMap(blockIds),
    ]),
    'signatories',
    ...signatories.map(({id}) => id),
  ];
}

function blockIds({id, sentences}: Block): string[] {
  return [id, ...sentences.map((sentence) => sentence.id)];
}
