import {formatCitation} from '../text/format-citation.js';
import type {SiteContent} from './site-content.js';

/** What the source states of itself as a work, as it is cited. */
export interface WorkDescription {
  /** As in the list of CSL's types. */
  readonly type: string;
  readonly title: string;
  /** The title up to its colon. */
  readonly shortTitle: string;
  /** The year. */
  readonly issued: string;
  readonly language: string;
  readonly conference: {
    readonly name: string;
    readonly place: string;
    /** As `YYYY-MM-DD`, as is the last day. */
    readonly firstDay: string;
    readonly lastDay: string;
  };
}

/** The part of the item of CSL-JSON that is read here. */
interface Item {
  readonly type: string;
  readonly title: string;
  readonly 'title-short': string;
  readonly issued: CslDate;
  readonly 'event-date': CslDate;
  readonly language: string;
}

/** Year, month and day of one or of two days. */
interface CslDate {
  readonly 'date-parts': readonly (readonly number[])[];
}

/**
 * Describes the statement as a work: all of it is read from its citation and from its own first sentence.
 *
 * @throws Where that does not say what was held where.
 */
export function describeWork({statement, citations}: SiteContent): WorkDescription {
  const [item] = JSON.parse(
    formatCitation(citations, statement, 'csl-json') ?? '[]',
  ) as readonly Item[];
  const opening = statement.preamble.paragraphs[0]?.sentences[0]?.runs[0]?.text ?? '';
  const [, name, place] = /^On .+, a conference on (.+), was held in (.+)\.$/.exec(opening) ?? [];
  if (!item || !name || !place) throw new Error('preamble.p1.s1 names no conference');
  const [firstDay = '', lastDay = ''] = item['event-date']['date-parts'].map(writeDate);
  return {
    type: item.type,
    title: item.title,
    shortTitle: item['title-short'],
    issued: item.issued['date-parts'].map(writeDate).join('/'),
    language: item.language,
    conference: {name, place, firstDay, lastDay},
  };
}

/** As ISO 8601 has it, as far as it is known. */
function writeDate(parts: readonly number[]): string {
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
