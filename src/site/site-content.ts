import type {Citations} from '../text/format-citation.js';
import type {Statement} from '../text/statement-types.js';

/** What the pages are made of. */
export interface SiteContent {
  readonly statement: Statement;
  readonly citations: Citations;
  /** Where they will be read: absolute, with a slash at its end. */
  readonly baseUrl: string;
  /** The folder in which the scripts of this version lie. */
  readonly version: string;
  /** Hashes of the package's files by their path. */
  readonly integrity: Readonly<Record<string, string>>;
}

/** A file of the published pages. */
export interface SiteFile {
  /** From the folder that is published. */
  readonly path: string;
  readonly content: string;
}

/** A page of the statement: a conclusion's by its number, or that of the whole. */
export type Section = number | 'statement';

/** Lists the sections that have a page of their own. */
export function listSections({conclusions}: Statement): readonly Section[] {
  return ['statement', ...conclusions.map(({number}) => number)];
}

/** The folder of a section's page. */
export function pagePath(section: Section): string {
  return section === 'statement' ? 'statement/' : `conclusion/${section}/`;
}
