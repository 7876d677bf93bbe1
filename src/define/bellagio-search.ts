// A consumer that is upgraded before its provider would keep the defaults.
import './bellagio-settings.js';

import {SearchElement} from '../elements/search-element.js';
import {canDefine} from './can-define.js';

if (canDefine('bellagio-search')) {
  customElements.define('bellagio-search', SearchElement);
}

declare global {
  interface HTMLElementTagNameMap {
    'bellagio-search': SearchElement;
  }
}
