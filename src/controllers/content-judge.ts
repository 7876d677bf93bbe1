import {BellagioMismatchEvent} from '../events/mismatch-event.js';
import type {ReactiveElement} from 'lit';

import {holdsText, readWords} from './authored-words.js';
import type {CanonicalWords} from './canonical-words.js';
import {isTranslated, pageLanguage} from './page-translation.js';

// Loaded when the content of a host is neither empty nor plainly the text.

/**
 * What becomes of a host's content.
 *
 * - `adopt`: the author's nodes are the words.
 * - `keep`: our own blocks are in place.
 * - `fill`: our own blocks have to be put in.
 */
export type Verdict = 'adopt' | 'keep' | 'fill';

/** The content of a host, and what to hold it against. */
export interface Content {
  readonly host: ReactiveElement;
  readonly words: CanonicalWords;
  /** What was shown until now. */
  readonly before: CanonicalWords | undefined;
  /** Our own blocks in the host. */
  readonly own: readonly Element[];
  /** The author's nodes in it. */
  readonly authored: readonly Node[];
  /** What is known of the host from one judgement to the next; the judge brings it up to date. */
  readonly memory: {
    /** The author's words, where they are not the text. */
    mismatch?: string;
    /** The page's language when the words were last known to be right. */
    language?: string;
  };
}

/** Tells blocks apart by all that matters of them: their slots, their kinds, their words. */
function describe(blocks: Iterable<Element>): string {
  // Old libraries replace `Array.from` by one that does not know its second argument.
  return [...blocks]
    .map((block) => [block.getAttribute('slot'), block.localName, readWords([block])].join())
    .join('\n');
}

/** Judges content: an author's words that are not the text are reported by an event, a translation is not. */
export function judgeContent({host, words, before, own, authored, memory}: Content): Verdict {
  const changed = words !== before;
  const written = authored.length ? readWords(authored) : '';
  const translated = isTranslated(host, memory.language);
  // What a translator has rewritten cannot be compared, but is no translation of words that were asked for only now.
  const trusted = translated && !(changed && memory.language !== undefined);
  const holds = (text: string, lead: string) =>
    written !== '' && holdsText(host, authored, text, lead);
  const isText = [words.text, ...(words.also ?? [])].some((text) => holds(text, words.lead));
  if (isText) memory.language = pageLanguage(host);
  if (isText || (written && trusted && !own.length)) {
    memory.mismatch = '';
    return 'adopt';
  }

  if (!translated) {
    const wrong = words.parts?.some((part) => holds(part, '')) ? '' : written;
    if (wrong && (words.text !== before?.text || wrong !== memory.mismatch)) {
      // Not before the host has been drawn: who listens may look at it, or change it.
      const report = new BellagioMismatchEvent(words.text, wrong);
      void host.updateComplete.then(() => host.dispatchEvent(report));
    }
    memory.mismatch = wrong;
  }

  // Blocks of ours that stood for other words need no look.
  const comparable = own.length > 0 && (!changed || !before);
  const stands = comparable && describe(own) === describe(words.blocks);
  if (stands || !own.length) memory.language = pageLanguage(host);
  return stands || (own.length > 0 && trusted) ? 'keep' : 'fill';
}
