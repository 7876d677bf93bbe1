import {foldQuotation} from './fold-quotation.js';
import type {Block, Statement} from './statement-types.js';

/** Where something stands in a run, in UTF-16 code units; `to` is exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A sentence, a title, or a signatory's entry: the smallest thing that has a passage id. */
export interface Leaf extends Stretch {
  readonly id: string;
  /** The block of a sentence; the leaf itself, where it is a whole. */
  readonly block: Stretch & {readonly id: string};
}

/** A word, cut at white space. */
export interface Word extends Stretch {
  readonly text: string;
  /** Its letters and digits without case, by which a passage is found near. */
  readonly core: string;
}

/** Words that stand together in print, so that a quotation may run from one into the next. */
export interface Run {
  /** The passage id of the whole. */
  readonly id: string;
  /** As the source has it. */
  readonly text: string;
  /** The same, folded; folding moves nothing in the statement, so that places in one are places in the other. */
  readonly folded: string;
  /** Where the text of the whole passage begins: after the number and title, or the heading of the signatories. */
  readonly origin: number;
  readonly leaves: readonly Leaf[];
  /** Whether it is made of sentences, of which some can be left out: a title or an entry is one whole. */
  readonly prose: boolean;
  readonly words: readonly Word[];
}

/** The part of a run in which to look. */
export interface Place extends Stretch {
  readonly run: Run;
}

const known = new WeakMap<Statement, readonly Run[]>();

/**
 * Lists the runs of the statement, in the order of print: the title in its two forms, the preamble, each conclusion with
 * its number and title, the signatories with their heading.
 */
export function listRuns(statement: Statement): readonly Run[] {
  const {title, preamble, conclusions, signaturesHeading, signatories} = statement;
  let runs = known.get(statement);
  if (!runs) {
    runs = [
      makeRun(title.id, '', [makeBlock(title.id, title.printed)]),
      makeRun(title.id, '', [makeBlock(title.id, title.editorial)]),
      makeRun(preamble.id, '', preamble.paragraphs),
      ...conclusions.map(({id, number, title, thesis, body}) =>
        makeRun(id, `${number}. `, [makeBlock(title.id, title.text), thesis, ...body], 1),
      ),
      makeRun(
        'signatories',
        signaturesHeading + ' ',
        signatories.map(({id, name, affiliations}) =>
          makeBlock(id, [name, ...affiliations.flat()].join(' ')),
        ),
      ),
    ];
    known.set(statement, runs);
  }
  return runs;
}

/** Cuts folded text into words, at white space and around each ellipsis. */
export function cutWords(folded: string): Word[] {
  return Array.from(folded.matchAll(/[^ …]+|…/g), ({0: text, index}) => ({
    text,
    core: text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '') || text,
    from: index,
    to: index + text.length,
  }));
}

/** The words of a place, those included of which it holds a part. */
export function wordsIn({run, from, to}: Place): readonly Word[] {
  return run.words.filter((word) => from < word.to && word.from < to);
}

/** Whether there is a letter or digit in the text. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

type Parts = Pick<Block, 'id' | 'sentences'>;

/** A title or a signatory's entry, in the shape of a block. */
function makeBlock(id: string, text: string): Parts {
  return {id, sentences: [{id, runs: [{text}]}]};
}

/** @param opening - The number, from 0, of the block with which the text of the whole passage begins. */
function makeRun(id: string, lead: string, blocks: readonly Parts[], opening = 0): Run {
  let text = lead;
  const leaves = blocks.flatMap(({id, sentences}) => {
    const block = {id, from: text.length, to: 0};
    return sentences.map(({id, runs}): Leaf => {
      const from = text.length;
      text += runs.map(({text}) => text).join('');
      const to = (block.to = text.length);
      text += ' ';
      return {id, block, from, to};
    });
  });
  const folded = foldQuotation(text);
  const origin = leaves[opening]?.from ?? 0;
  const prose = leaves.some((leaf, nth) => nth >= opening && leaf.id !== leaf.block.id);
  return {id, text, folded, origin, leaves, prose, words: cutWords(folded)};
}
