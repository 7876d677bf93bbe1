import {css} from './css.js';

/** Words and references on a surface of ours. */
export const panelStyles = css`
  .panel > *,
  .panel :is(p, ul, dl, dd) {
    margin: 0 0 0.6em;
  }
  .panel ul {
    padding-inline-start: 1.25em;
  }
  .panel > :last-child,
  .words :last-child {
    margin: 0;
  }
  .label {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .label::first-letter {
    text-transform: uppercase;
  }
  .label a {
    display: inline-block;
    padding-block: 3px;
  }
  .words {
    max-height: 10.5em;
    padding-inline-start: 0.75em;
    border-inline-start: 2px solid var(--_accent);
    overflow: auto;
  }
  .words[tabindex='-1'] {
    overflow: hidden;
  }
  .quoted {
    border-inline-start-style: dotted;
  }
  del,
  ins {
    font-weight: 600;
    text-decoration-thickness: 2px;
  }
  label,
  .files {
    display: inline-flex;
    gap: 0.5em;
    align-items: center;
  }
  select {
    min-width: 0;
    min-height: 28px;
    font: inherit;
  }
  .code {
    font-family: monospace;
    font-size: 0.875em;
    white-space: pre-wrap;
  }
  .panel button {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .panel button::before {
    clip-path: path(evenodd, 'M1 5h10v10H1zm1 1v8h8V6zM5 1h10v10h-3v-1h2V2H6v2H5z');
  }
  .files button::before {
    display: none;
  }
`;
