import {ReactiveElement} from 'lit';

import {themes, type Settings, type Theme} from '../context/settings.js';
import {AttributeReader} from '../controllers/attribute-reader.js';
import {SettingsConsumer} from '../controllers/settings-consumer.js';
import {SettingsProvider} from '../controllers/settings-provider.js';
import {parseChoice, writeValue} from '../text/attribute-values.js';
import {citationStyles, type CitationStyle} from '../text/citation-styles.js';
import {version} from '../text/version.js';

const parseStyle = parseChoice(citationStyles);

/**
 * Shows nothing: it gives settings to every element inside it. What it leaves open comes from the `bellagio-settings`
 * around it, if there is one.
 *
 * @tag bellagio-settings
 * @fires {BellagioErrorEvent} bellagio-error - The translation cannot be shown: from the first element that would show it.
 */
export class SettingsElement extends ReactiveElement {
  static readonly version = version;

  static override properties = {
    citeStyle: {attribute: 'cite-style'},
    permalinkBase: {attribute: 'permalink-base'},
    sourceUrl: {attribute: 'source-url'},
    uiLang: {attribute: 'ui-lang'},
    translation: {},
    theme: {},
  };

  /** How citations are written: `apa`, `mla`, `chicago-notes`, …: see `CitationStyle`. */
  declare citeStyle?: CitationStyle | null;

  /** Address of the published static pages, absolute or relative to the page. Permalinks are made from it. */
  declare permalinkBase?: string | null;

  /** Address of the original, if you have one. Attributions link to it. */
  declare sourceUrl?: string | null;

  /** Language of the buttons and labels, as a BCP 47 tag. */
  declare uiLang?: string | null;

  /**
   * Address of a translation pack, absolute or relative to the page: its words are shown in place of the source's, with
   * a way back to these. An empty one keeps a translation of the settings around it away.
   */
  declare translation?: string | null;

  /** Colours of the surfaces that we paint, such as dialogs: `auto` (the page's), `light` or `dark`. */
  declare theme?: Theme | null;

  readonly #around = new SettingsConsumer(this);
  readonly #attributes = new AttributeReader(this);
  readonly #provider = new SettingsProvider(this, () => {
    const around = this.#around.current;
    const {citeStyle = 'apa', theme} = around;
    const settings: Record<string, unknown> = {};
    for (const name in SettingsElement.properties) {
      const key = name as keyof Settings;
      settings[key] = writeValue(this[key] ?? around[key]);
    }
    return {
      ...settings,
      citeStyle: this.#attributes.read('cite-style', this.citeStyle, parseStyle, citeStyle),
      theme: this.#attributes.read('theme', this.theme, parseChoice(themes), theme),
    };
  });

  /** Nothing is drawn, and nothing may come between the embedder's content and the page's styles. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override updated(): void {
    this.#provider.refresh();
  }
}
