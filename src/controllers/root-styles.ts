/** One sheet serves every shadow root with the same styles. */
const sheets = new Map<string, CSSStyleSheet>();

/**
 * Adds styles to a shadow root, without a style element wherever the browser can: policies may forbid these.
 *
 * @returns The sheet, or the element that holds it.
 */
export function addStyles(root: ShadowRoot, styles: string): CSSStyleSheet | HTMLStyleElement {
  try {
    let sheet = sheets.get(styles);
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(styles);
      sheets.set(styles, sheet);
    }
    // Another document refuses it.
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    return sheet;
  } catch {
    const element = document.createElement('style');
    element.append(styles);
    root.prepend(element);
    return element;
  }
}
