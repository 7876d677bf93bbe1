import {parseChoice, parseHeadingLevel, parseList, parseSeconds} from '../text/attribute-values.js';

type Parsers = Readonly<Record<string, (value: unknown) => unknown>>;

const readFlag = (value: unknown) => (value === true || value === '' ? true : undefined);
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
  'bellagio-statement': {
    contents: readFlag,
    'heading-level': parseHeadingLevel,
    isolated: readFlag,
  },
};

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
