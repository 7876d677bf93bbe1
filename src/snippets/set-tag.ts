import {english as strings} from '../../data/strings/en.js';
import {marks} from '../../data/citations.js';
import {parseChoice, writeValue} from '../text/attribute-values.js';
import {citationStyles} from '../text/citation-styles.js';
import {findConclusion} from '../text/find-conclusion.js';
import {findPassage} from '../text/find-passage.js';
import {formatMark} from '../text/format-citation.js';
import {isInline} from '../text/is-inline.js';
import {permalinkToPassage} from '../text/passage-address.js';
import type {Conclusion, Passage, Statement} from '../text/statement-types.js';
import {nameSource, setAttribution, setSource} from './attribution.js';
import {makeMarkup, type Markup, type MarkupElement} from './markup.js';
import {setBlocks, setPassage, setSentences, setSignatories} from './set-words.js';
import {english, setQuotations, setStatement} from './set-whole.js';

type Attributes = MarkupElement['attributes'];

/** A tag, as it is to be written. */
export interface Tag {
  readonly tag: string;
  readonly attributes: Attributes;
}

/** Where a tag is to stand. */
interface Place {
  /** Address of the published pages. */
  readonly baseUrl: string | undefined;
  /** Whether a quotation that fits into a line stands in one, as a tag prints it by itself; else it is a block, with its source. */
  readonly inLine?: boolean;
}

/** What a tag is set from. */
interface Subject {
  readonly statement: Statement;
  readonly attributes: Attributes;
  readonly passage: Passage | undefined;
  /** Where the passage stands on the published pages. */
  readonly address: string | undefined;
  readonly baseUrl: string | undefined;
}

/** The attribute that says which passage a tag shows. */
export const namingAttributes: ReadonlyMap<string, 'n' | 'passage'> = new Map([
  ['bellagio-conclusion', 'n'],
  ['bellagio-quote', 'passage'],
  ['bellagio-cite', 'passage'],
]);

/** The passage that a tag shows; none where it shows the whole, or where its attribute names none. */
export function findTagPassage(statement: Statement, {tag, attributes}: Tag): Passage | undefined {
  if (tag === 'bellagio-signatories') return findPassage(statement, 'signatories');
  const naming = namingAttributes.get(tag);
  const value = naming && readWord(attributes[naming]);
  const id =
    naming === 'n' ? statement.conclusions.find(({number}) => String(number) === value)?.id : value;
  return findPassage(statement, id);
}

/**
 * Sets a tag with its words inside, in such a way that it adopts them, and with the line that names the source beside them.
 *
 * @param shadow - What stands before them.
 */
export function setTag(
  statement: Statement,
  {tag, attributes}: Tag,
  {baseUrl, inLine = false}: Place,
  shadow: readonly Markup[] = [],
): MarkupElement {
  const passage = findTagPassage(statement, {tag, attributes});
  const address = permalinkToPassage(baseUrl, baseUrl ?? '', passage);
  const subject = {statement, attributes, passage, address, baseUrl};
  const set = (...content: readonly Markup[]) => makeMarkup(tag, attributes, ...shadow, ...content);
  const name = nameSource(statement, passage);
  switch (tag) {
    // It is no quotation, but a mark in the page's own sentence.
    case 'bellagio-cite':
      return set(...setMark(subject));
    // A script draws its field in place of all that is in it.
    case 'bellagio-search':
      return set(...(address ? [setSource(name, address)] : []));
    case 'bellagio-settings':
      return set();
    case 'bellagio-quote':
      if (inLine && passage && isInline(passage)) return set(setInLine(passage, address));
  }
  return set(...setWords(tag, subject), setAttribution(name, address, english));
}

/** Sets the words of a tag as blocks. */
function setWords(
  tag: string,
  {statement, attributes, passage, address, baseUrl}: Subject,
): readonly Markup[] {
  switch (tag) {
    case 'bellagio-quote-rotator':
      return setQuotations(statement, attributes, baseUrl);
    case 'bellagio-statement':
      return [makeMarkup('div', english, ...setStatement(statement, attributes))];
    case 'bellagio-signatories': {
      const signers = [...statement.signatories];
      if (readWord(attributes['sort']) === 'name') {
        signers.sort((a, b) => a.editorial.nameRank - b.editorial.nameRank);
      }
      return [makeMarkup('div', english, setSignatories(signers))];
    }
  }
  if (!passage) return [];
  const conclusion =
    tag === 'bellagio-conclusion' ? findConclusion(statement, passage.conclusion) : undefined;
  const words = conclusion
    ? setShown(conclusion, readWord(attributes['show']))
    : setPassage(statement, passage);
  return [makeMarkup('blockquote', {...english, cite: address}, ...words)];
}

const readWord = (value: unknown) => writeValue(value).trim();

/** Sets as much of a conclusion as its tag shows. */
function setShown({thesis, body}: Conclusion, show: string): Markup[] {
  if (show === 'thesis') return setBlocks([thesis]);
  const [lead, ...rest] = setBlocks([thesis, ...body]);
  if (show !== 'summary' || !lead) return setBlocks([thesis, ...body]);
  return [lead, makeMarkup('details', {}, makeMarkup('summary', {}, strings.body), ...rest)];
}

/** Sets a passage that is less than a paragraph in a sentence of the page's, in quotation marks. */
function setInLine({blocks, text}: Passage, cite: string | undefined): Markup {
  const [block] = blocks;
  return makeMarkup('q', {...english, cite}, ...(block ? setSentences(block) : [text]));
}

/** Sets the mark of a citation. */
function setMark({statement, attributes, passage}: Subject): readonly Markup[] {
  const style = parseChoice(citationStyles)(attributes['cite-style']) ?? 'apa';
  const runs = formatMark({marks}, statement, style, passage?.id) ?? [];
  const words = runs.map(({text, emphasis}) => (emphasis ? makeMarkup('i', {}, text) : text));
  return [makeMarkup('span', english, ...words)];
}
