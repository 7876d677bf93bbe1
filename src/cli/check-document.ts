import {UsageError} from './arguments.js';
import type {Judged} from './check-pieces.js';
import {checkQuotation} from './check-quotation.js';
import {checkText} from './check-text.js';
import {findQuotations, type Search} from './find-quotations.js';
import {parseHtml, UnreadableError} from './html-tree.js';
import {makePositionFinder, type Position} from './positions.js';
import type {Document} from './read-document.js';
import {renderMarkdown} from './read-markdown.js';

/** A quotation in a document, and what is to be said of it. */
export interface Checked extends Judged, Position {
  /** The document's name. */
  readonly file: string;
  /** The words that were checked, on one line. */
  readonly text: string;
}

/** A document that cannot be used, with the place where that shows. */
export class UnusableDocument extends UsageError {
  constructor(
    message: string,
    readonly position: Position,
  ) {
    super(message);
  }
}

/**
 * Checks the quotations of a document.
 *
 * @returns In the order of the document, each at its tag, or at its first character in Markdown and plain text.
 * @throws UnusableDocument for markup that cannot be read.
 */
export function checkDocument({name, type, text}: Document, search: Search): Checked[] {
  const locate = makePositionFinder(text);
  if (type === 'text') {
    const position = locate(Math.max(text.search(/\S/), 0));
    return [{file: name, ...position, ...checkText(text)}];
  }

  let toMarkdown = (offset: number) => offset;
  try {
    let html = text;
    if (type === 'markdown') ({html, toMarkdown} = renderMarkdown(text));
    return findQuotations(parseHtml(html), search).flatMap((quotation) => {
      const finding = checkQuotation(quotation);
      if (!finding) return [];
      const {element, ...checked} = finding;
      const offset = toMarkdown(element.sourceCodeLocation?.startOffset ?? 0);
      return [{file: name, ...locate(offset), ...checked}];
    });
  } catch (error) {
    // The last resort of a parser that calls itself.
    if (error instanceof RangeError) throw new UsageError('is nested too deep');
    if (!(error instanceof UnreadableError)) throw error;
    throw new UnusableDocument(error.message, locate(toMarkdown(error.offset)));
  }
}
