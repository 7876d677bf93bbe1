import {css} from './css.js';

export const quoteStyles = css`
  :host(:state(block):not([hidden])) {
    display: block;
  }
  [part='sheet'] {
    max-width: 49ch;
  }
  q {
    quotes: '“' '”' '‘' '’';
  }
  blockquote {
    position: relative;
    padding-inline-start: 0.6em;
  }
  blockquote.marked::before {
    position: absolute;
    inset-inline-start: 0.1em;
    content: '“';
  }
  .marked [name]::slotted(:last-child)::after,
  .marked slot > :last-child::after {
    content: '”';
  }
  [name]::slotted(ul),
  slot > ul {
    padding-inline-start: 1.25em;
  }
  [part~='mark'] {
    position: relative;
    margin-inline-start: 0.3em;
    color: var(--_muted);
    font-size: max(0.75em, 12px);
    font-style: normal;
    font-weight: 600;
    line-height: 1;
    white-space: nowrap;
  }
  [part~='mark']::before {
    display: inline-block;
    width: 12px;
    height: 12px;
    background: currentColor;
    content: '';
    forced-color-adjust: none;
  }
  /* Room for a finger. */
  [part~='mark']::after {
    position: absolute;
    inset: 50% auto auto 50%;
    width: max(100%, 24px);
    height: 24px;
    translate: -50% -50%;
    content: '';
  }
  .name {
    margin-inline-start: 0.3em;
  }
  [part~='verbatim']::before {
    clip-path: path('M0 6l2-2 3 3 5-6 2 1-7 9z');
  }
  [part~='edited']::before {
    clip-path: path('M0 5h3v3H0zm4.5 0h3v3h-3zM9 5h3v3H9z');
  }
  [part~='altered']::before {
    clip-path: path('M0 3h6l2-3h2L8 3h4v2H7L5 7h7v2H4l-2 3H0l2-3H0V7h3l2-2H0z');
  }
  [part~='not-found']::before {
    clip-path: path('M4.5 0h3L7 8H5zM5 9.5h2V12H5z');
  }
  .beside {
    position: absolute;
    right: 0;
    line-height: 1;
    visibility: hidden;
  }
  @media (forced-colors: active) {
    [part~='mark']::before {
      background: LinkText;
    }
  }
  @media print {
    .beside {
      position: static;
    }
    [part~='verbatim'],
    [part~='edited'] {
      display: none;
    }
  }
`;
