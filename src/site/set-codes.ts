import {makeMarkup, type Markup} from '../snippets/markup.js';
import {makeSnippet} from '../snippets/make-snippet.js';
import type {SnippetForm} from '../snippets/snippet-types.js';
import type {SiteContent} from './site-content.js';

const forms: readonly (readonly [SnippetForm, string])[] = [
  ['upgradable', 'A quotation, for any site'],
  ['element', 'A widget, where scripts may run'],
  ['iframe', 'A frame'],
  ['email', 'For mail'],
  ['markdown', 'Markdown'],
];

/** Sets code to paste, for a passage or the whole. */
export function setCodes(content: SiteContent, id: string): Markup {
  const {statement, baseUrl, version, integrity} = content;
  const codes = forms.flatMap(([form, label]) => {
    const snippet = makeSnippet(statement, id, {
      form,
      baseUrl,
      // These pages' own copy: whoever has published them has published the scripts.
      scriptUrl: `${baseUrl}${version}/`,
      integrity,
    });
    if ('fault' in snippet) return [];
    const name = `code-${form}`;
    return [
      makeMarkup('label', {for: name}, label),
      makeMarkup(
        'textarea',
        {id: name, readonly: true, rows: '4', spellcheck: 'false'},
        snippet.code,
      ),
    ];
  });
  return makeMarkup('details', {class: 'codes'}, makeMarkup('summary', {}, 'Embed'), ...codes);
}
