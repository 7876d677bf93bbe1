import {css} from './css.js';

/** What elements with marks in a text have in common. */
export const markStyles = css`
  :host {
    display: inline;
  }
  [part~='mark'] {
    cursor: pointer;
    text-decoration: underline dotted 1px;
    text-underline-offset: 0.2em;
  }
  [part~='mark']::after {
    content: none;
  }
  span[part='notice'] {
    border: 0;
  }
`;
