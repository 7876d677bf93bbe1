import {nameSource} from '../snippets/attribution.js';
import {blocksToText} from '../text/blocks-to-text.js';
import {describeCard, type CardDescription} from '../text/describe-card.js';
import {describePlace} from '../text/describe-place.js';
import {findConclusion} from '../text/find-conclusion.js';
import {findPassage} from '../text/find-passage.js';
import type {Conclusion, Statement} from '../text/statement-types.js';
import {pagePath, type Section, type SiteContent} from './site-content.js';

/** What is said of a section where it is not shown itself: by search engines, networks, reference managers. */
export interface SectionDescription {
  /** The passage that it is: none for the whole statement. */
  readonly passage: string | undefined;
  /** A conclusion's title, or the statement's. */
  readonly title: string;
  /** The same with the number of a conclusion. */
  readonly heading: string;
  /** The line that names it as a source. */
  readonly name: string;
  /** Of what it says, whole sentences. */
  readonly summary: string;
  /** Where it is read. */
  readonly address: string;
  /** Names its files: `7`, `statement`. */
  readonly file: string;
  readonly card: CardDescription;
}

/** Describes a section. */
export function describeSection(
  {statement, baseUrl}: SiteContent,
  section: Section,
): SectionDescription {
  const conclusion = section === 'statement' ? undefined : findConclusion(statement, section);
  const title = conclusion?.title.text ?? statement.title.editorial;
  const card = describeCard(statement, section);
  if (!card) throw new Error(`there is no section ${section}`);
  return {
    passage: conclusion?.id,
    title,
    heading: conclusion ? `${conclusion.number}. ${title}` : title,
    name: nameSource(statement, findPassage(statement, conclusion?.id)),
    summary: conclusion ? summarize(statement, conclusion) : introduce(statement),
    address: baseUrl + pagePath(section),
    file: String(section),
    card,
  };
}

/** With its place, since reference managers take it for the summary of the whole. */
function summarize(statement: Statement, {id, thesis}: Conclusion): string {
  const place = describePlace(statement, id) ?? id;
  return `${place.charAt(0).toUpperCase()}${place.slice(1)}: ${blocksToText([thesis])}`;
}

/** The last paragraph before the conclusions, which says what they are. */
function introduce({preamble}: Statement): string {
  return blocksToText(preamble.paragraphs.slice(-1));
}
