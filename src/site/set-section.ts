import {englishActions} from '../../data/strings/en-opened.js';
import {makeMarkup, type Markup} from '../snippets/markup.js';
import {setBlocks, setSignatories} from '../snippets/set-words.js';
import type {Conclusion, Statement} from '../text/statement-types.js';

const ids = {ids: true};

/** How a section is set. */
interface SectionSetting {
  /** Of its heading: 1 to 6. */
  readonly level: number;
  /** Where its heading leads to. */
  readonly page?: string;
}

/** Sets a conclusion as an article: number, title, thesis, body. Every passage in it can be linked to. */
export function setConclusion(
  {id, number, title, thesis, body}: Conclusion,
  {level, page}: SectionSetting,
): Markup {
  const heading = `${id}.heading`;
  const words = [
    // The full stop parts number and title where no style sheet does.
    makeMarkup('span', {class: 'number'}, String(number), makeMarkup('span', {class: 'stop'}, '.')),
    ' ',
    makeMarkup('span', {id: title.id}, title.text),
  ];
  return makeMarkup(
    'article',
    {id, class: 'conclusion', 'aria-labelledby': heading},
    makeMarkup(
      `h${level}`,
      {id: heading},
      ...(page ? [makeMarkup('a', {href: page}, ...words)] : words),
    ),
    ...setBlocks([thesis, ...body], ids),
  );
}

/** Sets the preamble, which has no heading in print. */
export function setPreamble({preamble}: Statement): Markup {
  return makeMarkup(
    'section',
    {id: preamble.id, class: 'preamble', 'aria-label': englishActions.preamble},
    ...setBlocks(preamble.paragraphs, ids),
  );
}

/** Sets the list of those who signed, under its printed heading. */
export function setSigners(
  {signatories, signaturesHeading}: Statement,
  {level}: SectionSetting,
): Markup {
  return makeMarkup(
    'section',
    {id: 'signatories', class: 'signatories', 'aria-labelledby': 'signatures'},
    makeMarkup(`h${level}`, {id: 'signatures'}, signaturesHeading),
    setSignatories(signatories, ids),
  );
}
