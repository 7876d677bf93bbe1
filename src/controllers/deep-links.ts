import type {ReactiveController, ReactiveElement} from 'lit';

import {statement} from '../context/statement.js';
import {findPassage} from '../text/find-passage.js';
import type {LightWords} from './light-words.js';

/** What finds and marks passages in a host, while the host stands in a page. */
export interface Guide {
  start(): void;
  stop(): void;
  /** Draws the marks anew. */
  draw(): void;
  /** Leads to the passage that the page's address names. */
  answer(event?: Event): void;
}

/**
 * Leads to passages by the fragment of the page's address, where no element of the page's own has that id. It gives ids to
 * headings of ours, and never writes the address. Of several hosts in a page, the first one answers.
 */
export class DeepLinks<G extends Guide> implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #words: LightWords;
  readonly #load: () => Promise<new (host: ReactiveElement) => G>;
  #guide: G | undefined;
  #answered = false;

  /** @param load - Loads what makes a guide. */
  constructor(
    host: ReactiveElement,
    words: LightWords,
    load: () => Promise<new (host: ReactiveElement) => G>,
  ) {
    this.#host = host;
    this.#words = words;
    this.#load = load;
    host.addController(this);
  }

  /** Whether the page's address leads to this host. (A page does not see hosts in shadow roots.) */
  get answers(): boolean {
    return (this.#first ?? this.#host) === this.#host;
  }

  get #first(): Element | null {
    return document.querySelector(this.#host.localName);
  }

  hostConnected(): void {
    addEventListener('hashchange', this);
    this.#guide?.start();
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this);
    this.#guide?.stop();
    // Another one may be the first now, and its headings the only ones.
    (this.#first as Partial<ReactiveElement> | null)?.requestUpdate?.();
  }

  hostUpdated(): void {
    const host = this.#host;
    const {placement} = this.#words;
    for (const heading of host.querySelectorAll(':scope > [slot^="bellagio-"][slot$="title"]')) {
      const id = /-(\w+)-/.exec(heading.slot)?.[1] ?? 'title';
      const taken = document.querySelector(`[id="${id}"],a[name="${id}"]`);
      if (!taken && host.getRootNode() === document) heading.id = id;
    }
    this.#guide?.draw();
    if (!this.#answered && /light|shadow|adopted/.test(placement)) {
      this.#answered = true;
      this.handleEvent();
    }
  }

  /** @param event - Tells that the fragment has changed; without it, the words have come. */
  handleEvent(event?: Event): void {
    if (!this.answers || !(this.#guide ?? findPassage(statement, location.hash.slice(1)))) return;
    // Where it cannot be had, the browser goes to headings by their ids.
    void this.guide().then((guide) => guide?.answer(event));
  }

  /**
   * Gives what finds and marks passages; it is loaded when it is first needed.
   *
   * @returns `undefined` where it cannot be had: offline, or not published with the first file.
   */
  guide(): Promise<G | undefined> {
    return this.#load().then(
      (Guide) => (this.#guide ??= new Guide(this.#host)),
      () => undefined,
    );
  }
}
