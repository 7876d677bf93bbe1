import {makeMarkup, type Markup, type MarkupElement} from '../snippets/markup.js';

/** What may stand in an element. */
type Content = StandInElement | string;

/** The only selectors that drawing asks by: a name, and an attribute with one value, whole or in a list. */
const simple = /^([a-z\d]*)(?:\[([a-z-]+)(~?)="([^"]*)"\])?$/;

/**
 * Stands in for an element where there is no document. It has what the elements call while they draw themselves, and no
 * more: whatever else they may come to call fails here at once, instead of being drawn wrong.
 */
export class StandInElement {
  readonly localName: string;
  readonly #attributes = new Map<string, string>();
  #content: Content[] = [];

  constructor(localName: string) {
    this.localName = localName;
  }

  getAttribute(name: string): string | null {
    return this.#attributes.get(name) ?? null;
  }

  setAttribute(name: string, value: string): void {
    this.#attributes.set(name, value);
  }

  removeAttribute(name: string): void {
    this.#attributes.delete(name);
  }

  toggleAttribute(name: string, on: boolean): void {
    if (on) this.setAttribute(name, '');
    else this.removeAttribute(name);
  }

  get name(): string {
    return this.getAttribute('name') ?? '';
  }

  get slot(): string {
    return this.getAttribute('slot') ?? '';
  }

  set slot(name: string) {
    this.setAttribute('slot', name);
  }

  get title(): string {
    return this.getAttribute('title') ?? '';
  }

  set title(text: string) {
    this.setAttribute('title', text);
  }

  get textContent(): string {
    return this.#content.map((one) => (typeof one === 'string' ? one : one.textContent)).join('');
  }

  set textContent(text: string) {
    this.replaceChildren(text);
  }

  get firstChild(): Content | null {
    return this.#content[0] ?? null;
  }

  append(...content: readonly Content[]): void {
    this.#content.push(...content);
  }

  prepend(...content: readonly Content[]): void {
    this.#content.unshift(...content);
  }

  replaceChildren(...content: readonly Content[]): void {
    this.#content = [...content];
  }

  /** Copies it with all that is in it, as all who copy ask for. */
  cloneNode(): StandInElement {
    const copy = new StandInElement(this.localName);
    for (const [name, value] of this.#attributes) copy.setAttribute(name, value);
    copy.append(...this.#content.map((one) => (typeof one === 'string' ? one : one.cloneNode())));
    return copy;
  }

  querySelector(selector: string): StandInElement | null {
    return this.querySelectorAll(selector)[0] ?? null;
  }

  /** @throws {TypeError} For a selector that it does not know. */
  querySelectorAll(selector: string): StandInElement[] {
    const found = simple.exec(selector);
    if (!found) throw new TypeError(`no stand-in for the selector ${selector}`);
    const [, name, attribute, listed, value = ''] = found;
    const matches = (one: StandInElement) => {
      const written = attribute && one.getAttribute(attribute);
      const values = listed ? written?.split(' ') : [written];
      return (!name || one.localName === name) && (!attribute || !!values?.includes(value));
    };
    return this.#content.flatMap((one) =>
      typeof one === 'string'
        ? []
        : [...(matches(one) ? [one] : []), ...one.querySelectorAll(selector)],
    );
  }

  /** Nothing happens on a server. */
  addEventListener(): void {
    // Nobody is there to call.
  }

  /** What stands in it, ready to be written. */
  get markup(): readonly Markup[] {
    return this.#content.map((one) => (typeof one === 'string' ? one : one.#toMarkup()));
  }

  #toMarkup(): MarkupElement {
    return makeMarkup(this.localName, Object.fromEntries(this.#attributes), ...this.markup);
  }
}
