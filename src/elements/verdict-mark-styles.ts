import {css} from './css.js';

/** The mark of a verdict, whichever it is; the signs of most come with what finds them. */
export const verdictMarkStyles = css`
  [part~='mark'],
  .adopted [part~='mark'] {
    gap: 0.35em;
    margin-inline: 0.25em;
    color: var(--_muted);
    font-size: max(0.75em, 12px);
    font-style: normal;
    font-weight: 600;
    line-height: 1;
    white-space: nowrap;
  }
  .adopted [part~='mark'] {
    line-height: 24px;
  }
  @media print {
    /* Without backgrounds it is a gap. */
    [part~='mark']::before {
      display: none;
    }
    /* What is out of the flow has its place by the lines on a screen. */
    .adopted {
      position: static;
    }
  }
`;
