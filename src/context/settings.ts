import {createContext} from '@lit/context';

import type {CitationStyle} from '../text/citation-styles.js';

/** Which colours our own surfaces (dialogs, popovers) take: the page's, or always light or dark ones. */
export type Theme = 'auto' | 'light' | 'dark';

export const themes: readonly Theme[] = ['auto', 'light', 'dark'];

/** What `bellagio-settings` gives to every element inside it. */
export interface Settings {
  /** How citations are written. */
  readonly citeStyle?: CitationStyle | undefined;
  /** Address of the published static pages; permalinks are made from it. */
  readonly permalinkBase?: string | undefined;
  /** Address of the original, if the embedder has one. */
  readonly sourceUrl?: string | undefined;
  /** Language of the chrome, as a BCP 47 tag. */
  readonly uiLang?: string | undefined;
  /** Address of a translation pack, as it was written; empty where there shall be none. */
  readonly translation?: string | undefined;
  readonly theme: Theme;
}

export const defaultSettings: Settings = {theme: 'auto'};

/** Registered under a name, so that two copies of this library on one page share it. */
export const settingsContext = createContext<Settings>(Symbol.for('bellagio-widgets:settings'));
