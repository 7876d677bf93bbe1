import {englishActions} from '../../data/strings/en-opened.js';
import {describePlace} from '../text/describe-place.js';
import {findConclusion} from '../text/find-conclusion.js';
import {formatMessage} from '../text/format-message.js';
import type {Passage, Statement} from '../text/statement-types.js';
import {makeMarkup, type Markup, type MarkupElement} from './markup.js';

/**
 * Names the source of a passage in one line, as copied quotations have it.
 *
 * @param passage - None for the whole statement.
 * @returns For example `Conclusion 7, “…”, Perspectives …`, or `Conclusion 7, paragraph 1, Perspectives …`.
 */
export function nameSource(statement: Statement, passage?: Passage): string {
  const title = statement.title.editorial;
  if (!passage || passage.id === statement.title.id) return title;
  const conclusion = findConclusion(statement, passage.conclusion);
  if (conclusion && passage.id === conclusion.id) {
    return formatMessage(englishActions.citation, {
      n: conclusion.number,
      title: conclusion.title.text,
      statement: title,
    });
  }
  const place = describePlace(statement, passage.id) ?? passage.id;
  return formatMessage(englishActions.citationOfPart, {
    part: place.charAt(0).toUpperCase() + place.slice(1),
    statement: title,
  });
}

/** Sets the name of the source: a link where there is an address, else the name alone. */
export function setSource(name: string, address: string | undefined): MarkupElement {
  const cite = makeMarkup('cite', {}, name);
  return address ? makeMarkup('a', {href: address}, cite) : cite;
}

/** Sets the line that names the source. */
export function setAttribution(
  name: string,
  address: string | undefined,
  attributes: MarkupElement['attributes'] = {},
): Markup {
  return makeMarkup('p', attributes, '— ', setSource(name, address));
}
