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
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  span[part='notice'] {
    border: 0;
  }
`;
