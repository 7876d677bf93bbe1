import {foldQuotation} from './fold-quotation.js';
import type {Sentence, Statement} from './statement-types.js';

/** Where something stands in a run, in UTF-16 code units; `to` is exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The smallest passages: a sentence, a title, or a signatory's entry. */
export interface Leaf extends Stretch {
  readonly id: string;
  /** Where a sentence stands; a title or an entry is a block of its own, with the same id. */
  readonly block: Stretch & {readonly id: string};
}

/** Words that stand together in print, so that a quotation may run from one sentence into the next. */
export interface Run {
  /** The passage that holds all of them. */
  readonly id: string;
  /** As the source has them. */
  readonly text: string;
  /** Folded. Folding moves nothing in the statement: places are the same in both. */
  readonly folded: string;
  /** The same, with a line for each leaf. */
  readonly lines: string;
  readonly words: readonly Word[];
  readonly leaves: readonly Leaf[];
  /** Whether it has sentences, of which some can be left out: a title or an entry is one whole. */
  readonly prose: boolean;
  /** Where the text begins that `findPassage` gives for the whole: after the number and title, or the heading. */
  readonly origin: number;
}

/** A word of folded text. */
export interface Word extends Stretch {
  readonly text: string;
  /** Its letters and digits, without case. */
  readonly core: string;
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
      makeRun('title', '', [makeBlock('title', title.printed)]),
      makeRun('title', '', [makeBlock('title', title.editorial)]),
      makeRun('preamble', '', preamble.paragraphs),
      ...conclusions.map(({id, number, title, thesis, body}) =>
        makeRun(id, `${number}. `, [makeBlock(title.id, title.text), thesis, ...body]),
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
  // Old libraries replace `Array.from` by one that knows neither iterators nor its second argument.
  return [...folded.matchAll(/[^ …]+|…/g)].map(({0: text, index}) => ({
    text,
    core: text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '') || text,
    from: index,
    to: index + text.length,
  }));
}

/** The words of a place. */
export function wordsOf({run, from, to}: Place): readonly Word[] {
  return run.words.filter((word) => from < word.to && word.from < to);
}

interface Parts {
  readonly id: string;
  readonly sentences: readonly Sentence[];
}

/** A title or an entry, in the shape of a block. */
function makeBlock(id: string, text: string): Parts {
  return {id, sentences: [{id, runs: [{text}]}]};
}

function makeRun(id: string, lead: string, blocks: readonly Parts[]): Run {
  let text = lead;
  let lines = lead;
  const leaves = blocks.flatMap(({id, sentences}) => {
    const block = {id, from: text.length, to: 0};
    return sentences.map(({id, runs}): Leaf => {
      const from = text.length;
      const words = runs.map(({text}) => text).join('');
      text += words + ' ';
      lines += foldQuotation(words) + '\n';
      const to = (block.to = text.length - 1);
      return {id, block, from, to};
    });
  });
  const folded = lines.replace(/\n/g, ' ');
  const sentence = leaves.find((leaf) => leaf.id !== leaf.block.id);
  return {
    id,
    text,
    folded,
    lines,
    words: cutWords(folded),
    leaves,
    prose: !!sentence,
    origin: sentence?.from ?? lead.length,
  };
}
