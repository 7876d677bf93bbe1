import {BellagioErrorEvent} from '../events/error-event.js';
import {writeValue} from '../text/attribute-values.js';
import type {Chrome} from './chrome.js';

/**
 * Reads the values that an embedder wrote for one element, and says on the console, once for each bad value, that it
 * could not be used.
 */
export class AttributeReader {
  readonly #host: Element;
  /** What was last said of each attribute. Most elements have nothing to say. */
  #said: Record<string, string | undefined> | undefined;

  constructor(host: Element) {
    this.#host = host;
  }

  /**
   * Reads one value.
   *
   * @param name - The attribute, for the warning.
   * @param value - The property's value, unparsed. A missing one is nothing to warn of.
   * @param parse - Gives `undefined` for a bad value.
   * @param fallback - Used where the value is bad or missing.
   */
  read<T>(name: string, value: unknown, parse: (value: unknown) => T | undefined, fallback: T): T {
    const parsed = value == null ? fallback : parse(value);
    this.report(name, value, parsed === undefined);
    return parsed ?? fallback;
  }

  /**
   * Warns of a bad value, once until the value changes.
   *
   * @returns Whether it is bad, and news.
   */
  report(name: string, value: unknown, bad: boolean): boolean {
    const said = bad ? `${name}="${writeValue(value).slice(0, 99)}"` : undefined;
    if (this.#said?.[name] === said) return false;
    (this.#said ??= {})[name] = said;
    if (bad) console.warn(`${this.#host.localName}: ${said} is not valid.`);
    return bad;
  }

  /** Says, by a state and once by a warning and an event, that the statement does not hold what was asked for. */
  reportMissing(chrome: Chrome, name: string, value: unknown, missing: boolean): void {
    chrome.setState('missing', missing);
    if (this.report(name, value, missing)) {
      const written = value == null ? null : writeValue(value);
      this.#host.dispatchEvent(new BellagioErrorEvent(name, written));
    }
  }
}
