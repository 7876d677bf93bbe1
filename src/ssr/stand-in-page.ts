import {StandInElement} from './stand-in-element.js';

/** The page that is being written has an address, but nobody knows it yet. Nothing is ever asked for there. */
export const unknownPage = 'https://page.invalid/';

/** Nothing changes while a tag is drawn. */
class StandInObserver {
  observe(): void {
    // Nothing to see.
  }

  takeRecords(): readonly never[] {
    return [];
  }
}

const nothing = () => undefined;

/** What the elements ask of a page while they draw themselves. */
const page: Readonly<Record<string, unknown>> = {
  document: {
    createElement: (name: string) => new StandInElement(name),
    querySelector: () => null,
    documentElement: {lang: ''},
    designMode: 'off',
    readyState: 'complete',
  },
  location: {href: unknownPage, hash: ''},
  // Node's own has the language of the server.
  navigator: {language: 'en'},
  matchMedia: () => ({matches: false, addEventListener: nothing}),
  MutationObserver: StandInObserver,
  // Without one, styles are written into the root.
  CSSStyleSheet: undefined,
};

/**
 * Does something where a page stands in for the one that a browser would have. It must not wait for anything: whatever
 * else runs in the process sees its own globals, before and after.
 */
export function standInPage<T>(act: () => T): T {
  const names = Object.keys(page);
  const before = names.map((name) => Object.getOwnPropertyDescriptor(globalThis, name));
  for (const name of names) {
    const value = page[name];
    Object.defineProperty(globalThis, name, {value, configurable: true, writable: true});
  }
  try {
    return act();
  } finally {
    names.forEach((name, index) => {
      const descriptor = before[index];
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else Reflect.deleteProperty(globalThis, name);
    });
  }
}
