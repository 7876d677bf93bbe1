import {css} from './css.js';

/** What elements that stand in a sentence have in common. */
export const inlineStyles = css`
  :host {
    display: inline;
  }
  span[part='notice'] {
    border: 0;
  }
`;
