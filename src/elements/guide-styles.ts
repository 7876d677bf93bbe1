import {css} from './css.js';

/** How passages are marked that a reader was led to, or that a search has found. */
export const guideStyles = css`
  :host::highlight(bellagio-target),
  ::highlight(bellagio-target) {
    background: color-mix(in srgb, currentColor 15%, transparent);
  }
  :host::highlight(bellagio-search),
  ::highlight(bellagio-search) {
    background: Mark;
    color: MarkText;
  }
  [part='mark'] {
    position: absolute;
    outline: 0;
    scroll-margin-block: 3em 40vh;
  }
  [part='mark']::before {
    position: absolute;
    inset: 0 auto 0 -10px;
    border-left: 2px solid var(--_accent);
    content: '';
  }
  @media print {
    [part='mark'] {
      display: none;
    }
  }
`;
