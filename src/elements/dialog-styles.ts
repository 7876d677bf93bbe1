import {css} from './css.js';

export const dialogStyles = css`
  dialog {
    box-sizing: border-box;
    inline-size: min(38em, 100vw - 2em);
    max-block-size: min(48em, 100dvh - 2em);
    padding: 0;
    border: 1px solid color-mix(in srgb, currentColor 30%, transparent);
    background: Canvas;
    color: CanvasText;
    font-size: max(1rem, 16px);
    font-style: normal;
    font-weight: 400;
    letter-spacing: normal;
    line-height: 1.5;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
    overscroll-behavior: contain;
  }
  dialog[open] {
    display: flex;
    flex-direction: column;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.5);
  }
  .light {
    color-scheme: light;
  }
  .dark {
    color-scheme: dark;
  }
  .head {
    display: flex;
    gap: 1em;
    align-items: start;
    justify-content: space-between;
    padding: 0.75em 1.25em;
    border-block-end: 1px solid var(--_accent);
  }
  h2 {
    margin: 0;
    font-size: 1.25em;
    line-height: 1.25;
  }
  .close {
    flex: none;
    min-block-size: 28px;
    padding: 0 0.75em;
    border: 1px solid color-mix(in srgb, currentColor 30%, transparent);
    background: none;
    color: inherit;
    font: inherit;
    font-size: 0.875em;
    cursor: pointer;
  }
  .scroll {
    overflow: auto;
    padding: 1.25em;
    outline-offset: -2px;
  }
  /* Where a window is low, or magnified, all of it scrolls but what closes it. */
  @media (max-height: 30em) {
    .head {
      display: contents;
    }
    h2 {
      padding: 0 1em;
    }
    .close {
      position: sticky;
      top: 0.5em;
      z-index: 1;
      order: -1;
      align-self: end;
      margin: 0.5em 1em;
      background: Canvas;
    }
    .scroll {
      flex: none;
      overflow: visible;
    }
    .scroll > * {
      scroll-margin-block-start: 3em;
    }
  }
  @media print {
    dialog[open] {
      display: none;
    }
  }
`;
