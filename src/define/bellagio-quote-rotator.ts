// A consumer that is upgraded before its provider would keep the defaults.
import './bellagio-settings.js';

import {QuoteRotatorElement} from '../elements/quote-rotator-element.js';
import {canDefine} from './can-define.js';

if (canDefine('bellagio-quote-rotator')) {
  customElements.define('bellagio-quote-rotator', QuoteRotatorElement);
}

declare global {
  interface HTMLElementTagNameMap {
    'bellagio-quote-rotator': QuoteRotatorElement;
  }
}
