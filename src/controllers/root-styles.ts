/** One sheet serves every shadow root with the same styles. */
const sheets = new Map<string, CSSStyleSheet>();

/**
 * Has styles in a shadow root, after those that it has already, without a style element wherever the browser can: policies
 * may forbid these. A move to another document takes styles away; then they are added anew.
 */
export function addStyles(root: ShadowRoot, styles: string): void {
  try {
    let sheet = sheets.get(styles);
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(styles);
      sheets.set(styles, sheet);
    }
    const {adoptedStyleSheets: known} = root;
    // Another document refuses it.
    if (!known.includes(sheet)) root.adoptedStyleSheets = [...known, sheet];
  } catch {
    if ([...root.querySelectorAll('style')].some(({textContent}) => textContent === styles)) return;
    const element = document.createElement('style');
    element.append(styles);
    root.append(element);
  }
}
