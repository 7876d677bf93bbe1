// A consumer that is upgraded before its provider would keep the defaults.
import './bellagio-settings.js';

import {StatementElement} from '../elements/statement-element.js';
import {canDefine} from './can-define.js';

if (canDefine('bellagio-statement')) {
  customElements.define('bellagio-statement', StatementElement);
}

declare global {
  interface HTMLElementTagNameMap {
    'bellagio-statement': StatementElement;
  }
}
