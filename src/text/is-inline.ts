import type {Passage} from './statement-types.js';

/** Tells whether a passage is set within a line: a title, a sentence, sentences of one block. */
export function isInline({id, blocks}: Passage): boolean {
  return blocks.length ? blocks.length < 2 && /\.s\d+$/.test(id) : !id.startsWith('signatories');
}
