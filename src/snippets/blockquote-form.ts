import type {Passage, Statement} from '../text/statement-types.js';
import {setAttribution} from './attribution.js';
import {makeMarkup, type Markup} from './markup.js';
import {english} from './set-whole.js';
import {setPassage} from './set-words.js';
import type {Subject} from './subject.js';

/**
 * Sets a quotation that needs nothing of ours: the words, and in their last line the source.
 *
 * @param mark - The passage's id, where our script is to find the quotation.
 */
export function makeBlockquote(
  statement: Statement,
  passage: Passage,
  {name, address}: Subject,
  mark?: string,
): Markup {
  return makeMarkup(
    'blockquote',
    {...english, cite: address, 'data-bellagio': mark},
    ...setPassage(statement, passage),
    setAttribution(name, address),
  );
}
