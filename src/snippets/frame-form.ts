import {blocksToText} from '../text/blocks-to-text.js';
import {findPassage} from '../text/find-passage.js';
import type {Passage, Statement} from '../text/statement-types.js';
import {makeMarkup, type Markup} from './markup.js';
import {scriptAttributes} from './script-files.js';
import type {SnippetContext} from './snippet-types.js';
import type {Subject} from './subject.js';

/**
 * In a page 600 CSS pixels wide, in these: a line, what parts paragraphs, and what stands around them; and the characters in a
 * line. Beside a conclusion stands its number, above it the title.
 */
const lineHeight = 27;
const gap = 15;
const aroundConclusion = {around: 145, lineLength: 56};
const aroundOthers = {around: 90, lineLength: 66};

/** A whole that is longer is scrolled in its frame, in CSS pixels. */
const highest = 1000;

/**
 * Names the page that shows a passage in a frame of another site: that of its conclusion, of the preamble, of the
 * signatories, or of the whole statement.
 *
 * @param passage - `undefined` for the whole statement.
 * @returns Relative to the published pages: `embed/7/`, or for a part `embed/7/#c7.p1`.
 */
export function embedPath(passage: Passage | undefined): string {
  const {id = 'statement', conclusion} = passage ?? {};
  const [section = ''] = id.split(/[.-]/, 1);
  const folder = String(conclusion ?? (section === 'title' ? 'statement' : section));
  const whole = conclusion ? `c${folder}` : folder;
  return `embed/${folder}/${id === whole ? '' : `#${id}`}`;
}

/**
 * Tells how high a frame is to be until its page has told its own height.
 *
 * @param passage - `undefined` for the whole statement.
 * @returns CSS pixels: about what the page needs where it is 600 pixels wide, 1000 at most.
 */
export function estimateHeight(statement: Statement, passage: Passage | undefined): number {
  // A part is shown with what stands around it.
  const section = passage?.conclusion ? `c${passage.conclusion}` : passage?.id.split(/[.-]/, 1)[0];
  const blocks = findPassage(statement, section)?.blocks ?? [];
  if (!blocks.length) return highest;
  const {around, lineLength} = passage?.conclusion ? aroundConclusion : aroundOthers;
  const heights = blocks.map(
    (block) =>
      lineHeight * Math.ceil(blocksToText([block]).length / lineLength) +
      (block.kind === 'item' ? 0 : gap),
  );
  return Math.min(
    heights.reduce((sum, height) => sum + height, around),
    highest,
  );
}

/**
 * A frame that has the published page's height: as our script is told, else as the browser can tell, which Chromium does once for
 * the width that the frame begins with (https://drafts.csswg.org/css-sizing-4/#responsive-iframes), else about. What is higher is
 * scrolled. Chromium 156 may take the width for none where it need not be `lazy`.
 */
export function makeFrameForm(
  {passage, name}: Subject,
  baseUrl: string,
  context: SnippetContext,
): Markup[] {
  const height = String(estimateHeight(context.statement, passage));
  const frame = makeMarkup('iframe', {
    src: baseUrl + embedPath(passage),
    title: name,
    loading: 'lazy',
    // For pages whose policy allows no style in an attribute.
    width: '100%',
    height,
    style: `width:100%;height:auto;min-height:${height}px;border:0;frame-sizing:content-height`,
  });
  return [frame, makeMarkup('script', scriptAttributes(context, 'frame.js'))];
}
