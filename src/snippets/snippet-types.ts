import type {Statement} from '../text/statement-types.js';

/**
 * A form in which code is handed out: for pages with our script (`element`, `upgradable`), without any (`blockquote`,
 * `declarative`, `iframe`), for an address field (`url`), for mail, for Markdown and plain text, and for builders that ask for
 * a script and the name of a tag (`tag`).
 */
export type SnippetForm =
  | 'element'
  | 'blockquote'
  | 'upgradable'
  | 'declarative'
  | 'iframe'
  | 'url'
  | 'email'
  | 'markdown'
  | 'text'
  | 'tag';

/** Every form, to offer them or to check a name against them. */
export const snippetForms: readonly SnippetForm[] = [
  'element',
  'blockquote',
  'upgradable',
  'declarative',
  'iframe',
  'url',
  'email',
  'markdown',
  'text',
  'tag',
];

/** What to hand out, and how. */
export interface SnippetOptions {
  readonly form: SnippetForm;
  /**
   * Address of the published static pages: absolute, `http:` or `https:`; a missing slash at its end is added. Without one,
   * attributions name the source and link nowhere, and `iframe` and `url` cannot be had.
   */
  readonly baseUrl?: string | undefined;
  /**
   * Address of the published `bellagio.js`, absolute or on the embedder's own site (`/bellagio/bellagio.js`), or of the
   * folder that it lies in, with a slash at its end. The other files of the package lie beside it. Default: this version on a public CDN.
   */
  readonly scriptUrl?: string | undefined;
  /** Hashes of the package's files by their path: the content of `dist/integrity.json`. Without them, nothing is held to a hash. */
  readonly integrity?: Readonly<Record<string, string>> | undefined;
  /** Attributes of the tag, in the forms that have one: by name, `true` for those without a value. */
  readonly attributes?: Readonly<Record<string, string | true>> | undefined;
}

/** Code, ready to be pasted. */
export interface Snippet {
  readonly code: string;
  readonly language: 'html' | 'markdown' | 'text';
}

/** Why there is no code. */
export interface SnippetFault {
  readonly fault:
    'passage' | 'form' | 'form-of-whole' | 'no-base-url' | 'base-url' | 'script-url' | 'attribute';
  /** In plain English, one line, without a full stop at its end. */
  readonly message: string;
}

/** What every form is made from. */
export interface SnippetContext {
  readonly statement: Statement;
  readonly baseUrl: string | undefined;
  readonly scriptUrl: string;
  readonly integrity: Readonly<Record<string, string>>;
}
