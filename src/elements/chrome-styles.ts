import {css} from './css.js';

/**
 * What every widget has in common: its place on the page, and what is ours around the words. Words stand in a slot:
 * assigned to it from the light DOM or, where isolated, as its own content.
 */
export const chromeStyles = css`
  :host {
    --_accent: var(--bellagio-accent, currentColor);
    --_muted: color-mix(in srgb, currentColor 82%, transparent);
    display: block;
    position: relative;
  }
  :host([hidden]) {
    display: none;
  }
  /* Not where the words are an author's: that would move them. */
  :host(:state(filled)) {
    margin-block: 1em;
  }
  /* Grids, so that a host that shrinks to fit its content is neither crushed nor pushed apart by the view. */
  [part='frame'],
  .stack {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  [part='frame'] {
    background: var(--bellagio-surface);
    line-height: max(1.5em, 1lh);
  }
  .stack > *,
  .stack::slotted(*) {
    grid-area: 1 / 1;
    margin: 0;
  }
  .view {
    container-type: inline-size;
    contain-intrinsic-inline-size: 28em;
  }
  [part='sheet'],
  [part='notice'] {
    padding: 0.5em 0 0;
    border-block-start: 1px solid var(--_accent);
    overflow-wrap: break-word;
  }
  /* Only our own slots have names: what is an author's is left as it is. */
  [part='sheet'] > *,
  [name]::slotted(*),
  slot > * {
    margin: 0 0 0.75em;
  }
  [name]::slotted(ul),
  slot > ul {
    padding-inline-start: 1.25em;
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
  summary,
  [part='attribution'],
  [part='actions'],
  [part='filter'] {
    margin: 0;
    color: var(--_muted);
    font-size: 0.875em;
    line-height: 1.5;
  }
  /* On a line of its own, so that no number makes the title wrap where another did not. */
  [part='place'] {
    display: block;
  }
  [part='actions'] {
    display: flex;
    flex-flow: wrap;
    gap: 0 1em;
  }
  summary,
  [part='actions'] {
    padding: 0.25em 0;
    line-height: max(24px, 1.5em);
  }
  /* Over an author's words: out of the flow, so that nothing on the page moves. */
  .adopted {
    position: absolute;
    right: 0;
    padding: 0;
    visibility: hidden;
  }
  a {
    color: inherit;
  }
  [part~='action'],
  [part='field'] {
    all: unset;
  }
  [part~='action'] {
    display: inline-flex;
    align-items: baseline;
    gap: 0.35em;
    min-width: 24px;
    cursor: pointer;
  }
  [part~='action']:hover {
    text-decoration: underline;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }
  [part~='action']::before {
    align-self: center;
    /* Nothing but a border: forced colours take backgrounds away. */
    border: 8px solid;
    content: '';
  }
  /* Not for long: where the language does not come, English is better than nothing. */
  [data-awaited] :is(summary, label, nav, [part~='action'], [part='place']) {
    animation: wait 2s;
  }
  @keyframes wait {
    0%,
    to {
      visibility: hidden;
    }
  }
  @container (max-width: 20em) {
    [part~='action'] {
      gap: 0;
      font-size: 0;
    }
  }
  @media (prefers-contrast: more) {
    :host {
      --_muted: currentColor;
    }
  }
  @media print {
    /* What has a position is painted last: in a saved page, words would come after those that follow them. */
    :host {
      position: static;
    }
    summary,
    [part='actions'],
    [part='time'],
    [part='filter'] {
      display: none;
    }
    [part='attribution'] {
      break-inside: avoid;
    }
    /* On a line of its own: from right to left, its last slash would otherwise come first. */
    a::after {
      display: block;
      width: fit-content;
      max-width: 100%;
      direction: ltr;
      content: attr(href);
    }
  }
`;
