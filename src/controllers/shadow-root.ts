import {adoptStyles, type CSSResult, type ReactiveElement} from 'lit';

/**
 * Takes over a shadow root that came with the page (declarative shadow DOM), open or closed: empties it before the
 * first draw, so that nothing in it is shown twice.
 *
 * @param internals - The host's, where the browser has them: they alone reach a closed root.
 * @returns The emptied root with the host's styles, or `undefined` where the host has none yet.
 */
export function takeOverShadowRoot(
  host: ReactiveElement,
  internals: ElementInternals | undefined,
): ShadowRoot | undefined {
  const root = internals?.shadowRoot ?? host.shadowRoot;
  if (!root) return undefined;
  root.replaceChildren();
  const {elementStyles} = host.constructor as typeof ReactiveElement;
  adoptStyles(root, elementStyles as CSSResult[]);
  return root;
}
