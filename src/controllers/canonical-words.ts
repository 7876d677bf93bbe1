import {blocksToText} from '../text/blocks-to-text.js';
import {conclusionBlocks, type Show} from '../text/conclusion-blocks.js';
import {english} from '../text/english.js';
import {makeOnce} from '../text/make-once.js';
import type {Block, Conclusion, Passage, Signatory} from '../text/statement-types.js';
import {makeElement} from './make-element.js';

/** Begins the slot names of our own blocks, and is kept for them. */
export const slotPrefix = 'bellagio-';

/** The source's words for one element, ready to be put into a page. */
export interface CanonicalWords {
  /** The text that an author's content has to equal, as `normalizeWords` gives it. */
  readonly text: string;
  /** The part of the text that a disclosure never hides. */
  readonly lead: string;
  /** Texts that are as right as the first. */
  readonly also?: readonly string[];
  /** Texts that are not the whole, yet no author can be told that they are wrong. */
  readonly parts?: readonly string[];
  /** The blocks, each with the name of its slot; to be cloned, never moved. */
  readonly blocks: readonly Element[];
}

/** Sets the sentences of a block, with their emphasis. */
function setSentences({sentences}: Block): (Node | string)[] {
  return sentences.flatMap(({runs}, index) => [
    ...(index ? [' '] : []),
    ...runs.map(({text, emphasis}) => (emphasis ? makeElement('em', {}, text) : text)),
  ]);
}

/**
 * Sets blocks of the statement as paragraphs and lists.
 *
 * @param slot - The slot that they are for, where they are to be children of a host.
 */
export function setBlocks(blocks: readonly Block[], slot?: string): HTMLElement[] {
  const set: HTMLElement[] = [];
  for (const block of blocks) {
    const words = setSentences(block);
    if (block.kind !== 'item') {
      set.push(makeElement('p', {...english, slot}, ...words));
    } else {
      if (set.at(-1)?.localName !== 'ul') set.push(makeElement('ul', {...english, slot}));
      set.at(-1)?.append(makeElement('li', {}, ...words));
    }
  }
  return set;
}

/** @param level - 2 to 6. */
export function makeHeading(level: number, text: string): HTMLElement {
  return makeElement(`h${level}` as 'h3', {...english, slot: `${slotPrefix}title`}, text);
}

/** The words of one conclusion: its title as a heading, its thesis, its body. */
export function conclusionWords(
  conclusion: Conclusion,
  show: Show,
  headingLevel: number,
): CanonicalWords {
  return makeOnce<CanonicalWords>([conclusion.id, show, headingLevel].join(), () => {
    const shown = conclusionBlocks(conclusion, show);
    return {
      text: blocksToText(shown),
      lead: blocksToText([conclusion.thesis]),
      blocks: [
        makeHeading(headingLevel, conclusion.title.text),
        ...setBlocks(shown.slice(0, 1), `${slotPrefix}thesis`),
        ...setBlocks(shown.slice(1), `${slotPrefix}body`),
      ],
    };
  });
}

/**
 * Sets signatories as the names and descriptions of a list: a `dt` for each, a `dd` for each post.
 *
 * @param slot - The slot that they are for, where they are to be children of a host.
 */
export function setSignatories(signatories: readonly Signatory[], slot?: string): HTMLElement[] {
  return signatories.flatMap(({name, affiliations}) => [
    makeElement('dt', {...english, slot}, name),
    ...affiliations.map((post) => makeElement('dd', {...english, slot}, post.join(' '))),
  ]);
}

/**
 * The words of the signatories: their printed heading, their names and posts.
 *
 * @param signatories - In the order in which they are to stand.
 * @param listed - Whether the list itself belongs to the words, or is there already where they will stand.
 */
export function signatoriesWords(
  heading: string,
  signatories: readonly Signatory[],
  headingLevel: number,
  listed: boolean,
): CanonicalWords {
  return makeOnce<CanonicalWords>(
    [signatories.map(({id}) => id), headingLevel, listed].join(),
    () => {
      const slot = `${slotPrefix}people`;
      const people = setSignatories(signatories, listed ? undefined : slot);
      return {
        text: people.map(({textContent}) => textContent).join(' '),
        lead: '',
        blocks: [
          makeHeading(headingLevel, heading),
          ...(listed ? [makeElement('dl', {slot}, ...people)] : people),
        ],
      };
    },
  );
}

/** The words of quotations: a paragraph for each. One of them alone, as an author may have it, is right as well. */
export function quotationWords(quotations: readonly Passage[]): CanonicalWords {
  return makeOnce<CanonicalWords>(quotations.map(({id}) => id).join(), () => {
    const parts = quotations.map(({text}) => text);
    return {
      text: parts.join(' '),
      lead: '',
      parts,
      blocks: quotations.flatMap(({id, blocks}) => setBlocks(blocks, slotPrefix + id)),
    };
  });
}
