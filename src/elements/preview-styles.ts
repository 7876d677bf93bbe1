import {css} from './css.js';

/** A preview, and the panels with words and references that stand in it or elsewhere. */
export const previewStyles = css`
  /* A surface of ours: it takes nothing from the sentence that it hangs on but the typeface. */
  [part='preview'] {
    position: fixed;
    inset: auto;
    box-sizing: border-box;
    margin: 0;
    padding: 0.75em 1em;
    border: 1px solid color-mix(in srgb, currentColor 40%, transparent);
    background: Canvas;
    color: CanvasText;
    font-size: 0.9375rem;
    font-style: normal;
    font-weight: 400;
    letter-spacing: normal;
    line-height: 1.5;
    overflow: auto;
    overflow-wrap: anywhere;
    overscroll-behavior: contain;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    visibility: visible;
    white-space: normal;
  }
  .light {
    color-scheme: light;
  }
  .dark {
    color-scheme: dark;
  }
  .panel > *,
  .panel :is(p, ul, dl, dd) {
    margin: 0 0 0.6em;
  }
  .panel ul {
    padding-inline-start: 1.25em;
  }
  .panel > :last-child,
  .words > :last-child {
    margin: 0;
  }
  .label {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .label::first-letter {
    text-transform: uppercase;
  }
  .words {
    max-height: 10.5em;
    padding-inline-start: 0.75em;
    border-inline-start: 2px solid var(--_accent);
    overflow: auto;
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
  @media print {
    [part='preview'] {
      display: none;
    }
  }
`;
