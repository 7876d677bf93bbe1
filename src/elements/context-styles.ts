import {css} from './css.js';

/** Parts of the statement, one after the other. */
export const contextStyles = css`
  section {
    max-inline-size: 49ch;
    margin-inline: auto;
    padding-inline-start: 1em;
    border-inline-start: 2px solid transparent;
    scroll-margin-block-start: 1.25em;
  }
  section:not(.current) {
    color: color-mix(in srgb, CanvasText 80%, Canvas);
  }
  section + section {
    margin-block-start: 2em;
  }
  .current {
    border-inline-start-color: var(--_accent);
  }
  section h3 {
    margin-block: 0 0.5em;
    font-size: 1.125em;
    line-height: 1.25;
    text-wrap: balance;
  }
  section ul {
    padding-inline-start: 1.25em;
  }
  .thesis > p:first-of-type {
    font-weight: 600;
  }
  @media (prefers-contrast: more), (forced-colors: active) {
    section:not(.current) {
      color: CanvasText;
    }
  }
`;
