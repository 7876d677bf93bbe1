import {ContextEvent} from '@lit/context';
import type {ReactiveController, ReactiveControllerHost} from 'lit';

import {defaultSettings, settingsContext, type Settings} from '../context/settings.js';

/**
 * Gives a host the settings of the nearest `bellagio-settings` around it, and updates the host when they change. A host
 * that is moved asks again, so that it never keeps the settings of a place it has left.
 */
export class SettingsConsumer implements ReactiveController {
  /** The settings in force; the defaults where no `bellagio-settings` stands around the host. */
  current: Settings = defaultSettings;

  readonly #host: ReactiveControllerHost & Element;
  #unsubscribe: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.dispatchEvent(
      new ContextEvent(
        settingsContext,
        this.#host,
        (settings, unsubscribe) => {
          // A provider that was put in between takes over by calling with its own way out.
          if (unsubscribe !== this.#unsubscribe) this.#unsubscribe?.();
          this.#unsubscribe = unsubscribe;
          this.#use(settings);
        },
        true,
      ),
    );
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#use(defaultSettings);
  }

  #use(settings: Settings): void {
    if (settings === this.current) return;
    this.current = settings;
    this.#host.requestUpdate();
  }
}
