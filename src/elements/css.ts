import {unsafeCSS, type CSSResult} from 'lit';

/**
 * Holds the styles of an element. (Lit's own tag also puts values in, checks them and explains itself, which no style
 * sheet here needs and every reader would download.)
 */
export function css([text]: TemplateStringsArray): CSSResult {
  return unsafeCSS(text);
}
