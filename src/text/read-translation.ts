import {listTranslatable} from './list-translatable.js';
import type {Run, Statement} from './statement-types.js';

/** A translation of the statement that a partner has supplied: never the source's words, and never shown as these. */
export interface Translation {
  /** Its language, as a BCP 47 tag. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** Who has translated it, as they want to be named. */
  readonly translator: string;
  /** The day of this version, as `YYYY-MM-DD`. */
  readonly date: string;
  /** `official` where those who signed the statement stand by it; the pack says so itself. */
  readonly standing: 'official' | 'unofficial';
  /** By passage id: every title, thesis, paragraph and item, with its emphasis. */
  readonly passages: ReadonlyMap<string, readonly Run[]>;
}

/** What is wrong with a translation pack. */
export interface TranslationFault {
  /** Where in the pack: `standing`, `passages["c7.p1"]`; empty for the pack as a whole. */
  readonly place: string;
  /** In plain English, a part of a sentence. */
  readonly message: string;
}

/** In characters, for one passage: some times the longest of the source. */
const longest = 10_000;

const known = ['language', 'direction', 'translator', 'date', 'standing', 'passages'];

/** Something that looks like a tag, a comment or a character reference. */
const markup = /<[a-z/!?]|&(?:#\w+|[a-z]+\d*);/i;

/**
 * Reads a translation pack, as `data/translation.schema.json` describes it.
 *
 * @param pack - Parsed JSON, of whatever shape.
 * @returns The translation; where anything is wrong, all that is, in the order of the schema. Nothing is thrown.
 */
export function readTranslation(
  statement: Statement,
  pack: unknown,
): Translation | readonly TranslationFault[] {
  if (!isRecord(pack)) return [{place: '', message: 'is no object'}];
  const faults: TranslationFault[] = [];
  const check = (place: string, message: string, good: boolean) => {
    if (!good) faults.push({place, message});
  };
  const {language, direction, translator, date, standing, passages} = pack;
  check('language', 'is no BCP 47 tag, such as fr or pt-BR', isLanguage(language));
  check('language', 'is English, the language of the source', !/^en\b/i.test(String(language)));
  check('direction', 'is neither "ltr" nor "rtl"', direction === 'ltr' || direction === 'rtl');
  check('translator', 'is no name of 1 to 300 characters', isLine(translator));
  check('date', 'is no day such as 2026-01-31', isDay(date));
  check(
    'standing',
    'is neither "official" nor "unofficial"',
    standing === 'official' || standing === 'unofficial',
  );
  for (const name of Object.keys(pack)) {
    check(name, 'is not known', known.includes(name) || name.startsWith('$'));
  }

  const texts = isRecord(passages) ? passages : {};
  check('passages', 'is no object', isRecord(passages));
  const ids = listTranslatable(statement).map(({id}) => id);
  const translated = new Map<string, readonly Run[]>();
  for (const id of ids) {
    const text = Object.hasOwn(texts, id) ? texts[id] : undefined;
    const fault = isRecord(passages) ? findFault(text) : undefined;
    if (fault) faults.push({place: `passages["${id}"]`, message: fault});
    else if (typeof text === 'string') translated.set(id, readEmphasis(text));
  }
  for (const id of Object.keys(texts)) {
    const place = `passages[${JSON.stringify(id.slice(0, 60))}]`;
    check(place, 'is no title, thesis, paragraph or item', ids.includes(id));
  }
  if (faults.length) return faults;
  return {language, direction, translator, date, standing, passages: translated} as Translation;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isLanguage(value: unknown): boolean {
  try {
    // Longer names of languages could be registered, and never were.
    return typeof value === 'string' && new Intl.Locale(value).language.length < 4;
  } catch {
    return false;
  }
}

function isLine(value: unknown): boolean {
  return typeof value === 'string' && /^\S(?:.{0,298}\S)?$/.test(value) && !markup.test(value);
}

function isDay(value: unknown): boolean {
  if (typeof value !== 'string' || !/^[12]\d{3}-\d\d-\d\d$/.test(value)) return false;
  // Finds days that no month has.
  return (new Date(value).toJSON() as string | null)?.startsWith(value) === true;
}

/** What is wrong with the text of a passage. */
function findFault(text: unknown): string | undefined {
  if (text === undefined) return 'is missing';
  if (typeof text !== 'string' || text.trim() === '') return 'is no text';
  if (text.length > longest) return `is longer than ${longest} characters`;
  if (/[\n\r]/.test(text)) return 'has more than one line';
  if (markup.test(text)) return 'has markup in it: only *emphasis* is known';
  if (!isEmphasisClosed(text)) return 'has an emphasis that does not end, or is empty';
  return undefined;
}

function isEmphasisClosed(text: string): boolean {
  const parts = text.split('*');
  return parts.length % 2 === 1 && parts.every((part, index) => index % 2 === 0 || part.trim());
}

/** Every second stretch between asterisks is emphasised. */
function readEmphasis(text: string): readonly Run[] {
  return text
    .trim()
    .split('*')
    .map((text, index): Run => (index % 2 ? {text, emphasis: true} : {text}))
    .filter(({text}) => text);
}
