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
  [name]::slotted(ul),
  slot > ul {
    padding-inline-start: 1.25em;
  }
  [part~='mark'] {
    margin-inline: 0.25em;
    color: var(--_muted);
    font-size: max(0.75em, 12px);
    font-style: normal;
    font-weight: 600;
    line-height: 1;
    white-space: nowrap;
  }
  /* Said, not shown. */
  [part~='verbatim'],
  [part~='edited'],
  [part='status'] {
    font-size: 0;
  }
  /* Room for a finger, which moves neither words nor lines. */
  [part~='verbatim'],
  [part~='edited'] {
    min-width: 0;
    margin: -4px -2px -4px 0;
    padding: 4px;
    vertical-align: middle;
  }
  [part~='verbatim']::before {
    clip-path: path('M2 8l2-2 3 3 5-6 2 2-7 8z');
  }
  [part~='edited']::before {
    clip-path: path('M1 7h3v3H1zm5 0h3v3H6zm5 0h3v3h-3z');
  }
  [part~='altered']::before {
    clip-path: path('M2 5h6l2-3h2l-2 3h4v2H9l-1 2h6v2H7l-2 3H3l2-3H2V9h4l1-2H2z');
  }
  [part~='not-found']::before {
    clip-path: path('M7 2h3L9 10H8zM7 11h3v3H7z');
  }
  .beside {
    position: absolute;
    right: 0;
    visibility: hidden;
  }
  @media print {
    [part~='verbatim'],
    [part~='edited'] {
      display: none;
    }
  }
`;
