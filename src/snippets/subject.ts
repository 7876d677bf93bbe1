import {findPassage} from '../text/find-passage.js';
import {permalinkToPassage} from '../text/passage-address.js';
import type {Passage, Statement} from '../text/statement-types.js';
import {nameSource} from './attribution.js';
import {namingAttributes, type Tag} from './set-tag.js';

/** What code is made for, and the tag that shows it. */
export interface Subject extends Tag {
  /** A passage id or a range; `statement` or `rotator` for what is none. */
  readonly id: string;
  readonly passage: Passage | undefined;
  /** The line that names its source. */
  readonly name: string;
  /** Where it stands on the published pages. */
  readonly address: string | undefined;
}

/** The tags of all that is no single passage to them. */
const tagsOfWholes: ReadonlyMap<string, string> = new Map([
  ['rotator', 'bellagio-quote-rotator'],
  ['statement', 'bellagio-statement'],
  ['signatories', 'bellagio-signatories'],
]);

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
  attributes: Tag['attributes'],
  baseUrl: string | undefined,
): Subject | undefined {
  const passage = findPassage(statement, id);
  const whole = tagsOfWholes.get(id);
  if (!passage && !whole) return undefined;
  const number = passage?.conclusion;
  const isConclusion = number !== undefined && id === `c${number}`;
  const tag = whole ?? (isConclusion ? 'bellagio-conclusion' : 'bellagio-quote');
  const naming = namingAttributes.get(tag);
  return {
    id,
    passage,
    tag,
    attributes: {
      ...(naming && {[naming]: isConclusion ? String(number) : id}),
      ...attributes,
    },
    name: nameSource(statement, passage),
    address: permalinkToPassage(baseUrl, baseUrl ?? '', passage),
  };
}
