/**
 * A form in which the statement can be cited: six styles (APA 7, MLA 9, the full notes and the author-date references of the
 * Chicago Manual 17, Harvard as in Cite Them Right, Vancouver) and three formats of reference managers.
 */
export type CitationStyle =
  | 'apa'
  | 'mla'
  | 'chicago-notes'
  | 'chicago-author-date'
  | 'harvard'
  | 'vancouver'
  | 'bibtex'
  | 'ris'
  | 'csl-json';

/** Every style, to offer them or to check a name against them. */
export const citationStyles: readonly CitationStyle[] = [
  'apa',
  'mla',
  'chicago-notes',
  'chicago-author-date',
  'harvard',
  'vancouver',
  'bibtex',
  'ris',
  'csl-json',
];
