import {english} from './english.js';
import {formatMessage, type MessageValues} from './format-message.js';

/** A language that the chrome speaks. */
export interface Language {
  /** A BCP 47 tag, with its country where the page names one. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** Whether it only stands in for one that is on its way. */
  readonly isAwaited?: boolean;
  /**
   * Says a message in this language.
   *
   * @param message - In English, as it stands in `data/strings`.
   * @param values - What to put in place of the `{names}` in it. Numbers are written by the rules of the language.
   */
  say: (message: string, values?: MessageValues) => string;
}

export const englishLanguage: Language = {...english, say: formatMessage};
