import {parseChoice, parseHeadingLevel, parseList, parseSeconds} from '../text/attribute-values.js';
import {citationStyles} from '../text/citation-styles.js';

type Parsers = Readonly<Record<string, (value: unknown) => unknown>>;

const readFlag = (value: unknown) => (value === true || value === '' ? true : undefined);
/** Anything may be written there, but something has to be. */
const readText = (value: unknown) => (typeof value === 'string' ? value : undefined);
const parseNumbers = parseList([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);

/** What each tag takes. A test holds this to what the elements take without a warning. */
const parsers: Readonly<Record<string, Parsers>> = {
  'bellagio-conclusion': {
    show: parseChoice(['full', 'thesis', 'summary']),
    'heading-level': parseHeadingLevel,
    actions: parseList(['copy', 'cite', 'link', 'context']),
    isolated: readFlag,
  },
  'bellagio-signatories': {
    sort: parseChoice(['printed', 'name']),
    layout: parseChoice(['list', 'columns', 'inline']),
    filter: readFlag,
    'heading-level': parseHeadingLevel,
    isolated: readFlag,
  },
  'bellagio-quote-rotator': {
    interval: parseSeconds,
    order: parseChoice(['printed', 'random', 'daily']),
    // A rotator without quotations would be none.
    conclusions: (value) => (parseNumbers(value)?.length ? value : undefined),
    from: parseChoice(['theses', 'sentences']),
    isolated: readFlag,
  },
  'bellagio-quote': {marks: parseChoice(['all', 'none']), isolated: readFlag},
  'bellagio-cite': {'cite-style': parseChoice(citationStyles)},
  'bellagio-search': {placeholder: readText, for: readText},
  'bellagio-settings': {
    'cite-style': parseChoice(citationStyles),
    'permalink-base': readText,
    'source-url': readText,
    'ui-lang': readText,
    translation: readText,
    theme: parseChoice(['auto', 'light', 'dark']),
  },
  'bellagio-statement': {
    contents: readFlag,
    'heading-level': parseHeadingLevel,
    isolated: readFlag,
  },
};

/** Every tag of the family. */
export const tags: readonly string[] = Object.keys(parsers);

/** Lists the attributes that a tag takes besides the one that says what it shows; none for a tag that is unknown. */
export function listTagAttributes(tag: string): readonly string[] {
  return Object.keys(parsers[tag] ?? {});
}

/**
 * Finds an attribute that a tag does not take, or not with the value given.
 *
 * @returns Its name; `undefined` where all are good.
 */
export function findBadAttribute(
  tag: string,
  attributes: Readonly<Record<string, string | true>>,
): string | undefined {
  const known = parsers[tag] ?? {};
  return Object.entries(attributes).find(
    ([name, value]) => !Object.hasOwn(known, name) || known[name]?.(value) === undefined,
  )?.[0];
}

/** Says that a tag does not take an attribute, or not with the value given. */
export function refuseAttribute(tag: string, name: string, value: string | true = ''): string {
  return `${tag} takes no ${name}${value === true ? '' : `="${value}"`}`;
}
