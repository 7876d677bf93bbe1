import type {Messages} from '../../data/strings/strings.js';

const files = {
  es: () => import('../../data/strings/languages/chrome-es.js'),
  fr: () => import('../../data/strings/languages/chrome-fr.js'),
  ar: () => import('../../data/strings/languages/chrome-ar.js'),
  hi: () => import('../../data/strings/languages/chrome-hi.js'),
  fil: () => import('../../data/strings/languages/chrome-fil.js'),
  // Filipino, by an older tag.
  tl: () => import('../../data/strings/languages/chrome-fil.js'),
  tr: () => import('../../data/strings/languages/chrome-tr.js'),
};

/** Loads the messages of a language. (The file of pages makes up the names of the files: see `rollup.config.mjs`.) */
export const loadLanguage = (name: string): Promise<{language: Messages}> =>
  files[name as keyof typeof files]();
