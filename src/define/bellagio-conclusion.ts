// A consumer that is upgraded before its provider would keep the defaults.
import './bellagio-settings.js';

import {ConclusionElement} from '../elements/conclusion-element.js';
import {canDefine} from './can-define.js';

if (canDefine('bellagio-conclusion')) {
  customElements.define('bellagio-conclusion', ConclusionElement);
}

declare global {
  interface HTMLElementTagNameMap {
    'bellagio-conclusion': ConclusionElement;
  }
}
