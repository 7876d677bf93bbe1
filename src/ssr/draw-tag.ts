import type {ReactiveElement} from 'lit';

import {writeClosely} from '../snippets/write-markup.js';
import {StandInElement} from './stand-in-element.js';
import {standInPage, unknownPage} from './stand-in-page.js';

/** Where no script will come, nothing is shown that only a script answers. */
const unscripted = `@media (scripting: none) {
  [part~='action']:not([href]), [part='filter'] {
    display: none;
  }
}`;

/** An element's class, as a server can make elements by it. */
export type TagClass = typeof ReactiveElement & (new () => ReactiveElement);

/** What an element is before its script has come, as HTML. */
export interface DrawnTag {
  /** What stands in its shadow root, styles included. */
  readonly shadow: string;
  /** Its words, where they are children of its own; each has the name of its slot. */
  readonly light: string;
}

/**
 * Has an element draw itself on a server: the class that a page uses runs as it does there, in an element that is empty.
 *
 * @param attributes - Of the tag, by name.
 */
export function drawTag(Tag: TagClass, attributes: ReadonlyMap<string, string>): DrawnTag {
  return standInPage(() => {
    const root = new StandInElement('template');
    const words = new StandInElement('template');
    const states = new Set<string>();
    class DrawnElement extends Tag {
      override attachInternals(): ElementInternals {
        return {shadowRoot: null, states} as object as ElementInternals;
      }
    }
    // Lit knows attributes once it has been asked for them.
    const observed = DrawnElement.observedAttributes;
    const element = new DrawnElement();
    const members = {
      id: attributes.get('id') ?? '',
      childNodes: [],
      // As long as it has none, it has no styles either.
      ownerDocument: {},
      parentElement: null,
      attachShadow: () => root,
      append: (...blocks: readonly StandInElement[]) => {
        words.append(...blocks);
      },
      closest: () => null,
      querySelector: () => null,
      querySelectorAll: () => [],
      getRootNode: () => ({}),
      // Touches what only a page has: places, and who looks at them.
      updated: () => undefined,
    };
    for (const [name, value] of Object.entries(members)) {
      Object.defineProperty(element, name, {value});
    }
    for (const [name, value] of attributes) {
      if (observed.includes(name)) element.attributeChangedCallback(name, null, value);
    }
    // It is in no page, so that it never updates by itself.
    (element as unknown as {performUpdate(): void}).performUpdate();
    for (const style of root.querySelectorAll('style')) {
      style.textContent = applyStates(style.textContent, states) + unscripted;
    }
    return {shadow: write(root), light: write(words)};
  });
}

/** No markup gives an element a state. The styles for those that it will have hold from the beginning, so that nothing moves. */
function applyStates(styles: string, states: ReadonlySet<string>): string {
  return [...states].reduce(
    (all, state) => all.replaceAll(`:host(:state(${state}))`, ':host'),
    styles,
  );
}

/** Writes what stands in an element. A link to a place in the page names the place alone. */
function write(element: StandInElement): string {
  for (const link of element.querySelectorAll('a')) {
    const address = link.getAttribute('href');
    if (address?.startsWith(unknownPage))
      link.setAttribute('href', address.slice(unknownPage.length));
  }
  return writeClosely(element.markup);
}
