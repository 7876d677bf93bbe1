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

  const signers = signatories.filter((one) => one.id === id || id === 'signatories');
  if (signers.length) return {id, text: signers.map(signatoryToText).join(' '), blocks: []};

  const [section] = id.split(/[.-]/, 1);
  const conclusion = conclusions.find((one) => one.id === section);
  const place = conclusion ? {id, conclusion: conclusion.number} : {id};
  if (conclusion?.title.id === id) return {...place, text: conclusion.title.text, blocks: []};

  const all = conclusion ? conclusionBlocks(conclusion, 'full') : preamble.paragraphs;
  const blocks = id === (conclusion ?? preamble).id ? all : selectBlocks(all, id);
  return blocks && {...place, text: blocksToText(blocks), blocks};
}

function signatoryToText({name, affiliations}: Signatory): string {
  return [name, ...affiliations.flat()].join(' ');
}

/** The blocks, whole or in part, to which the id of a part or a range points; `undefined` if it points elsewhere. */
function selectBlocks(blocks: readonly Block[], id: string): readonly Block[] | undefined {
  const sentences = blocks.flatMap((block) => block.sentences);
  const ends = id
    .split('-', 3)
    .map(
      (part) =>
        blocks.find((block) => block.id === part)?.sentences ??
        sentences.filter((sentence) => sentence.id === part),
    );
  const [begin = [], end = begin, more] = ends;
  const [from = 0, next = from] = ends.map(([first]) =>
    sentences.findIndex((one) => one === first),
  );
  if (more || !begin.length || !end.length || (ends[1] && next < from + begin.length)) {
    return undefined;
  }
  const kept = sentences.slice(from, next + end.length);
  return blocks.flatMap((block) => {
    const own = block.sentences.filter((sentence) => kept.includes(sentence));
    return own.length ? {...block, sentences: own} : [];
  });
}
