import {englishLanguage, type Language} from '../text/language.js';
import {loadLanguage} from './load-language.js';

/** By tag. While one is on its way, and where it cannot be had, English. */
const languages = new Map<string, Language>();

/**
 * Finds the language for a tag. It is loaded when it is first met.
 *
 * @param tag - A BCP 47 tag, for example `es` or `es-MX`, or whatever else a page may have there.
 * @param tell - Called when another one can be had for the same tag.
 * @returns English for all languages that the chrome does not speak, and until one has come.
 */
export function findLanguage(tag: string, tell: () => void): Language {
  const name = /^(?:es|fr|ar|hi|fil|tl|tr)(?![a-z])/i.exec(tag)?.[0].toLowerCase();
  if (!name) return englishLanguage;
  const known = languages.get(tag);
  if (known) return known;
  const awaited = {...englishLanguage, isAwaited: true};
  languages.set(tag, awaited);
  void Promise.all([import('../context/speak.js'), loadLanguage(name)])
    .then(
      ([{speak}, {language}]) => languages.set(tag, speak(language, tag)),
      // Offline, or not published with the first file.
      () => languages.set(tag, englishLanguage),
    )
    .then(tell);
  return awaited;
}
