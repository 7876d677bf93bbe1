import {css} from './css.js';

/** Words stand in a slot: assigned to it from the light DOM or, where isolated, as its own content. */
export const conclusionStyles = css`
  :host {
    --_accent: var(--bellagio-accent, currentColor);
    display: block;
    position: relative;
  }
  :host([hidden]) {
    display: none;
  }
  /* Not where the words are an author's: that would move them. */
  :host(:state(filled)) {
    margin-block: 1em;
    content-visibility: auto;
    contain-intrinsic-size: 12em auto 28em;
    overflow-clip-margin: 4px;
  }
  /* A grid, so that a host that shrinks to fit its content is neither crushed nor pushed apart by the view. */
  [part='frame'] {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    background: var(--bellagio-surface);
    line-height: max(1.5em, 1lh);
  }
  .view {
    container-type: inline-size;
    contain-intrinsic-inline-size: 28em;
  }
  [part='sheet'] {
    max-inline-size: 49ch;
    padding-block-start: 0.5em;
    border-block-start: 1px solid var(--_accent);
    overflow-wrap: break-word;
    text-wrap: pretty;
  }
  /* Only our own slots have names: what is an author's is left as it is. */
  [part='sheet'] > *,
  [name]::slotted(*),
  slot > * {
    grid-column: 2;
    margin-block: 0 0.75em;
  }
  [name$='title'] {
    line-height: 1.25;
    text-wrap: balance;
  }
  [name$='title']::slotted(*),
  [name$='title'] > * {
    font-size: 1.25em;
    break-after: avoid;
  }
  [name$='thesis'] {
    font-weight: 600;
  }
  [name]::slotted(ul),
  slot > ul {
    padding-inline-start: 1.25em;
  }
  [part='number'] {
    display: block;
    margin-block-end: 0.25em;
    color: var(--_accent);
    font-size: 2.25em;
    font-variant-numeric: oldstyle-nums;
    line-height: 1;
  }
  @container (min-width: 30em) {
    [part='sheet'] {
      display: grid;
      grid-template-columns: 3.5em minmax(0, 1fr);
      align-items: baseline;
      max-inline-size: calc(49ch + 3.5em);
    }
    [part='number'] {
      grid-area: 1 / 1;
      margin: 0;
    }
  }
  [part='notice'] {
    padding-inline-start: 1em;
    border-inline-start: 1px solid var(--_accent);
  }
  summary,
  [part='attribution'],
  [part='actions'] {
    margin-block: 0;
    color: color-mix(in srgb, currentColor 82%, transparent);
    font-size: 0.875em;
    line-height: 1.5;
  }
  summary,
  [part='actions'] {
    line-height: max(24px, 1.5em);
  }
  [part='actions'] {
    padding-block: 0.25em;
  }
  a,
  button {
    color: inherit;
  }
  [part~='link']:not([href]) {
    display: none;
  }
  [part~='action'] {
    display: inline-flex;
    align-items: baseline;
    gap: 0.35em;
    min-inline-size: 24px;
    margin-inline-end: 1em;
    padding: 0;
    border: 0;
    background: none;
    font: inherit;
    text-decoration: none;
    cursor: pointer;
  }
  [part~='action']:hover {
    text-decoration: underline;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }
  [part~='action']:focus-visible {
    outline-offset: 1px;
  }
  [part~='action']::before {
    align-self: center;
    inline-size: 16px;
    block-size: 16px;
    background: currentColor;
    forced-color-adjust: none;
    content: '';
  }
  [part~='copy']::before {
    clip-path: path(
      evenodd,
      'M1 5h10v10H1zm1.2 1.2v7.6h7.6V6.2zM5 1h10v10h-3V9.8h1.8V2.2H6.2V4H5z'
    );
  }
  [part~='link']::before {
    clip-path: path('M7 4H1v8h6v-1.2H2.2V5.2H7zm2 0h6v8H9v-1.2h4.8V5.2H9zM4 7.4h8v1.2H4z');
  }
  [part~='context']::before {
    clip-path: path(
      'M1 2h14v1.2H1zM1 5h1.2v6H1zm3.5.2H15v1.2H4.5zm0 4.4H12v1.2H4.5zM1 12.8h14V14H1z'
    );
  }
  @container (max-width: 20em) {
    [part~='action'] {
      gap: 0;
      font-size: 0;
    }
  }
  /* Beside words that were adopted: out of the flow, so that nothing on the page moves. */
  .adopted {
    display: flex;
    position: absolute;
    right: 0;
    padding: 0;
    visibility: hidden;
  }
  .adopted [part~='action'] {
    gap: 0;
    margin: 0;
    font-size: 0;
  }
  .adopted [part='status'] {
    position: absolute;
    inset: 100% 0 auto auto;
    inline-size: max-content;
    max-inline-size: 16em;
    background: Canvas;
    color: CanvasText;
  }
  @media (prefers-contrast: more), (forced-colors: active) {
    summary,
    [part='attribution'],
    [part='actions'] {
      color: inherit;
    }
  }
  @media (forced-colors: active) {
    [part~='action']::before {
      background: ButtonText;
    }
    [part~='link']::before {
      background: LinkText;
    }
  }
  @media print {
    :host(:state(filled)) {
      content-visibility: visible;
    }
    [part='actions'] {
      display: none;
    }
    a::after {
      content: ' ' attr(href);
    }
    ::details-content {
      content-visibility: visible;
      block-size: auto;
    }
  }
`;
