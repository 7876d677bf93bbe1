import {css} from './css.js';

/** What elements that stand in a sentence have in common. */
export const inlineStyles = css`
  :host {
    display: inline;
  }
  span[part='notice'] {
    border: 0;
  }
  @media print {
    [data-address]::after {
      margin-inline: 0.25em;
      direction: ltr;
      unicode-bidi: isolate;
      content: attr(data-address);
    }
  }
`;
