import {blocksToText} from '../text/blocks-to-text.js';
import {conclusionBlocks, type Show} from '../text/conclusion-blocks.js';
import type {Block, Conclusion} from '../text/statement-types.js';
import {makeElement} from './make-element.js';

/** Begins the slot names of our own blocks, and is kept for them. */
export const slotPrefix = 'bellagio-';

/** The source's words for one element, ready to be put into a page. */
export interface CanonicalWords {
  /** The text that an author's content has to equal, as `normalizeWords` gives it. */
  readonly text: string;
  /** The part of the text that a disclosure never hides. */
  readonly lead: string;
  /** The blocks, each with the name of its slot; to be cloned, never moved. */
  readonly blocks: DocumentFragment;
  /** What blocks in a page are held against; made when first needed. */
  description?: string;
}

/** The source is English whatever the page is, and reads from left to right in any page. */
const english = {lang: 'en', dir: 'ltr'};

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

const made = new Map<string, CanonicalWords>();

/**
 * The words of one conclusion: its title as a heading, its thesis, its body.
 *
 * @param headingLevel - 2 to 6.
 * @returns The same object for the same question, so that a thousand elements share it.
 */
export function conclusionWords(
  conclusion: Conclusion,
  show: Show,
  headingLevel: number,
): CanonicalWords {
  const key = [conclusion.id, show, headingLevel].join();
  let words = made.get(key);
  if (!words) {
    const shown = conclusionBlocks(conclusion, show);
    const blocks = new DocumentFragment();
    blocks.append(
      makeElement(
        `h${headingLevel}` as 'h3',
        {...english, slot: `${slotPrefix}title`},
        conclusion.title.text,
      ),
      ...setBlocks(shown.slice(0, 1), `${slotPrefix}thesis`),
      ...setBlocks(shown.slice(1), `${slotPrefix}body`),
    );
    words = {text: blocksToText(shown), lead: blocksToText([conclusion.thesis]), blocks};
    made.set(key, words);
  }
  return words;
}
