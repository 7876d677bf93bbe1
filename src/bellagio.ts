// The one module for a script tag, built as `dist/bellagio.js`.
// The words first: they compress better before the code than within it.
import './context/statement.js';
import './define/bellagio-settings.js';
import './define/bellagio-conclusion.js';
import './define/bellagio-signatories.js';
import './define/bellagio-quote-rotator.js';
