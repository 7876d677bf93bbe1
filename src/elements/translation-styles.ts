import {css} from './css.js';

/** The line that says whose translation it is, and leads to the source's words and back. */
export const translationStyles = css`
  [part='translation'] {
    margin: 0;
    color: var(--_muted);
    font-size: 0.875em;
    line-height: 1.5;
    overflow-wrap: break-word;
  }
  section > [part='translation'] {
    margin-block-end: 0.75em;
  }
  /* Under the source, not in place of the words. */
  [part='notice'].failed {
    margin: 0;
    padding: 0.25em 0;
    border: 0;
    font-size: 0.875em;
    font-weight: 600;
  }
  [data-awaited] [part='translation'] {
    animation: wait 2s;
  }
  [part='switch'] {
    all: unset;
    display: inline-block;
    min-width: 24px;
    line-height: max(24px, 1.5em);
    text-decoration: underline;
    cursor: pointer;
  }
  [part='switch']:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }
  @media print {
    [part='switch'] {
      display: none;
    }
  }
`;
