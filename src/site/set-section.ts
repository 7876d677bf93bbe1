import {makeMarkup, type Markup} from '../snippets/markup.js';
import {setBlocks, setSignatories} from '../snippets/set-words.js';
import type {Conclusion, Statement} from '../text/statement-types.js';

const ids = {ids: true};

/**
 * Sets a conclusion as an article: number, title, thesis, body. Every passage in it can be linked to.
 *
 * @param level - Of its heading: 1 to 6.
 */
export function setConclusion(
  {id, number, title, thesis, body}: Conclusion,
  level: number,
): Markup {
  return makeMarkup(
    'article',
    {id, class: 'conclusion', 'aria-labelledby': title.id},
    makeMarkup(
      `h${level}`,
      {id: title.id},
      makeMarkup('span', {class: 'number'}, `${number}.`),
      ' ',
      title.text,
    ),
    ...setBlocks([thesis, ...body], ids),
  );
}

/** Sets the preamble. */
export function setPreamble({preamble}: Statement, heading: Markup): Markup {
  return makeMarkup(
    'section',
    {id: preamble.id, class: 'preamble'},
    heading,
    ...setBlocks(preamble.paragraphs, ids),
  );
}

/** Sets the list of those who signed, under its printed heading. */
export function setSigners({signatories, signaturesHeading}: Statement, level: number): Markup {
  return makeMarkup(
    'section',
    {id: 'signatories', class: 'signatories', 'aria-labelledby': 'signatures'},
    makeMarkup(`h${level}`, {id: 'signatures'}, signaturesHeading),
    setSignatories(signatories, ids),
  );
}
