import {css} from './css.js';

/** All quotations lie on one another, so that the longest decides the height at any width, and no turn changes it. */
export const quoteRotatorStyles = css`
  [part='sheet'] {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  [part='time'] {
    grid-row: 2;
    margin: 0;
    border-block-start: 1px solid var(--_accent);
  }
  /* First in the document, where a keyboard's reader needs them; after the quotation to the eye. */
  [part='actions'] {
    grid-row: 3;
  }
  [part='quotation'] {
    align-items: center;
    font-size: calc(1em + 1cqi);
    break-inside: avoid;
    line-height: 1.5;
  }
  slot[name],
  .stack::slotted(*) {
    visibility: hidden;
    opacity: 0;
  }
  slot[name] {
    display: block;
    max-width: 60ch;
    padding-inline: 0.5em;
    text-indent: -0.45em;
  }
  [name]::slotted(*)::before,
  slot > ::before {
    content: '“';
  }
  [name]::slotted(*)::after,
  slot > ::after {
    content: '”';
  }
  [part~='pause']::before {
    clip-path: path('M3 2h3v12H3zm7 0h3v12h-3z');
  }
  [part~='play']::before {
    clip-path: path('M3 1l11 7-11 7z');
  }
  [part~='next']::before,
  [part~='previous']::before {
    clip-path: path('M5 2l6 6-6 6h2l6-6-6-6z');
  }
  [part~='previous']::before,
  [part~='next']:dir(rtl)::before {
    scale: -1 1;
  }
  [part~='previous']:dir(rtl)::before {
    scale: 1;
  }
  @media (prefers-reduced-motion: no-preference) {
    slot[name],
    .stack::slotted(*) {
      transition: 0.2s;
      transition-property: opacity, visibility;
    }
  }
`;
