/**
 * What stands inside an element is not the source's text, so the source's is shown instead. Bubbles, and crosses
 * shadow roots.
 */
export class BellagioMismatchEvent extends Event {
  /** The source's words, white space folded. */
  readonly expected: string;
  /** The author's words, white space folded. */
  readonly found: string;

  constructor(expected: string, found: string) {
    super('bellagio-mismatch', {bubbles: true, composed: true});
    this.expected = expected;
    this.found = found;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'bellagio-mismatch': BellagioMismatchEvent;
  }
}
