import {blocksToText} from './blocks-to-text.js';
import {conclusionBlocks} from './conclusion-blocks.js';
import type {Block, Passage, Statement} from './statement-types.js';

/** What a rotator takes its quotations from. */
export type QuotationSource = 'theses' | 'sentences';

/** In characters; all of the statement's are one code unit each. */
const longestSentence = 240;

/**
 * Lists what can be quoted alone: theses as a whole, or the sentences of theses and bodies that lean on nothing outside
 * themselves and are at most 240 characters long. List items are parts of a sentence, so none is listed.
 *
 * @param numbers - The conclusions to take, 1 to 10, in any order; numbers that no conclusion has give nothing.
 * @returns In the order of print; each is what `findPassage` finds by its id (`c3.thesis`, `c3.p1.s2`).
 */
export function listQuotations(
  {conclusions}: Statement,
  numbers: readonly number[],
  from: QuotationSource,
): Passage[] {
  return conclusions
    .filter(({number}) => numbers.includes(number))
    .flatMap((conclusion) => {
      const quote = (id: string, block: Block): Passage => ({
        id,
        conclusion: conclusion.number,
        text: blocksToText([block]),
        blocks: [block],
      });
      if (from === 'theses') return quote(conclusion.thesis.id, conclusion.thesis);
      return conclusionBlocks(conclusion, 'full')
        .filter(({kind}) => kind !== 'item')
        .flatMap((block) =>
          block.sentences
            .filter(({leans}) => !leans)
            .map((sentence) => quote(sentence.id, {...block, sentences: [sentence]})),
        )
        .filter(({text}) => text.length <= longestSentence);
    });
}
