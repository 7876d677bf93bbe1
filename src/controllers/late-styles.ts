import {addStyles} from './root-styles.js';

/** What holds styles in each root; a move to another document takes them away. */
const holders = new WeakMap<ShadowRoot, Map<string, CSSStyleSheet | HTMLStyleElement>>();

/** Adds the styles of a surface to a shadow root when the surface is first opened there. */
export function addLateStyles(root: ShadowRoot, styles: string): void {
  let known = holders.get(root);
  if (!known) holders.set(root, (known = new Map<string, CSSStyleSheet | HTMLStyleElement>()));
  const holder = known.get(styles);
  const stands =
    holder &&
    ('localName' in holder ? root.contains(holder) : root.adoptedStyleSheets.includes(holder));
  if (!stands) known.set(styles, addStyles(root, styles));
}
