import type {Passage, Signatory, Statement} from '../text/statement-types.js';
import {makeMarkup, type Markup, type MarkupElement} from './markup.js';
import {english} from './set-whole.js';
import {findSigners, setPassage} from './set-words.js';
import type {Subject} from './subject.js';

// Mail programs drop style sheets, variables, and directions that are not physical; a newsletter's template has styles of its
// own for paragraphs and cells. So each element carries all that decides how it looks, in words that they all know. What they
// know is checked against https://www.caniemail.com by a test.

/**
 * In characters. Mail is sent in lines of 998 bytes at most (RFC 5322, section 2.1.1), which some paragraphs have more of; but
 * some editors show each line break, so there are no more than need be.
 */
export const mailLineLength = 900;

/** CSS pixels: what mail programs show side by side. */
const width = 600;

// Where a program turns colours round for its dark looks, it turns a background round together with what stands on it; where
// it leaves them as they are, the page around may be dark.
const paper = '#ffffff';
const ink = '#222222';
const muted = '#555555';
const accent = '#8a3324';

const font = "font-family:Georgia,'Times New Roman',serif";
const words = `${font};font-size:17px;line-height:26px;color:${ink}`;

/** By name; Outlook for Windows knows no padding but a cell's. */
const styles: Readonly<Record<string, string>> = {
  p: `margin:0 0 16px 0;${words}`,
  ul: 'margin:0 0 16px 24px;padding:0',
  li: `margin:0 0 8px 0;${words}`,
};

/** Gives the elements of a tree the styles of their names. */
function dress(markup: Markup): Markup {
  if (typeof markup === 'string') return markup;
  const {name, attributes, content} = markup;
  return makeMarkup(name, {...attributes, style: styles[name]}, ...content.map(dress));
}

/** Sets a signatory in a paragraph: lists of descriptions have gaps of each program's own. */
function setSigner({name, affiliations}: Signatory): MarkupElement {
  const posts = affiliations.flatMap((post) => [makeMarkup('br', {}), post.join(' ')]);
  return makeMarkup('p', {}, makeMarkup('strong', {}, name), ...posts);
}

/** Sets the line that names the source: upright, since a whole line of slanted and underlined words is hard to read. */
function setSourceLine({name, address}: Subject): MarkupElement {
  const cite = makeMarkup('cite', {style: 'font-style:normal'}, name);
  const link = {href: address, style: `color:${accent};text-decoration:underline`};
  return makeMarkup(
    'p',
    {...english, style: `margin:0 0 16px 0;${font};font-size:15px;line-height:22px;color:${muted}`},
    '— ',
    address ? makeMarkup('a', link, cite) : cite,
  );
}

const layout = {role: 'presentation', cellpadding: '0', cellspacing: '0', border: '0'};

/**
 * Sets a quotation for mail: tables, 600 pixels at most, all styles in place.
 *
 * Outlook for Windows knows the greatest width of a table since 2019; for those before it, the width is in an attribute, too.
 */
export function makeEmail(statement: Statement, passage: Passage, subject: Subject): MarkupElement {
  const signers = findSigners(statement, passage).map(setSigner);
  const set = signers.length ? signers : setPassage(statement, passage);
  const quotation = makeMarkup(
    'blockquote',
    {...english, cite: subject.address, style: 'margin:0;padding:0;border:0'},
    ...set.map(dress),
  );
  const cell = makeMarkup(
    'td',
    {
      align: 'left',
      bgcolor: paper,
      style: `padding:20px 16px 4px 16px;border-top:1px solid ${accent};background-color:${paper};text-align:left`,
    },
    quotation,
    setSourceLine(subject),
  );
  const column = makeMarkup(
    'table',
    {
      ...layout,
      width: String(width),
      style: `width:100%;max-width:${width}px;border-collapse:collapse`,
    },
    makeMarkup('tr', {}, cell),
  );
  return makeMarkup(
    'table',
    {...layout, width: '100%', style: 'width:100%;border-collapse:collapse'},
    makeMarkup('tr', {}, makeMarkup('td', {align: 'center'}, column)),
  );
}
