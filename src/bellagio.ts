// The one module for a script tag, built as `dist/bellagio.js`.
// The words, then the styles: like beside like compresses better, by some hundred bytes, and this order best of all.
import './context/statement.js';
import './elements/signatories-styles.js';
import './elements/conclusion-styles.js';
import './elements/chrome-styles.js';
import './elements/quote-rotator-styles.js';
import './define/bellagio-settings.js';
import './define/bellagio-conclusion.js';
import './define/bellagio-signatories.js';
import './define/bellagio-quote-rotator.js';
import {loadWhatIsMet} from './define/when-met.js';

loadWhatIsMet();
