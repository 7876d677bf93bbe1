import {css} from './css.js';

export const quoteStyles = css`
  :host(:state(block):not([hidden])) {
    display: block;
  }
  [part='sheet'] {
    max-width: 49ch;
  }
  q {
    quotes: '“' '”';
  }
  blockquote {
    padding-inline-start: 0.5em;
  }
  .marked::before {
    position: absolute;
    margin-inline-start: -0.5em;
    content: '“';
  }
  .marked [name]::slotted(:last-child)::after,
  .marked slot > :last-child::after {
    content: '”';
  }
  /* Muted once is enough. */
  [part='attribution'] [part~='mark'] {
    color: inherit;
  }
  [part='status'] {
    font-size: 0;
  }
  /* Said, not shown, with room for a finger, which moves neither words nor lines. */
  [part~='verbatim'],
  [part~='edited'] {
    min-width: 0;
    margin: -4px -2px -4px 0;
    padding: 4px;
    font-size: 0;
    vertical-align: middle;
  }
  [part~='verbatim']::before {
    clip-path: path('M2 8l2-2 3 3 5-6 2 2-7 8z');
  }
  @media print {
    [part~='verbatim'],
    [part~='edited'] {
      display: none;
    }
  }
`;
