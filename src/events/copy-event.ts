/** A quotation has been put on the clipboard. Bubbles, and crosses shadow roots. */
export class BellagioCopyEvent extends Event {
  /** The id of the passage, for example `c7`. */
  readonly passage: string;
  /** What was copied, as plain text with its attribution. */
  readonly text: string;
  /** What was copied, as HTML with its attribution. */
  readonly html: string;

  constructor(passage: string, text: string, html: string) {
    super('bellagio-copy', {bubbles: true, composed: true});
    this.passage = passage;
    this.text = text;
    this.html = html;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'bellagio-copy': BellagioCopyEvent;
  }
}
