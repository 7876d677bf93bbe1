/**
 * `bellagio-widgets/ssr`: has `@lit-labs/ssr` write tags as they will look, with their words, before any script has come.
 *
 * Importing it tells Lit's server which tags there are, in the registry that it brings along; a page has no use for it.
 */
import type {ElementRendererConstructor} from '@lit-labs/ssr/lib/element-renderer.js';

import {ConclusionElement} from './elements/conclusion-element.js';
import {QuoteRotatorElement} from './elements/quote-rotator-element.js';
import {SignatoriesElement} from './elements/signatories-element.js';
import {StatementElement} from './elements/statement-element.js';
import {makeRenderer} from './ssr/tag-renderer.js';

const classes = {
  'bellagio-conclusion': ConclusionElement,
  'bellagio-quote-rotator': QuoteRotatorElement,
  'bellagio-signatories': SignatoriesElement,
  'bellagio-statement': StatementElement,
};

for (const [tag, Tag] of Object.entries(classes)) {
  // Lit takes a tag for HTML's own unless it is known here.
  if (!customElements.get(tag)) customElements.define(tag, Tag);
}

/**
 * Render `bellagio-conclusion`, `bellagio-signatories`, `bellagio-quote-rotator` and `bellagio-statement` in templates of
 * Lit: `render(template, {elementRenderers: [...bellagioRenderers]})`. Each is written with a declarative shadow root and with
 * its words as children (in the root, where it is `isolated`), and the script takes both over. All other tags stay as they
 * stand in the template.
 *
 * Write such a tag empty. Where a template puts words of its own into it, also by `unsafeHTML(renderTag(…))`, mark it by
 * `data-authored`: nothing tells a renderer of children, so that they would be hidden behind a second copy.
 *
 * The chrome is English. What is known only in the page comes with the script: settings, the language around the tag,
 * the page's own address.
 */
export const bellagioRenderers: readonly ElementRendererConstructor[] = Object.entries(classes).map(
  ([tag, Tag]) => makeRenderer(tag, Tag),
);
