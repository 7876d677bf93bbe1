import type {Passage, Signatory, Statement} from '../text/statement-types.js';
import {setSource} from './attribution.js';
import {makeMarkup, type Markup, type MarkupElement} from './markup.js';
import {findSigners, setPassage} from './set-words.js';
import {english} from './set-whole.js';
import type {Subject} from './subject.js';

// Mail programs drop style sheets, variables and all that has no physical direction. So each element carries what decides
// how it looks, in words that they all know.

/** CSS pixels: what mail programs show side by side. */
const width = 600;

const ink = '#222222';
const muted = '#555555';
const accent = '#8a3324';
const font = "font-family:Georgia,'Times New Roman',serif";

const styles: Readonly<Record<string, string>> = {
  p: 'margin:0 0 16px 0',
  ul: 'margin:0 0 16px 0;padding:0 0 0 24px',
  li: 'margin:0 0 8px 0',
};

/** Gives the elements of a tree the styles of their names. */
function dress(markup: Markup): Markup {
  if (typeof markup === 'string') return markup;
  const {name, attributes, content} = markup;
  return makeMarkup(name, {...attributes, style: styles[name]}, ...content.map(dress));
}

/** Sets a signatory without the lists of descriptions that some mail programs set with gaps. */
function setSigner({name, affiliations}: Signatory): MarkupElement {
  const posts = affiliations.flatMap((post) => [makeMarkup('br', {}), post.join(' ')]);
  return makeMarkup('p', {}, makeMarkup('strong', {}, name), ...posts);
}

const layout = {role: 'presentation', cellpadding: '0', cellspacing: '0', border: '0'};

/** Sets a quotation for mail: tables, 600 pixels at most, all styles in place. */
export function makeEmail(
  statement: Statement,
  passage: Passage,
  {name, address}: Subject,
): MarkupElement {
  const signers = findSigners(statement, passage).map(setSigner);
  const words = signers.length ? signers : setPassage(statement, passage);
  const source = setSource(name, address);
  const link = `color:${accent};text-decoration:underline`;
  const cell = makeMarkup(
    'td',
    {
      ...english,
      align: 'left',
      style: `padding:20px 16px 4px 16px;border-top:1px solid ${accent};${font};font-size:17px;line-height:26px;color:${ink};text-align:left`,
    },
    makeMarkup(
      'blockquote',
      {cite: address, style: 'margin:0;padding:0;border:0'},
      ...words.map(dress),
    ),
    makeMarkup(
      'p',
      {style: `margin:0 0 16px 0;font-size:15px;line-height:22px;color:${muted}`},
      '— ',
      address ? makeMarkup('a', {...source.attributes, style: link}, ...source.content) : source,
    ),
  );
  return makeMarkup(
    'table',
    {...layout, width: '100%', style: 'width:100%;border-collapse:collapse'},
    makeMarkup(
      'tr',
      {},
      makeMarkup(
        'td',
        {align: 'center'},
        makeMarkup(
          'table',
          {
            ...layout,
            width: String(width),
            style: `width:100%;max-width:${width}px;border-collapse:collapse`,
          },
          makeMarkup('tr', {}, cell),
        ),
      ),
    ),
  );
}
