import {nameSource} from '../snippets/attribution.js';
import {blocksToText} from '../text/blocks-to-text.js';
import {describeCard, type CardDescription} from '../text/describe-card.js';
import {findConclusion} from '../text/find-conclusion.js';
import {findPassage} from '../text/find-passage.js';
import {pagePath, type Section, type SiteContent} from './site-content.js';

/** What is said of a section where it is not shown itself: by search engines, networks, reference managers. */
export interface SectionDescription {
  /** The passage that it is: none for the whole statement. */
  readonly passage: string | undefined;
  /** A conclusion's title, or the statement's. */
  readonly title: string;
  /** The line that names it as a source. */
  readonly name: string;
  /** Its first words, whole sentences of them. */
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
  const card = describeCard(statement, section);
  const [first] = statement.preamble.paragraphs;
  if (!card || !first) throw new Error(`there is no section ${section}`);
  return {
    passage: conclusion?.id,
    title: conclusion?.title.text ?? statement.title.editorial,
    name: nameSource(statement, findPassage(statement, conclusion?.id)),
    summary: blocksToText([conclusion?.thesis ?? first]),
    address: baseUrl + pagePath(section),
    file: String(section),
    card,
  };
}
