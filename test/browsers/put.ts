import {fixture, html, nextFrame} from '@open-wc/testing';

import type {BellagioMismatchEvent} from '../../src/events/mismatch-event.js';

interface Updating extends HTMLElement {
  readonly updateComplete: Promise<unknown>;
}

export interface Put<E extends HTMLElement> {
  /** What the markup was put into. */
  place: HTMLElement;
  element: E;
  /** What was said on the console since, until `restoreConsole` is called. */
  warnings: string[];
  mismatches: BellagioMismatchEvent[];
}

const warn = console.warn;

/** Ends what `put` began: to be called after each test. */
export function restoreConsole(): void {
  console.warn = warn;
}

/** Waits until an element has settled: mutation observers answer in a microtask, the update that they ask for in the next. */
export async function settle(element: Updating): Promise<void> {
  await nextFrame();
  await element.updateComplete;
  await nextFrame();
}

/** Puts markup into the page as a parser would, keeps what is said on the console, and waits until it has settled. */
export async function put<E extends Updating>(tag: string, markup: string): Promise<Put<E>> {
  const place = await fixture<HTMLElement>(html`<div></div>`);
  const warnings: string[] = [];
  const mismatches: BellagioMismatchEvent[] = [];
  console.warn = (...said: unknown[]) => warnings.push(said.join(' '));
  place.addEventListener('bellagio-mismatch', (event) => mismatches.push(event));
  place.insertAdjacentHTML('afterbegin', markup);
  const element = place.querySelector<E>(tag)!;
  await settle(element);
  return {place, element, warnings, mismatches};
}

/** Waits for a condition, frame by frame. */
export async function until<T>(
  condition: () => T | null | undefined | false | '',
  what: string,
): Promise<T> {
  // Frames alone would be over before a busy server has sent a file, and time alone before a busy page has drawn one.
  const end = performance.now() + 10_000;
  for (let frame = 0; frame < 300 || performance.now() < end; frame++) {
    const found = condition();
    if (found) return found;
    await nextFrame();
  }
  throw new Error(`Never came: ${what}`);
}

/** Finds what an element draws in its shadow root. */
export function part<E extends HTMLElement>(element: Element, selector: string): E | null {
  return element.shadowRoot!.querySelector<E>(selector);
}

/** The text of what a reader is shown in slots: nodes assigned to them, or their own content; blocks parted by spaces. */
export function slotted(element: Element): string {
  const blocks = 'h2,h3,h4,h5,h6,p,li,dt,dd,blockquote';
  return [...element.shadowRoot!.querySelectorAll('slot')]
    .flatMap((slot) => slot.assignedNodes({flatten: true}))
    .flatMap((node) => {
      const inside = node instanceof Element ? [...node.querySelectorAll(blocks)] : [];
      return inside.length ? inside : [node];
    })
    .map(({textContent}) => textContent ?? '')
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Tells whether a node has the very children that it had. (Never hand nodes to an assertion: where it fails, the runner
 * writes out all that they hold, which is the page.)
 */
export function holdsNodes(parent: Node, children: readonly Node[]): boolean {
  return (
    parent.childNodes.length === children.length &&
    children.every((child, index) => child === parent.childNodes[index])
  );
}
