import {css} from './css.js';

export const searchStyles = css`
  [part='field'] {
    font-size: max(1rem, 16px);
  }
  label,
  [part='status'] {
    font-size: 0.875em;
  }
  [part='status'] {
    min-height: 0;
    margin: 0.25em 0;
    color: var(--_muted);
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
