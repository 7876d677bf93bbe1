import type {Language} from '../../data/strings/strings.js';
import {english} from '../text/english.js';

const loaders = {
  es: () => import('../../data/strings/languages/chrome-es.js'),
  fr: () => import('../../data/strings/languages/chrome-fr.js'),
  ar: () => import('../../data/strings/languages/chrome-ar.js'),
  hi: () => import('../../data/strings/languages/chrome-hi.js'),
  fil: () => import('../../data/strings/languages/chrome-fil.js'),
  tl: () => import('../../data/strings/languages/chrome-fil.js'),
  tr: () => import('../../data/strings/languages/chrome-tr.js'),
};

/** A language that the chrome speaks, perhaps as in one country, at the beginning of a tag. */
const spoken = /^(es|fr|ar|hi|fil|tl|tr)(-[a-z]{2})?(?![a-z])/i;

/** By language and country; while one is on its way, and where it cannot be had, English. */
const languages = new Map<string, Language>();

/**
 * Finds the language for a tag. It is loaded when it is first met.
 *
 * @param tag - A BCP 47 tag, for example `es`, `es-MX`, or anything else that a page may have there.
 * @param tell - Called when another one can be had for the same tag.
 * @returns English for all languages that the chrome does not speak, and until one has come.
 */
export function findLanguage(tag: string, tell: () => void): Language {
  const [lang, name] = spoken.exec(tag) ?? [];
  if (!lang || !name) return english;
  const known = languages.get(lang);
  if (known) return known;
  const awaited = {...english, isAwaited: true};
  languages.set(lang, awaited);
  const load = loaders[name.toLowerCase() as keyof typeof loaders];
  load()
    .then(
      ({language}) => languages.set(lang, {...language, lang}),
      // Offline, or not published with the first file.
      () => languages.set(lang, english),
    )
    .then(tell);
  return awaited;
}
