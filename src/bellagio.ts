// The one module for a script tag, built as `dist/bellagio.js`.
import './define/bellagio-settings.js';
import './define/bellagio-conclusion.js';
