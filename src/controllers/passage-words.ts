import {english} from '../text/english.js';
import {isInline} from '../text/is-inline.js';
import {makeOnce} from '../text/make-once.js';
import type {Passage, Statement} from '../text/statement-types.js';
import {setBlocks, setSignatories, slotPrefix, type CanonicalWords} from './canonical-words.js';
import {makeElement} from './make-element.js';

/** The slot that the words of a passage are for. */
const slot = `${slotPrefix}words`;

/**
 * Sets the words of a passage.
 *
 * @param slot - The slot that they are for, where they are to be children of a host.
 */
export function setPassage(statement: Statement, passage: Passage, slot?: string): HTMLElement[] {
  const {id, text, blocks} = passage;
  const set = setBlocks(blocks, slot);
  if (isInline(passage)) {
    const [block] = set;
    const words = (block?.querySelector('li') ?? block)?.childNodes ?? [text];
    return [makeElement('span', {...english, slot}, ...words)];
  }
  const signers = statement.signatories.filter((one) => one.id === id || id === 'signatories');
  return set.length ? set : [makeElement('dl', {...english, slot}, ...setSignatories(signers))];
}

/** The words of a passage. The same object for the same passage. */
export function passageWords(statement: Statement, passage: Passage): CanonicalWords {
  const {id, text} = passage;
  return makeOnce(slot + id, () => ({
    text,
    lead: '',
    blocks: setPassage(statement, passage, slot),
  }));
}
