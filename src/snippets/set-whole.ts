import {parseHeadingLevel, parseList} from '../text/attribute-values.js';
import {listQuotations} from '../text/list-quotations.js';
import {permalinkToPassage} from '../text/passage-address.js';
import type {Statement} from '../text/statement-types.js';
import {makeMarkup, type Markup, type MarkupElement} from './markup.js';
import {setBlocks, setPassage, setSignatories} from './set-words.js';

type Attributes = MarkupElement['attributes'];

/** The source is English whatever the page is, and reads from left to right in any page. */
export const english = {lang: 'en', dir: 'ltr'};

/**
 * Sets the quotations that a rotator shows, an element for each, so that it shows these one at a time.
 *
 * @param baseUrl - Address of the published pages; each quotation then says where it stands there.
 */
export function setQuotations(
  statement: Statement,
  attributes: Attributes,
  baseUrl: string | undefined,
): Markup[] {
  const numbers = statement.conclusions.map(({number}) => number);
  const chosen = parseList(numbers)(attributes['conclusions'] ?? 'all') ?? numbers;
  const from = attributes['from'] === 'sentences' ? 'sentences' : 'theses';
  return listQuotations(statement, chosen, from).map((passage) => {
    const cite = permalinkToPassage(baseUrl, baseUrl ?? '', passage);
    return makeMarkup('blockquote', {...english, cite}, ...setPassage(statement, passage));
  });
}

/** Sets the whole statement, with its headings. */
export function setStatement(statement: Statement, attributes: Attributes): Markup[] {
  const {title, preamble, conclusions, signaturesHeading, signatories} = statement;
  const level = parseHeadingLevel(attributes['heading-level']) ?? 3;
  const below = `h${Math.min(level + 1, 6)}`;
  return [
    makeMarkup(`h${level}`, {}, title.editorial),
    ...setBlocks(preamble.paragraphs),
    ...conclusions.flatMap((conclusion) => [
      makeMarkup(below, {}, `${conclusion.number}. ${conclusion.title.text}`),
      ...setBlocks([conclusion.thesis, ...conclusion.body]),
    ]),
    makeMarkup(below, {}, signaturesHeading),
    setSignatories(signatories),
  ];
}
