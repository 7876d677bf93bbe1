/** What the chrome says on every page. `{names}` are filled in; a message is a whole, so that languages may reorder it. */
export interface Strings {
  /** The language of these strings, as a BCP 47 tag. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** Names a conclusion. */
  readonly conclusion: string;
  readonly signatories: string;
  /** Opens the body behind the thesis. */
  readonly body: string;
  readonly copy: string;
  readonly cite: string;
  readonly link: string;
  readonly context: string;
  /** `{value}` is what the embedder wrote. */
  readonly missing: string;
  /** Names the rotator. */
  readonly quotations: string;
  /** What the rotator is, and what each quotation in it: read out in place of a role. */
  readonly carousel: string;
  readonly slide: string;
  /** The control that stops and starts the rotation, by what it will do. */
  readonly pause: string;
  readonly play: string;
  readonly previous: string;
  readonly next: string;
  /** Names one quotation: the `{n}`th of `{count}`. */
  readonly position: string;
  /** Labels the field that filters the signatories. */
  readonly filter: string;
  /** What a reader asked for could not be loaded. */
  readonly unavailable: string;
}

// What follows is said on surfaces that are loaded when they are first met.

/** The actions of a conclusion. */
export interface ActionStrings {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly copied: string;
  readonly copyFailed: string;
  /** In copied text; `{title}` is the conclusion's, `{statement}` the statement's. */
  readonly citation: string;
  /** The same for what is in no conclusion; `{part}` is the name of that part of the statement. */
  readonly citationOfPart: string;
  readonly context: string;
  readonly close: string;
  /** An editorial label: the source has no heading there. */
  readonly preamble: string;
}

/** What a filter has found. */
export interface FilterStrings {
  /** How many of all signatories it has found. */
  readonly found: string;
  readonly foundNone: string;
}

/** What the chrome of the whole statement says. */
export interface StatementStrings {
  /** Names the table of contents. */
  readonly contents: string;
  /** An editorial label: the source has no heading there. */
  readonly preamble: string;
}

/** What the search says from the first. */
export interface SearchStrings {
  /** Labels the field. */
  readonly search: string;
}

/** What the search says of what it has found. */
export interface ResultStrings {
  /** Says how many passages were found; `{n}` is a number from 1. */
  readonly found: string;
  /** Says that there are none, and what to try. */
  readonly foundNone: string;
  /** The places in which passages stand. */
  readonly title: string;
  readonly preamble: string;
  readonly heading: string;
  readonly thesis: string;
  readonly body: string;
  readonly signatories: string;
}

/** What the chrome says about a quotation or a citation. */
export interface QuoteStrings {
  /** The verdicts, as the names of marks that stand after a quotation. */
  readonly verbatim: string;
  readonly edited: string;
  readonly altered: string;
  readonly 'not-found': string;
  /** Words that are held against one passage alone may well stand in another. */
  readonly 'not-there': string;
  /** Why there is no verdict: the element is empty. */
  readonly unchecked: string;
  /** An editorial label: the source has no heading there. */
  readonly preamble: string;
  /** `{value}` is what the embedder wrote. */
  readonly missing: string;
}

/** What the preview says that explains a verdict on a quotation. */
export interface VerdictStrings {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** Names it. */
  readonly about: string;
  readonly verbatim: string;
  readonly edited: string;
  readonly altered: string;
  readonly 'not-found': string;
  readonly 'not-there': string;
  /** Stands above the words as the author of the page wrote them. */
  readonly quoted: string;
  /** Stands above the statement's own words. */
  readonly source: string;
  /** Read out around `{words}` that the statement does not have. */
  readonly added: string;
  /** Read out around `{words}` of the statement that the quotation does not have. */
  readonly dropped: string;
}

/** What the preview with passage and reference says. */
export interface ReferenceStrings {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** Names the preview. */
  readonly about: string;
  /** Names the passage's words. */
  readonly words: string;
  /** Labels the choice of a style. */
  readonly style: string;
  /** The names of the styles. */
  readonly styles: Readonly<
    Record<
      | 'apa'
      | 'mla'
      | 'chicago-notes'
      | 'chicago-author-date'
      | 'harvard'
      | 'vancouver'
      | 'bibtex'
      | 'ris'
      | 'csl-json',
      string
    >
  >;
  readonly copy: string;
  readonly copied: string;
  readonly copyFailed: string;
  /** Names the group of the files below. */
  readonly download: string;
  /** Names one of them; `{file}` is its kind, for example `.bib`. */
  readonly downloadFile: string;
  /** A browser never says whether it has saved a file. */
  readonly saved: string;
}
