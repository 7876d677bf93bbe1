import {css} from './css.js';

/** After those of a conclusion, whose look every section of the statement has. */
export const statementStyles = css`
  :host(:state(filled)) {
    content-visibility: visible;
  }
  [part='sheet'] + [part='sheet'] {
    padding-block-start: 1em;
    border: 0;
  }
  [name$='bellagio-title']::slotted(*),
  [name$='bellagio-title'] > * {
    font-size: 1.75em;
  }
  /* The number stands above it where there is no room beside. */
  [name$='title']::slotted(*) {
    scroll-margin-top: 2.5em;
  }
  [part='number'],
  nav a {
    text-decoration: none;
  }
  section:hover > [part='number']::after,
  [part='number']:focus::after {
    font-size: 0.5em;
    content: '#';
  }
  nav {
    margin: 0 0 0.75em;
    font-size: 0.875em;
    line-height: 1.5;
  }
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  nav a {
    display: flex;
    gap: 0.5em;
    padding: 0.25em 0.75em;
    color: var(--_muted);
  }
  nav a:hover {
    text-decoration: underline;
  }
  nav [aria-current] {
    padding-inline-start: calc(0.75em - 2px);
    border-inline-start: 2px solid var(--_accent);
    color: inherit;
    font-weight: 600;
  }
  .n {
    flex: 0 0 1.25em;
    font-variant-numeric: oldstyle-nums;
  }
  @container (width < 50em) {
    details:not([open]) + ol {
      display: none;
    }
  }
  @container (min-width: 50em) {
    .page {
      display: grid;
      grid-template-columns: 15em minmax(0, 1fr);
      gap: 3em;
    }
    [part='aside'] {
      position: sticky;
      top: 1em;
      align-self: start;
      max-height: calc(100vh - 2em);
      /* Room for the rings of what has the focus. */
      margin: -3px;
      padding: 3px;
      overflow: auto;
    }
    details {
      display: none;
    }
  }
  @media print {
    :host {
      orphans: 3;
      widows: 3;
    }
    .page {
      display: block;
    }
    [part='aside'],
    [part='number']::after {
      display: none;
    }
  }
`;
