import {ContextEvent} from '@lit/context';
import type {ReactiveController, ReactiveControllerHost} from 'lit';

import {defaultSettings, settingsContext, type Settings} from '../context/settings.js';
import {findLanguage} from '../services/languages.js';
import type {Language} from '../text/language.js';

/** Whoever is updated when the settings change. */
export type SettingsHost = Pick<ReactiveControllerHost, 'addController' | 'requestUpdate'>;

/** What says which language a page is in around an element. A quotation's own says nothing of the page's. */
const speaking = '[lang]:not(blockquote,q,blockquote *,q *)';

const present = new Set<SettingsConsumer>();
/** Sees what decides in the page around elements how these look. */
let observer: MutationObserver | undefined;

function updateAll(): void {
  for (const consumer of present) consumer.update();
}

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

  /** The language of the chrome: that of the settings, else the page's around the element, else the browser's. */
  get language(): Language {
    let tag: string | null | undefined = this.current.uiLang;
    let inside: Node | undefined = this.#element;
    while (!tag && inside) {
      const {host} = inside.getRootNode() as Partial<ShadowRoot>;
      tag = (inside.parentElement ?? host)?.closest(speaking)?.getAttribute('lang');
      // Of a link in no page, it is a string.
      inside = host?.localName ? host : undefined;
    }
    return findLanguage(tag || navigator.language, updateAll);
  }

  hostConnected(): void {
    if (!present.size) {
      observer ??= new MutationObserver(updateAll);
      observer.observe(document, {subtree: true, attributeFilter: ['lang', 'contenteditable']});
    }
    present.add(this);
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
    present.delete(this);
    if (!present.size) observer?.disconnect();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#use(defaultSettings);
  }

  update(): void {
    this.#host.requestUpdate();
  }

  #use(settings: Settings): void {
    if (settings === this.current) return;
    this.current = settings;
    this.update();
  }
}
