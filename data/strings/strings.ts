/** What the chrome says on every page. `{names}` are filled in; a message is a whole, so that languages may reorder it. */
export interface Strings {
  /** The language of these strings, as a BCP 47 tag. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** Names a conclusion in labels. */
  readonly conclusion: string;
  /** Under a conclusion; `{title}` is the title of the statement. */
  readonly attribution: string;
  /** Opens the body behind the thesis. */
  readonly body: string;
  readonly copy: string;
  readonly link: string;
  readonly context: string;
  /** `{value}` is what the embedder wrote. */
  readonly missing: string;
  /** What a reader asked for could not be loaded. */
  readonly unavailable: string;
}

/** What the chrome says on surfaces that are loaded when they are first opened. */
export interface SurfaceStrings {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly copied: string;
  readonly copyFailed: string;
  /** In copied text; `{title}` is the conclusion's, `{statement}` the statement's. */
  readonly citation: string;
  readonly context: string;
  readonly close: string;
  /** An editorial label: the source has no heading there. */
  readonly preamble: string;
}
