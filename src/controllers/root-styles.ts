/**
 * Adds styles to a shadow root, without a style element wherever the browser can: policies may forbid these.
 *
 * @returns The sheet, or the element that holds it.
 */
export function addStyles(root: ShadowRoot, styles: string): CSSStyleSheet | HTMLStyleElement {
  try {
    const {CSSStyleSheet: Sheet} = root.ownerDocument.defaultView ?? window;
    const sheet = new Sheet();
    sheet.replaceSync(styles);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    return sheet;
  } catch {
    const element = document.createElement('style');
    element.append(styles);
    root.prepend(element);
    return element;
  }
}
