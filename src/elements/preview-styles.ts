import {css} from './css.js';

/** What a preview is; what stands in it brings its own styles. */
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
    font-size: max(0.9375rem, 15px);
    font-style: normal;
    font-weight: 400;
    letter-spacing: normal;
    line-height: 1.5;
    overflow-wrap: anywhere;
    overscroll-behavior: contain;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    visibility: visible;
    white-space: normal;
  }
  .unseen {
    font-size: 0;
  }
  .light {
    color-scheme: light;
  }
  .dark {
    color-scheme: dark;
  }
  @media print {
    [part='preview'] {
      display: none;
    }
  }
`;
