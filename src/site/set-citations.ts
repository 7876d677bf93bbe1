import {englishReference, englishStyles} from '../../data/strings/en-opened.js';
import {makeMarkup, type Markup} from '../snippets/markup.js';
import {citationStyles, type CitationStyle} from '../text/citation-styles.js';
import {formatCitation} from '../text/format-citation.js';
import type {SectionDescription} from './describe-section.js';
import type {SiteContent, SiteFile} from './site-content.js';

/** The formats of reference managers, and the endings of their files. */
const formats = {bibtex: '.bib', ris: '.ris', 'csl-json': '.json'} as const;

function isFormat(style: CitationStyle): style is keyof typeof formats {
  return style in formats;
}

/** Sets how a section is cited: a reference in each style, and the files for reference managers. */
export function setCitations(
  {statement, citations}: SiteContent,
  {passage, address, file}: SectionDescription,
  root: string,
): Markup {
  const references = citationStyles
    .filter((style) => !isFormat(style))
    .flatMap((style) => [
      makeMarkup('dt', {}, englishStyles[style]),
      makeMarkup(
        'dd',
        {},
        ...readMarkup(
          formatCitation(citations, statement, style, {passage, url: address, format: 'html'}) ??
            '',
        ),
      ),
    ]);
  const files = Object.entries(formats).map(([style, ending]) =>
    makeMarkup(
      'li',
      {},
      makeMarkup(
        'a',
        {href: `${root}cite/${file}${ending}`, download: `bellagio-${file}${ending}`},
        englishStyles[style as CitationStyle],
      ),
    ),
  );
  return makeMarkup(
    'details',
    {class: 'citations'},
    makeMarkup('summary', {}, 'Cite'),
    makeMarkup('dl', {}, ...references),
    makeMarkup('ul', {class: 'files', 'aria-label': englishReference.download}, ...files),
  );
}

/** Reads the markup of a reference: text with `i` in it and numbered entities. */
function readMarkup(reference: string): Markup[] {
  return reference.split(/<\/?i>/).map((part, index) => {
    const text = part.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
    // What stood between tags has an odd place.
    return index % 2 ? makeMarkup('i', {}, text) : text;
  });
}

/** Writes the files for reference managers. */
export function listCitationFiles(
  {statement, citations}: SiteContent,
  {passage, address, file}: SectionDescription,
): SiteFile[] {
  return Object.entries(formats).map(([style, ending]) => ({
    path: `cite/${file}${ending}`,
    content:
      formatCitation(citations, statement, style as CitationStyle, {passage, url: address}) ?? '',
  }));
}
