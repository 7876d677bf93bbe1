/** An element of a snippet or of a page, before it is written. */
export interface MarkupElement {
  readonly name: string;
  /** `true` for an attribute without a value; `undefined` for one that is not there. */
  readonly attributes: Readonly<Record<string, string | true | undefined>>;
  readonly content: readonly Markup[];
}

/** Text, as a reader reads it, or an element. Nothing in it is escaped yet. */
export type Markup = string | MarkupElement;

/** Makes an element. */
export function makeMarkup(
  name: string,
  attributes: MarkupElement['attributes'],
  ...content: readonly Markup[]
): MarkupElement {
  return {name, attributes, content};
}
