import {english} from './english.js';

/** What a message has to know of its language. */
export interface MessageLanguage {
  /** A BCP 47 tag. */
  readonly lang: string;
  readonly dir: string;
}

/**
 * Fills the `{names}` in a message. Numbers are written by the rules of its language; in one that reads from right to
 * left, words are isolated, so that they and what stands around them each keep their direction.
 *
 * @param message - For example `Conclusion {n}`.
 * @param values - What to put in; a name without a value stays as it is.
 * @param language - That of the message.
 * @returns The message with its values in place.
 */
export function formatMessage(
  message: string,
  values: Readonly<Record<string, string | number>>,
  {lang, dir}: MessageLanguage = english,
): string {
  return message.replace(/\{(\w+)\}/g, (name, key: string) => {
    const value = values[key] ?? name;
    // No formatter is made where all numbers are short, and written as they are.
    if (typeof value === 'number') return lang === 'en' ? `${value}` : value.toLocaleString(lang);
    return dir === 'rtl' ? `\u2068${value}\u2069` : value;
  });
}
