import {resolveAddress} from './addresses.js';
import {citationStyles, type CitationStyle} from './citation-styles.js';
import {describePlace} from './describe-place.js';
import type {Run, Statement} from './statement-types.js';

/** Every citation as a template (`data/citations.ts` describes the format). */
export interface Citations {
  readonly references: Readonly<Record<CitationStyle, string>>;
  /** For the styles that have words for it. */
  readonly marks: Readonly<Partial<Record<CitationStyle, string>>>;
  /** The twelve, parted by spaces. */
  readonly months: string;
}

/** What is cited, and how. */
export interface CitationOptions {
  /** A passage id or a range; none for the whole statement. */
  readonly passage?: string | null | undefined;
  /**
   * Where it was read. It is printed as browsers write it (percent-encoded), so that no style or format can change it; what is no
   * `http:` or `https:` address is left out.
   */
  readonly url?: string | null | undefined;
  /** The day when it was read there, as `YYYY-MM-DD`; what is no day of the calendar is left out. */
  readonly accessed?: string | null | undefined;
  /** `html` sets titles in `<i>` and escapes everything else. Default: `text`. */
  readonly format?: 'text' | 'html' | undefined;
}

/**
 * Formats the reference of the statement, or of a passage in it, as citeproc renders it in that style; for `bibtex`, `ris` and
 * `csl-json` a file's content. The source names no author, publisher or identifier, so no citation does.
 *
 * A full note carries the passage's place. References in a list are of the whole statement, and the mark in the text has the
 * place (see `formatMark`); what is exported is the whole statement too, with the place as a note and an id of its own.
 *
 * @returns The citation; `undefined` for an unknown passage or style.
 */
export function formatCitation(
  citations: Citations,
  statement: Statement,
  style: CitationStyle,
  {passage, url, accessed, format}: CitationOptions = {},
): string | undefined {
  const work = describeWork(statement, style, passage);
  if (!work) return undefined;

  const values: Work = {
    ...work,
    ...describeAddress(url),
    ...describeDay(accessed, citations.months),
  };
  if (style === 'bibtex') {
    // Braces keep capitals. Around more than a word some readers of BibTeX ignore them, or turn them into markup.
    values.t = work.t.replace(/[A-Z]\w*/g, '{$&}');
    if (work.p) values.p = work.p.replace('–', '--');
  }
  const template = citations.references[style];
  const html = format === 'html';
  const escape = html ? escapeHtml : (text: string) => text;
  const citation = fill(html ? template : template.replace(TAGS, ''), values, escape);
  // As citeproc has it: an address that ends like a sentence ends this one too.
  const {u = ''} = values;
  return /[.:;?!]$/.test(u) && citation.endsWith(`${escape(u)}.`)
    ? citation.slice(0, -1)
    : citation;
}

/**
 * Formats the mark that a style sets in the text, as citeproc renders it: `(Perspectives …, 2006, conclusion 7)`.
 *
 * It is in words in every style, for a number would be taken for one of the page's own notes: `chicago-notes` has the short note
 * in parentheses; `vancouver` and the export formats have title and place.
 *
 * @param passage - A passage id or a range; none for the whole statement.
 * @returns The mark, titles emphasised where the style does so; `undefined` for an unknown passage or style.
 */
export function formatMark(
  {marks}: Pick<Citations, 'marks'>,
  statement: Statement,
  style: CitationStyle,
  passage?: string | null,
): readonly Run[] | undefined {
  const work = describeWork(statement, style, passage);
  if (!work) return undefined;
  return fill(marks[style] ?? '({s}|, {p}|)', work)
    .split(TAGS)
    .map((text, index) => (index % 2 ? {text, emphasis: true} : {text}));
}

/** All that templates hold. */
const TAGS = /<\/?i>/g;

/** No address and no words hold it. */
const MISSING = '\0';

/** By the letters of `data/citations.ts`. */
type Values = Readonly<Record<string, string | undefined>>;

interface Work extends Record<string, string | undefined> {
  t: string;
  p?: string;
}

function describeWork(
  statement: Statement,
  style: CitationStyle,
  passage: string | null | undefined,
): Work | undefined {
  // Scripts without types pass any name.
  if (!citationStyles.includes(style)) return undefined;
  const t = statement.title.editorial;
  const [s] = t.split(':');
  if (passage == null) return {t, s};
  const p = describePlace(statement, passage);
  return p ? {t, s, p, i: passage, v: ''} : undefined;
}

/** Written so that neither citeproc (quotation marks) nor a reader of BibTeX (mathematics!) or JSON has a reason to change it. */
function describeAddress(url: string | null | undefined): Values | undefined {
  const address = url ? resolveAddress(url, url) : undefined;
  if (!address?.startsWith('http')) return undefined;
  const u = address.replace(
    /['$\\^`{|}]|%(?![\da-f]{2})/gi,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return {u, w: ''};
}

function describeDay(accessed: string | null | undefined, months: string): Values | undefined {
  // The second test finds days that no month has.
  if (!accessed || !/^[12]\d{3}-\d\d-\d\d$/.test(accessed)) return undefined;
  if (!(new Date(accessed).toJSON() as string | null)?.startsWith(accessed)) return undefined;
  const [y, m, d] = accessed.split('-').map(Number) as [number, number, number];
  const l = months.split(' ')[m - 1];
  return {
    a: accessed,
    r: accessed.replace(/-/g, '/'),
    y: `${y}`,
    m: `${m}`,
    d: `${d}`,
    l,
    b: l?.slice(0, 3),
  };
}

function fill(template: string, values: Values, escape: (text: string) => string = String): string {
  return template
    .split('|')
    .map((part) => part.replace(/\{(\w)\}/g, (_, key: string) => escape(values[key] ?? MISSING)))
    .filter((part) => !part.includes(MISSING))
    .join('');
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
