import {css} from './css.js';

/** The signs of the verdicts that only an author's words can have. */
export const verdictStyles = css`
  [part~='edited']::before {
    clip-path: path('M1 7h3v3H1zm5 0h3v3H6zm5 0h3v3h-3z');
  }
  [part~='altered']::before {
    clip-path: path('M2 5h12v2H2zm0 4h12v2H2zm8-7h2L6 14H4z');
  }
  [part~='not-found']::before {
    clip-path: path('M7 2h3L9 10H8zM7 11h3v3H7z');
  }
`;
