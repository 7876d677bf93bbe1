import {blocksToText} from './blocks-to-text.js';
import {conclusionBlocks} from './conclusion-blocks.js';
import type {Block, Passage, Signatory, Statement} from './statement-types.js';

/**
 * Finds the words that a passage id, or a range of ids, stands for.
 *
 * `c7` and `preamble` are thesis and body, or all paragraphs, without a heading; `title` is the title as
 * printed; `signatories` is every name with its affiliations. A range (`c7.thesis-c7.p1`,
 * `c7.thesis.s2-c7.p1.s1`) joins two blocks or sentences of one conclusion or of the preamble and runs forward:
 * its second end begins after its first one is over. So an id is no range with itself or with a part of itself,
 * and headings and whole conclusions are no ends.
 *
 * @param id - Exact: not trimmed, no other case, no leading zeros.
 * @returns The passage, or `undefined` for whatever is no id and no such range.
 */
export function findPassage(
  statement: Statement,
  id: string | null | undefined,
): Passage | undefined {
  // Scripts without types pass attributes and numbers; only strings can be ids.
  if (typeof id !== 'string') return undefined;

  const {title, preamble, conclusions, signatories} = statement;
  if (id === title.id) return {id, text: title.printed, blocks: []};

  const signers = id === 'signatories' ? signatories : signatories.filter((one) => one.id === id);
  if (signers.length) return {id, text: signers.map(signatoryToText).join(' '), blocks: []};

  const paragraphs = selectBlocks(preamble.paragraphs, preamble.id, id);
  if (paragraphs) return {id, text: blocksToText(paragraphs), blocks: paragraphs};

  for (const conclusion of conclusions) {
    const {number, title} = conclusion;
    if (id === title.id) return {id, conclusion: number, text: title.text, blocks: []};
    const blocks = selectBlocks(conclusionBlocks(conclusion, 'full'), conclusion.id, id);
    if (blocks) return {id, conclusion: number, text: blocksToText(blocks), blocks};
  }
  return undefined;
}

function signatoryToText({name, affiliations}: Signatory): string {
  return [name, ...affiliations.flat()].join(' ');
}

/** The blocks, whole or in part, to which the id points; `undefined` if it points elsewhere. */
function selectBlocks(
  blocks: readonly Block[],
  wholeId: string,
  id: string,
): readonly Block[] | undefined {
  if (id === wholeId) return blocks;
  const dash = id.indexOf('-');
  const first = locate(blocks, dash < 0 ? id : id.slice(0, dash));
  const last = dash < 0 ? first : locate(blocks, id.slice(dash + 1));
  if (!first || !last || (dash >= 0 && last.from < first.to)) return undefined;

  let position = 0;
  return blocks.flatMap((block) => {
    const sentences = block.sentences.filter(() => {
      const here = position++;
      return first.from <= here && here < last.to;
    });
    if (sentences.length === block.sentences.length) return block;
    return sentences.length ? {...block, sentences} : [];
  });
}

/** Where a block or sentence stands, in sentences counted from 0 through all the blocks; `to` is exclusive. */
function locate(blocks: readonly Block[], id: string): {from: number; to: number} | undefined {
  let from = 0;
  for (const block of blocks) {
    if (block.id === id) return {from, to: from + block.sentences.length};
    for (const sentence of block.sentences) {
      if (sentence.id === id) return {from, to: from + 1};
      from++;
    }
  }
  return undefined;
}
