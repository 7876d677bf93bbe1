import {writeValue} from '../text/attribute-values.js';
import type {Statement} from '../text/statement-types.js';
import {readBaseUrl} from './read-base-url.js';
import {findTagPassage, namingAttributes, setTag} from './set-tag.js';
import {findBadAttribute, refuseAttribute, tags} from './tag-attributes.js';
import {writeAround, writeMarkup} from './write-markup.js';

/**
 * Attributes of a tag by name, as a template has them: numbers are written out, `true` stands for an attribute without a value,
 * and what is `false`, `null` or `undefined` is left out.
 */
export type TagAttributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** How a tag is to be rendered. */
export interface TagOptions {
  /**
   * Address of the published static pages: absolute, `http:` or `https:`; a missing slash at its end is added. Without one,
   * attributions name the source and link nowhere.
   */
  readonly baseUrl?: string | undefined;
  /** What stands inside a `bellagio-settings`, which has no words of its own: HTML, written as it is given. */
  readonly content?: string | undefined;
}

/** A tag as HTML. */
export interface RenderedTag {
  readonly code: string;
}

/** Why there is no HTML. */
export interface TagFault {
  readonly fault: 'tag' | 'attribute' | 'base-url' | 'content';
  /** In plain English, one line, without a full stop at its end. It names what is at fault. */
  readonly message: string;
}

/** What any tag takes besides its own: HTML's attributes for pages to find, place, style and hide it by. */
const global = /^(?:id|class|slot|part|hidden|data-[a-z\d.-]+)$/;

/**
 * Renders a tag on a server, with its words inside: readers have them at once, also where no script runs, and the tag adopts
 * them when it comes, without a second copy. Put it into a page, and load the script as for any other tag.
 *
 * | tag | what stands inside |
 * | --- | --- |
 * | `bellagio-conclusion` (`n`) | as much of it as `show` says, and a line that names the source |
 * | `bellagio-signatories` | names and posts, in the order of `sort` |
 * | `bellagio-quote-rotator` | every quotation that it will show, as a block; it shows them one at a time |
 * | `bellagio-quote` (`passage`) | a sentence or a title in quotation marks, for a line of text; anything else as a block, with its source |
 * | `bellagio-cite` (`passage` or none) | the mark, in the style of its own `cite-style`, else APA's |
 * | `bellagio-statement` | all of it, with its headings |
 * | `bellagio-search` | a link to the published statement where there is a base address, else nothing: no search works without a script |
 * | `bellagio-settings` | the HTML given as `content` |
 *
 * A block (anything but `bellagio-cite`, `bellagio-search` and a sentence in `bellagio-quote`) may not stand inside a paragraph.
 *
 * @param statement - `statement` of `bellagio-widgets/text`.
 * @param tag - Its name, for example `bellagio-conclusion`.
 * @param attributes - Its own, and `id`, `class`, `slot`, `part`, `hidden` and `data-…`.
 * @returns The HTML, escaped; where there can be none, what is at fault. Nothing is thrown.
 */
export function renderTag(
  statement: Statement,
  tag: string,
  attributes: TagAttributes = {},
  options: TagOptions = {},
): RenderedTag | TagFault {
  const {content} = options;
  const baseUrl = readBaseUrl(options.baseUrl);
  if (!tags.includes(tag)) {
    return {fault: 'tag', message: `there is no tag “${tag}”, only ${tags.join(', ')}`};
  }
  if (options.baseUrl !== undefined && baseUrl === undefined) {
    return {fault: 'base-url', message: `“${options.baseUrl}” is no http or https address`};
  }
  if (content !== undefined && tag !== 'bellagio-settings') {
    return {fault: 'content', message: `${tag} takes no content, only bellagio-settings does`};
  }
  const written = {tag, attributes: writeAttributes(attributes)};
  const bad = findFault(statement, written);
  if (bad !== undefined) return {fault: 'attribute', message: bad};

  const set = setTag(statement, written, {baseUrl, inLine: true});
  return {code: content === undefined ? writeMarkup([set]) : writeAround(set, content)};
}

function writeAttributes(attributes: TagAttributes): Record<string, string | true> {
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) =>
      value == null || value === false ? [] : [[name, value === true || writeValue(value)]],
    ),
  );
}

/** Says what is wrong with the attributes of a tag. */
function findFault(
  statement: Statement,
  {tag, attributes}: {tag: string; attributes: Record<string, string | true>},
): string | undefined {
  const naming = namingAttributes.get(tag);
  const own = Object.entries(attributes).filter(([name]) => name !== naming && !global.test(name));
  const bad = findBadAttribute(tag, Object.fromEntries(own));
  if (bad !== undefined) return refuseAttribute(tag, bad, attributes[bad]);
  if (!naming || findTagPassage(statement, {tag, attributes})) return undefined;
  const named = attributes[naming];
  if (named !== undefined) return refuseAttribute(tag, naming, named);
  // Without a passage it cites the whole statement.
  return tag === 'bellagio-cite' ? undefined : `${tag} needs ${naming}`;
}
