// The one module for a script tag, built as `dist/bellagio.js`.
// Styles first, then the words: like beside like compresses better, by some hundred bytes.
import './elements/chrome-styles.js';
import './elements/conclusion-styles.js';
import './elements/signatories-styles.js';
import './elements/quote-rotator-styles.js';
import './context/statement.js';
import './define/bellagio-settings.js';
import './define/bellagio-conclusion.js';
import './define/bellagio-signatories.js';
import './define/bellagio-quote-rotator.js';
import {loadWhatIsMet} from './define/when-met.js';

loadWhatIsMet();
