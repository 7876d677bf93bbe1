import {ContextEvent} from '@lit/context';
import type {ReactiveController, ReactiveControllerHost} from 'lit';

import {defaultSettings, settingsContext, type Settings} from '../context/settings.js';

/** Whoever is updated when the settings change. */
export type SettingsHost = Pick<ReactiveControllerHost, 'addController' | 'requestUpdate'>;

/**
 * Gives a host the settings of the nearest `bellagio-settings` around an element, and updates the host when they change. An
 * element that is moved asks again, so that it never keeps the settings of a place it has left.
 */
export class SettingsConsumer implements ReactiveController {
  /** The settings in force; the defaults where no `bellagio-settings` stands around the element. */
  current: Settings = defaultSettings;

  readonly #host: SettingsHost;
  readonly #element: Element;
  #unsubscribe: (() => void) | undefined;

  /** @param element - The host itself, unless it acts for an element that is none of ours. */
  constructor(host: SettingsHost & Element);
  constructor(host: SettingsHost, element: Element);
  constructor(host: SettingsHost, element: Element = host as SettingsHost & Element) {
    this.#host = host;
    this.#element = element;
    host.addController(this);
  }

  hostConnected(): void {
    this.#element.dispatchEvent(
      new ContextEvent(
        settingsContext,
        this.#element,
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
