import type {ReactiveController, ReactiveElement} from 'lit';

import {statement} from '../context/statement.js';
import type {LightWords} from './light-words.js';
import type {PassageGuide} from './passage-guide.js';

/** How all passage ids begin. Whether a fragment is one is found out by the guide. */
const beginnings = /^#(?:title|preamble|c\d|signatories)/;

/**
 * Leads to passages by the fragment of the page's address, where no element of the page's own has that id. It gives ids to
 * headings of ours, and never writes the address. Of several hosts in a page, the first one answers.
 */
export class DeepLinks implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #words: LightWords;
  #guide: PassageGuide | undefined;
  #answered = false;

  constructor(host: ReactiveElement, words: LightWords) {
    this.#host = host;
    this.#words = words;
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
    for (const heading of host.querySelectorAll(':scope > [slot$="title"]')) {
      const id = /-(\w+)-/.exec(heading.slot)?.[1] ?? 'title';
      const free = !document.getElementById(id) && !document.querySelector(`a[name="${id}"]`);
      if (free && host.getRootNode() === document) heading.id = id;
    }
    this.#guide?.draw();
    if (!this.#answered && /light|shadow|adopted/.test(placement)) {
      this.#answered = true;
      this.handleEvent();
    }
  }

  /** @param event - Tells that the fragment has changed; without it, the words have come. */
  handleEvent(event?: Event): void {
    if (!this.answers || !(this.#guide ?? beginnings.test(location.hash))) return;
    this.guide().then(
      (guide) => {
        guide.answer(event);
      },
      // Where it cannot be had, the browser goes to headings by their ids.
      () => undefined,
    );
  }

  /** Gives what finds and marks passages; it is loaded when it is first needed. */
  async guide(): Promise<PassageGuide> {
    const {PassageGuide: Guide} = await import('./passage-guide.js');
    return (this.#guide ??= new Guide(this.#host, statement));
  }
}
