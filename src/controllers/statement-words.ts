import {blocksToText} from '../text/blocks-to-text.js';
import {makeOnce} from '../text/make-once.js';
import type {Statement} from '../text/statement-types.js';
import {
  conclusionWords,
  makeHeading,
  setBlocks,
  signatoriesWords,
  slotPrefix,
  type CanonicalWords,
} from './canonical-words.js';

/** Copies blocks for slots of their own: `bellagio-title` becomes `bellagio-c7-title`. */
function renameSlots({blocks}: CanonicalWords, section: string): Element[] {
  return blocks.map((block) => {
    const copy = block.cloneNode(true) as Element;
    copy.slot = slotPrefix + section + block.slot.replace(slotPrefix, '-');
    return copy;
  });
}

/**
 * The words of the whole statement. Its headings are part of them. An author may have the title in either form, and the
 * conclusions' numbers in their headings or not.
 *
 * @param level - Of the title's heading, 2 to 6; all others stand one below it.
 * @param listed - Whether the list of the signatories belongs to the words, or is there already where they will stand.
 */
export function statementWords(
  statement: Statement,
  level: number,
  listed: boolean,
): CanonicalWords {
  return makeOnce(`statement${[level, listed].join()}`, () => {
    const {title, preamble, conclusions, signaturesHeading} = statement;
    const below = Math.min(level + 1, 6);
    const people = signatoriesWords(signaturesHeading, statement.signatories, below, listed);
    const write = (heading: string, numbered: boolean) =>
      [
        heading,
        blocksToText(preamble.paragraphs),
        ...conclusions.map(
          ({number, title, thesis, body}) =>
            `${numbered ? `${number}. ` : ''}${title.text} ${blocksToText([thesis, ...body])}`,
        ),
        signaturesHeading,
        people.text,
      ].join(' ');
    const [text = '', ...also] = [title.editorial, title.printed].flatMap((heading) =>
      [false, true].map((numbered) => write(heading, numbered)),
    );
    return {
      text,
      also,
      lead: '',
      blocks: [
        makeHeading(level, title.editorial),
        ...setBlocks(preamble.paragraphs, `${slotPrefix}preamble-body`),
        ...conclusions.flatMap((conclusion) =>
          renameSlots(conclusionWords(conclusion, 'full', below), conclusion.id),
        ),
        ...renameSlots(people, 'signatories'),
      ],
    };
  });
}
