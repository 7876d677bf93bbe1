/** What page translators leave behind in the nodes that they rewrite, and authors never write. */
const wrappers =
  'font[style*="vertical-align: inherit"],font:not([face],[size],[color])>font:only-child:not([face],[size],[color]),[_msttexthash]';

/** The language that the page declares. Translators change it on the root. */
export function pageLanguage(host: Element): string {
  return host.ownerDocument.documentElement.lang;
}

/**
 * Tells whether a page translator has been at work on an element's words.
 *
 * @param host - The element.
 * @param language - What `pageLanguage` said while the words were known to be right; `undefined` before that. Only then
 * are a plain `font` element, or another language on the root, signs of a translator, rather than of an author.
 */
export function isTranslated(host: Element, language: string | undefined): boolean {
  return (
    /(?:^|\s)translated-(?:ltr|rtl)(?:\s|$)/.test(host.ownerDocument.documentElement.className) ||
    host.querySelector(language === undefined ? wrappers : `font,${wrappers}`) !== null ||
    (language !== undefined && language !== pageLanguage(host))
  );
}
