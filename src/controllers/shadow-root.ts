import {adoptStyles, type CSSResult, type ReactiveElement} from 'lit';

import {addStyles} from './root-styles.js';

/**
 * Gives a host its shadow root. One that came with the page (declarative shadow DOM), open or closed, is taken over and
 * emptied before the first draw, so that nothing in it is shown twice.
 *
 * @param internals - The host's, where the browser has them: they alone reach a closed root.
 */
export function openShadowRoot(
  host: ReactiveElement,
  internals: ElementInternals | undefined,
): ShadowRoot {
  const root = internals?.shadowRoot ?? host.shadowRoot ?? host.attachShadow({mode: 'open'});
  root.replaceChildren();
  styleShadowRoot(host, root);
  return root;
}

/** Gives a shadow root its host's styles. To be called again in another document, where it has lost them. */
export function styleShadowRoot(host: ReactiveElement, root: ShadowRoot): void {
  const styles = (host.constructor as typeof ReactiveElement).elementStyles as CSSResult[];
  try {
    adoptStyles(root, styles);
  } catch {
    // Sheets that were made in one document cannot be shared with another.
    addStyles(root, styles.join('\n'));
  }
}
