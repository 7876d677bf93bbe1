// A consumer that is upgraded before its provider would keep the defaults.
import './bellagio-settings.js';

import {QuoteElement} from '../elements/quote-element.js';
import {canDefine} from './can-define.js';

if (canDefine('bellagio-quote')) {
  customElements.define('bellagio-quote', QuoteElement);
}

declare global {
  interface HTMLElementTagNameMap {
    'bellagio-quote': QuoteElement;
  }
}
