import {css} from './css.js';

export const signatoriesStyles = css`
  dl {
    margin: 0;
    direction: ltr;
  }
  /* What is found lies over the list, which keeps its height: a filter never moves the page. */
  .behind {
    visibility: hidden;
  }
  .behind + * {
    height: 0;
    min-height: 100%;
    overflow: auto;
  }
  [name$='people']::slotted(dt),
  dt {
    margin: 0;
    font-weight: 600;
    break-after: avoid;
  }
  [name$='people']::slotted(dd),
  dd {
    margin: 0 0 0.75em;
    color: var(--_muted);
    break-inside: avoid;
  }
  [part='field'] {
    display: block;
    box-sizing: border-box;
    width: 100%;
    max-width: 24em;
    padding: 0.25em 0.5em;
    border: 1px solid;
  }
  [part='status'] {
    min-height: 1lh;
  }
  .columns dl {
    columns: 17em;
    column-gap: 2em;
    align-self: start;
  }
  /* A name stays with its post: its box reaches over the post's, and no column ends inside a box. */
  .columns [name]::slotted(dt),
  .columns dt {
    margin: 0 0 -4lh;
    padding: 0 0 4lh;
    break-inside: avoid;
  }
  .inline [name]::slotted(*),
  .inline dt,
  .inline dd {
    display: inline;
  }
  .inline [name]::slotted(dd)::before,
  .inline dd::before {
    content: ' – ';
  }
  .inline [name]::slotted(dt:not(:first-of-type))::before,
  .inline dt:not(:first-of-type)::before {
    content: ' · ';
  }
  @container (min-width: 30em) {
    .list dl {
      display: grid;
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
      align-content: start;
    }
    /* Beside their posts, names would hold all rows together. */
    .list [name]::slotted(dt),
    .list dt {
      grid-column: 1;
      break-after: auto;
    }
    .list [name]::slotted(dd),
    .list dd {
      grid-column: 2;
    }
  }
  @media print {
    [part='status'],
    .stack .behind + * {
      display: none;
    }
    .behind {
      visibility: visible;
    }
  }
`;
