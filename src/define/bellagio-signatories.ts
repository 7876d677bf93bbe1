// A consumer that is upgraded before its provider would keep the defaults.
import './bellagio-settings.js';

import {SignatoriesElement} from '../elements/signatories-element.js';
import {canDefine} from './can-define.js';

if (canDefine('bellagio-signatories')) {
  customElements.define('bellagio-signatories', SignatoriesElement);
}

declare global {
  interface HTMLElementTagNameMap {
    'bellagio-signatories': SignatoriesElement;
  }
}
