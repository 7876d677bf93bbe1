/**
 * How a citation is written. As prose: `apa` (7), `mla` (9), `chicago-notes` (the full note) and `chicago-author-date`
 * (17), `harvard` (Cite Them Right), `vancouver`. For programs: `bibtex`, `ris`, `csl-json`.
 */
export type CitationStyle = (typeof citationStyles)[number];

/** All of them, in the order in which they are offered. */
export const citationStyles = [
  'apa',
  'mla',
  'chicago-notes',
  'chicago-author-date',
  'harvard',
  'vancouver',
  'bibtex',
  'ris',
  'csl-json',
] as const;
