import {english as strings} from '../../data/strings/en.js';
import {findConclusion} from '../text/find-conclusion.js';
import {findPassage} from '../text/find-passage.js';
import {permalinkToPassage} from '../text/passage-address.js';
import type {Conclusion, Passage, Statement} from '../text/statement-types.js';
import {nameSource} from './attribution.js';
import {makeMarkup, type Markup, type MarkupElement} from './markup.js';
import {setBlocks, setPassage, setSignatories} from './set-words.js';
import {english, setQuotations, setStatement} from './set-whole.js';

type Attributes = MarkupElement['attributes'];

/** The tag that shows something, and how. */
interface Tag {
  readonly tag: string;
  /** The attributes with which it does. */
  readonly attributes: Attributes;
  /** The words inside it, so that it adopts them. */
  readonly words: readonly Markup[];
  /** Whether it names their source itself, once it has adopted them. */
  readonly namesSource?: boolean;
}

/** What code is made for. */
export interface Subject extends Tag {
  /** A passage id or a range; `statement` or `rotator` for what is none. */
  readonly id: string;
  readonly passage: Passage | undefined;
  /** The line that names its source. */
  readonly name: string;
  /** Where it stands on the published pages. */
  readonly address: string | undefined;
}

/**
 * Finds what code is to be made for.
 *
 * @param id - A passage id or a range, `statement` or `rotator`.
 * @param attributes - Those of the tag; they may decide which words it shows.
 * @param baseUrl - Address of the published pages.
 * @returns `undefined` for an unknown passage.
 */
export function findSubject(
  statement: Statement,
  id: string,
  attributes: Attributes,
  baseUrl: string | undefined,
): Subject | undefined {
  const passage = findPassage(statement, id);
  const address = permalinkToPassage(baseUrl, baseUrl ?? '', passage);
  const chosen = chooseTag(statement, {id, passage, attributes, address}, baseUrl);
  return (
    chosen && {
      ...chosen,
      attributes: {...chosen.attributes, ...attributes},
      id,
      passage,
      name: nameSource(statement, passage),
      address,
    }
  );
}

function chooseTag(
  statement: Statement,
  {id, passage, attributes, address}: Pick<Subject, 'id' | 'passage' | 'attributes' | 'address'>,
  baseUrl: string | undefined,
): Tag | undefined {
  if (id === 'rotator') {
    const words = setQuotations(statement, attributes, baseUrl);
    return {tag: 'bellagio-quote-rotator', attributes: {}, words, namesSource: true};
  }
  if (id === 'statement') {
    return {
      tag: 'bellagio-statement',
      attributes: {},
      words: [makeMarkup('div', english, ...setStatement(statement, attributes))],
    };
  }
  if (id === 'signatories') {
    const signers = [...statement.signatories];
    if (attributes['sort'] === 'name') {
      signers.sort((a, b) => a.editorial.nameRank - b.editorial.nameRank);
    }
    const words = [makeMarkup('div', english, setSignatories(signers))];
    return {tag: 'bellagio-signatories', attributes: {}, words};
  }
  if (!passage) return undefined;

  const conclusion = findConclusion(statement, passage.conclusion);
  const whole = conclusion?.id === id ? conclusion : undefined;
  const words = whole ? setShown(whole, attributes['show']) : setPassage(statement, passage);
  return {
    tag: whole ? 'bellagio-conclusion' : 'bellagio-quote',
    attributes: whole ? {n: String(whole.number)} : {passage: id},
    words: [makeMarkup('blockquote', {...english, cite: address}, ...words)],
  };
}

/** Sets as much of a conclusion as its tag shows. */
function setShown({thesis, body}: Conclusion, show: string | true | undefined): Markup[] {
  if (show === 'thesis') return setBlocks([thesis]);
  const [lead, ...rest] = setBlocks([thesis, ...body]);
  if (show !== 'summary' || !lead) return setBlocks([thesis, ...body]);
  return [lead, makeMarkup('details', {}, makeMarkup('summary', {}, strings.body), ...rest)];
}
