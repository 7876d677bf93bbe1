import type {ReactiveController, ReactiveElement} from 'lit';

import {addStyles} from './root-styles.js';
import {SettingsConsumer} from './settings-consumer.js';
import type {Language} from '../text/language.js';

/**
 * What a host draws around its words: its shadow root with what stands in it, and its custom states. It follows the settings
 * and the language around the host.
 */
export class Chrome implements ReactiveController {
  readonly settings: SettingsConsumer;

  /** The language that it speaks, as found at the beginning of an update. */
  language!: Language;

  readonly #host: ReactiveElement;
  readonly #styles: string;
  readonly #internals: ElementInternals | undefined;
  #root!: ShadowRoot;
  /** The document whose styles the root has. */
  #document: Document | undefined;
  #drawn: string | undefined;
  #view: Element | undefined;

  /** @param styles - Those of its shadow root. */
  constructor(host: ReactiveElement, styles: string) {
    this.#host = host;
    this.#styles = styles;
    try {
      this.#internals = host.attachInternals();
    } catch {
      // Safari before 16.4 has none, and elements that a polyfill has made get none.
    }
    host.addController(this);
    this.settings = new SettingsConsumer(host);
  }

  /**
   * Gives the host its shadow root. One that came with the page (declarative shadow DOM), open or closed, is taken over
   * and emptied before the first draw, so that nothing in it is shown twice.
   */
  open(): ShadowRoot {
    const host = this.#host;
    // Only the internals reach a closed root.
    const root =
      this.#internals?.shadowRoot ?? host.shadowRoot ?? host.attachShadow({mode: 'open'});
    root.replaceChildren();
    return (this.#root = root);
  }

  /** A move to another document takes the styles away, all of them. */
  hostUpdate(): void {
    this.language = this.settings.language;
    const {ownerDocument} = this.#host;
    if (this.#document !== ownerDocument) addStyles(this.#root, this.#styles, []);
    this.#document = ownerDocument;
  }

  /**
   * Draws anew, but only what differs from what was drawn last, in this language. While the language is on its way, what
   * would have to be said in it is hidden for a moment.
   *
   * @param key - Tells what is drawn from anything else that this host draws.
   * @param make - Makes it.
   * @returns Whether it was drawn.
   */
  draw(key: unknown, make: () => Element): boolean {
    const {lang, isAwaited} = this.language;
    const drawn = [lang, isAwaited, key].join();
    if (drawn === this.#drawn) return false;
    this.#drawn = drawn;
    const view = make();
    view.toggleAttribute('data-awaited', !!isAwaited);
    this.#view?.remove();
    this.#root.append((this.#view = view));
    return true;
  }

  /** Finds something that was drawn. */
  find(selector: 'input'): HTMLInputElement | null;
  find(selector: string): HTMLElement | null;
  find(selector: string): Element | null {
    return this.#root.querySelector(selector);
  }

  /** Writes text into a part, where it is drawn. */
  write(part: string, text: string): void {
    const element = this.find(`[part~="${part}"]`);
    if (element && element.textContent !== text) element.textContent = text;
  }

  /** Sets an attribute of a part, where it is drawn; takes it away where there is no value. */
  set(part: string, attribute: string, value: string | undefined): void {
    const element = this.find(`[part~="${part}"]`);
    if (value === undefined) element?.removeAttribute(attribute);
    else element?.setAttribute(attribute, value);
  }

  /** Sets a custom state, which a page can style by `:state(…)`. */
  setState(name: string, on: boolean): void {
    try {
      this.#internals?.states[on ? 'add' : 'delete'](name);
    } catch {
      // Browsers before the final standard have no states, or refuse names without dashes. They are an extra there.
    }
  }
}
