/** One sheet serves every shadow root with the same styles. */
const sheets = new Map<string, CSSStyleSheet>();

/**
 * Has styles in a shadow root, after those that it has already, without a style element wherever the browser can: policies
 * may forbid these. A move to another document takes styles away; then they are added anew.
 *
 * @param known - Those that it has. To ask a root is slow, and costs each 130 bytes of heap.
 */
export function addStyles(
  root: ShadowRoot,
  styles: string,
  known: readonly CSSStyleSheet[] = root.adoptedStyleSheets,
): void {
  try {
    let sheet = sheets.get(styles);
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(styles);
      sheets.set(styles, sheet);
    }
    // Another document refuses it.
    if (!known.includes(sheet)) root.adoptedStyleSheets = [...known, sheet];
  } catch {
    if ([...root.querySelectorAll('style')].some(({textContent}) => textContent === styles)) return;
    const element = document.createElement('style');
    element.append(styles);
    root.append(element);
  }
}
