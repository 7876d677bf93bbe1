import {css} from './css.js';

export const resultStyles = css`
  /* The count comes later than the results, and would push them down. */
  [part='status']:has(+ * p) {
    min-height: 1lh;
  }
  [part='results'] {
    max-height: 24em;
    overflow: auto;
    font-size: 0.875em;
    line-height: 1.5;
  }
  [part='results'] ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  [part='place'] {
    margin: 0.5em 0 0;
    color: var(--_muted);
  }
  [part='result'] {
    all: unset;
    display: block;
    padding: 0.25em 0.5em;
  }
  :is(a, button)[part='result'] {
    cursor: pointer;
  }
  :is(a, button)[part='result']:hover {
    text-decoration: underline;
  }
  [part='result']:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }
`;
