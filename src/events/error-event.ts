/**
 * An element was asked for something that the statement does not hold, or for a translation that cannot be shown. Bubbles,
 * and crosses shadow roots.
 */
export class BellagioErrorEvent extends Event {
  /** The attribute at fault, for example `n`, or `translation` of the settings around the element. */
  readonly attribute: string;
  /** Its value as written; `null` where it is missing. */
  readonly value: string | null;

  constructor(attribute: string, value: string | null) {
    super('bellagio-error', {bubbles: true, composed: true});
    this.attribute = attribute;
    this.value = value;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'bellagio-error': BellagioErrorEvent;
  }
}
