/** A rotator shows another quotation. Bubbles, and crosses shadow roots. */
export class BellagioQuoteChangeEvent extends Event {
  /** The id of the passage, for example `c3.thesis` or `c3.p1.s2`. */
  readonly passage: string;
  /** The quotation, as plain text. */
  readonly text: string;
  /** Whether it came by itself, after its time; not by a reader's hand or a changed attribute. */
  readonly automatic: boolean;

  constructor(passage: string, text: string, automatic: boolean) {
    super('bellagio-quote-change', {bubbles: true, composed: true});
    this.passage = passage;
    this.text = text;
    this.automatic = automatic;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'bellagio-quote-change': BellagioQuoteChangeEvent;
  }
}
