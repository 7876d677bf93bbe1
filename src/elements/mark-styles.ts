import {css} from './css.js';

/** A mark in a text, or beside it. */
export const markStyles = css`
  [part~='mark'] {
    cursor: pointer;
    text-decoration: underline dotted 1px;
    text-underline-offset: 0.2em;
  }
  [part~='mark']::after {
    content: none;
  }
`;
