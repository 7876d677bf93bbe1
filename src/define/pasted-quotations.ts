// A consumer that asks before its provider is upgraded would keep the defaults.
import './bellagio-settings.js';

import {servePastedQuotations} from '../elements/pasted-quotation.js';

/** Asks every copy of this library on the page whether one serves pasted quotations already. */
const claim = 'bellagio-pasted-quotations';

// Like the tags, of which that of another copy goes on serving, and which are inactive in XHTML and on servers.
if (
  typeof document !== 'undefined' &&
  !/xml$/.test(document.contentType) &&
  document.dispatchEvent(new Event(claim, {cancelable: true}))
) {
  document.addEventListener(claim, (event) => {
    event.preventDefault();
  });
  servePastedQuotations();
}
