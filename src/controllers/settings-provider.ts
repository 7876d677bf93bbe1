import type {ContextCallback, ContextEvent} from '@lit/context';

import {settingsContext, type Settings} from '../context/settings.js';

type Request = ContextEvent<typeof settingsContext>;

/**
 * Answers the requests for settings that come from inside a host, by the protocol of `@lit/context`, and tells those who
 * asked of every change. (Its own provider is made for every context and costs a reader 250 bytes more.)
 */
export class SettingsProvider {
  readonly #read: () => Settings;
  #settings: Settings | undefined;
  /** Who follows, with the way out of it. */
  readonly #followers = new Map<ContextCallback<Settings>, () => void>();

  /** @param read - Puts the settings together. */
  constructor(host: Element, read: () => Settings) {
    this.#read = read;
    host.addEventListener('context-request', (event) => {
      const {context, contextTarget, callback, subscribe} = event as Request;
      if (context !== settingsContext || contextTarget === host) return;
      event.stopImmediatePropagation();
      const leave = () => this.#followers.delete(callback);
      if (subscribe) this.#followers.set(callback, leave);
      callback((this.#settings ??= read()), leave);
    });
  }

  /** Puts the settings together anew, and passes them on. */
  refresh(): void {
    const settings = (this.#settings = this.#read());
    for (const [callback, leave] of this.#followers) callback(settings, leave);
  }
}
