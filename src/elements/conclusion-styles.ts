import {css} from './css.js';

export const conclusionStyles = css`
  :host(:state(filled)) {
    content-visibility: auto;
    contain-intrinsic-size: 12em auto 28em;
    overflow-clip-margin: 4px;
  }
  [part='sheet'] {
    max-width: 49ch;
  }
  [name$='thesis'] {
    font-weight: 600;
  }
  [part='number'] {
    display: block;
    margin: 0 0 0.25em;
    color: var(--_accent);
    font-size: 2.25em;
    font-variant-numeric: oldstyle-nums;
    line-height: 1;
    break-after: avoid;
  }
  @container (min-width: 30em) {
    [part='sheet'] {
      display: grid;
      grid-template-columns: 3.5em minmax(0, 1fr);
      align-items: baseline;
      max-width: calc(49ch + 3.5em);
    }
    [part='sheet'] > *,
    [name]::slotted(*),
    slot > * {
      grid-column: 2;
    }
    [part='sheet'] > [part='number'] {
      grid-area: 1 / 1;
      margin: 0;
    }
  }
  [part~='copy']::before {
    clip-path: path(evenodd, 'M1 5h10v10H1zm1 1v8h8V6zM5 1h10v10h-3v-1h2V2H6v2H5z');
  }
  [part~='cite']::before {
    clip-path: path('M1 3h6v6l-3 4H2l2-4H1zm8 0h6v6l-3 4h-2l2-4H9z');
  }
  [part~='link']::before {
    clip-path: path('M7 4H1v8h6v-1H2V5h5zm2 0h6v8H9v-1h5V5H9zM4 7h8v1H4z');
  }
  [part~='context']::before {
    clip-path: path('M1 2h14v1H1zM1 5h1v6H1zm3 0h11v1H4zm0 5h8v1H4zM1 13h14v1H1z');
  }
  .adopted [part~='action'] {
    gap: 0;
    font-size: 0;
  }
  .adopted [part='status'] {
    order: -1;
  }
  @media print {
    :host(:state(filled)) {
      content-visibility: visible;
    }
    ::details-content {
      content-visibility: visible;
      height: auto;
    }
  }
`;
