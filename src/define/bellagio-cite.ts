// A consumer that is upgraded before its provider would keep the defaults.
import './bellagio-settings.js';

import {CiteElement} from '../elements/cite-element.js';
import {canDefine} from './can-define.js';

if (canDefine('bellagio-cite')) {
  customElements.define('bellagio-cite', CiteElement);
}

declare global {
  interface HTMLElementTagNameMap {
    'bellagio-cite': CiteElement;
  }
}
