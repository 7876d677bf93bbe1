/**
 * `bellagio-widgets/snippets`: code to paste, for any passage of the statement, in ten forms. Pure functions that need no DOM:
 * they work in Node, in workers and in pages.
 */
export {listForms, makeSnippet} from './snippets/make-snippet.js';
export {cdnScriptUrl} from './snippets/script-files.js';
export {snippetForms} from './snippets/snippet-types.js';
export type {Snippet, SnippetFault, SnippetForm, SnippetOptions} from './snippets/snippet-types.js';
export {listTagAttributes} from './snippets/tag-attributes.js';
