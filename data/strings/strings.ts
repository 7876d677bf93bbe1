// What the chrome says. `{names}` are filled in; a message is a whole, so that languages may reorder it. The comments are
// the notes that translators are shown.

/** The messages of a language. */
export interface Messages {
  /** A BCP 47 tag. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /**
   * A line each, in the order of the English ones in `languages/messages.ts`. (What has forms for plurals is described at
   * `src/text/pick-plural.ts`.)
   */
  readonly messages: string;
}

/** What the chrome says on every page. */
export interface Strings {
  /** Names a conclusion by its number. */
  readonly conclusion: string;
  /** Names the list of those who signed the statement. */
  readonly signatories: string;
  /** Opens the longer text that follows the thesis of a conclusion. */
  readonly body: string;
  /** A button: copies the words with their source. */
  readonly copy: string;
  /** A button: shows how to cite the words, in citation styles such as APA. */
  readonly cite: string;
  /** A link to the words themselves. */
  readonly link: string;
  /** A button: shows the conclusion between its neighbours. */
  readonly context: string;
  /** Shown instead of a conclusion; `{value}` is what the page asks for. */
  readonly missing: string;
  /** Names what shows one quotation after the other. */
  readonly quotations: string;
  /** What it is: read out by screen readers in place of a role, as in the ARIA pattern “carousel”. */
  readonly carousel: string;
  /** What each quotation in it is: read out by screen readers in place of a role. */
  readonly slide: string;
  /** A button: stops the rotation of quotations. */
  readonly pause: string;
  /** A button: lets it go on. */
  readonly play: string;
  /** A button: shows the quotation before. */
  readonly previous: string;
  /** A button: shows the quotation after. */
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
  /** Said after copying. */
  readonly copied: string;
  /** Said where it failed. */
  readonly copyFailed: string;
  /** Names the source under copied words; `{title}` is the conclusion's, `{statement}` the statement's, both English. */
  readonly citation: string;
  /** The same for what is in no conclusion; `{part}` is the name of that part of the statement. */
  readonly citationOfPart: string;
  /** Names the dialog that shows a conclusion between its neighbours. */
  readonly context: string;
  /** A button: closes a dialog. */
  readonly close: string;
  /** An editorial label: the source has no heading there. */
  readonly preamble: string;
}

/** What a filter has found. */
export interface FilterStrings {
  /** How many of all `{count}` signatories are found by what was typed. */
  readonly found: string;
  /** Says that there are none, and what to try. */
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
  /** Says how many passages were found. */
  readonly found: string;
  /** Says that there are none, and what to try. */
  readonly foundNone: string;
  /** A place in which something was found: the statement's title. */
  readonly title: string;
  /** The same: an editorial label, the source has no heading there. */
  readonly preamble: string;
  /** The same: the title of a conclusion. */
  readonly heading: string;
  /** The same: what a conclusion says in bold. */
  readonly thesis: string;
  /** The same: what follows the thesis. */
  readonly body: string;
  /** The same: the list of those who signed. */
  readonly signatories: string;
}

/** What the chrome says about a quotation or a citation. */
export interface QuoteStrings {
  /** A mark after a quotation: it is word for word the statement's. */
  readonly verbatim: string;
  /** The same: it is so, but for changes that it marks by brackets or an ellipsis. */
  readonly edited: string;
  /** The same: it differs without saying so. */
  readonly altered: string;
  /** The same: nothing in the statement is near to it. */
  readonly 'not-found': string;
  /** The same: it is not near the one passage that it is said to be from, but may well stand in another. */
  readonly 'not-there': string;
  /** Why there is no verdict: the element is empty. */
  readonly unchecked: string;
  /** An editorial label: the source has no heading there. */
  readonly preamble: string;
  /** Shown instead of a passage; `{value}` is what the page asks for. */
  readonly missing: string;
}

/** What the preview says that explains a verdict on a quotation. */
export interface VerdictStrings {
  /** Names the preview. */
  readonly about: string;
  /** Explains the mark “Verbatim quotation”. */
  readonly verbatim: string;
  /** Explains the mark “Edited quotation”. */
  readonly edited: string;
  /** Explains the mark “Altered quotation”. */
  readonly altered: string;
  /** Explains the mark “Not in the statement”. */
  readonly 'not-found': string;
  /** Explains the mark “Not in the passage named”. */
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

/** What is said of a translation of the statement, which a partner has supplied. */
export interface TranslationStrings {
  /** Stands under translated words; `{translator}` is a name, `{date}` a day, written out. */
  readonly unofficial: string;
  /** The same for a translation that those who signed the statement stand by. */
  readonly official: string;
  /** A button: shows the statement’s own English words in place of their translation. */
  readonly showOriginal: string;
  /** A button: shows the translation in place of the statement’s own English words. */
  readonly showTranslation: string;
  /** Stands under the statement’s own English words where their translation could not be shown. */
  readonly failed: string;
}

/** What the preview with passage and reference says. */
export interface ReferenceStrings {
  /** Names the preview. */
  readonly about: string;
  /** Names the passage's words. */
  readonly words: string;
  /** Labels the choice of a citation style. */
  readonly style: string;
  /** A button: copies the reference. */
  readonly copy: string;
  /** Said after copying. */
  readonly copied: string;
  /** Said where it failed. */
  readonly copyFailed: string;
  /** Names the group of the files below. */
  readonly download: string;
  /** Names one of them; `{file}` is its kind, for example `.bib`. */
  readonly downloadFile: string;
  /** Said after a press of that: a browser never tells whether it has saved a file. */
  readonly saved: string;
}

/** The names of the citation styles and formats. Most are the same in every language. */
export interface StyleNames {
  /** The style of the American Psychological Association. */
  readonly apa: string;
  /** The style of the Modern Language Association. */
  readonly mla: string;
  /** Full notes of the Chicago Manual of Style. */
  readonly 'chicago-notes': string;
  /** References by author and date of the Chicago Manual of Style. */
  readonly 'chicago-author-date': string;
  /** Harvard references. */
  readonly harvard: string;
  /** Numbered references of medical journals. */
  readonly vancouver: string;
  /** A file format. */
  readonly bibtex: string;
  /** A file format. */
  readonly ris: string;
  /** A file format. */
  readonly 'csl-json': string;
}
