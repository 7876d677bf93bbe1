/**
 * `bellagio-widgets/snippets`: code to paste, for any passage of the statement, in ten forms; and every tag with its words
 * inside, for pages that are made on a server. Pure functions that need no DOM: they work in Node, in workers and in pages.
 */
export {listForms, makeSnippet} from './snippets/make-snippet.js';
export {renderTag} from './snippets/render-tag.js';
export type {RenderedTag, TagAttributes, TagFault, TagOptions} from './snippets/render-tag.js';
export {cdnScriptUrl} from './snippets/script-files.js';
export {snippetForms} from './snippets/snippet-types.js';
export type {Snippet, SnippetFault, SnippetForm, SnippetOptions} from './snippets/snippet-types.js';
export {listTagAttributes} from './snippets/tag-attributes.js';
