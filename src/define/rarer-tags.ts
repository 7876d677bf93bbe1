// Loaded when a page first holds one of them. They have so much in common that each alone would be half as long as all.
// Styles first: like beside like compresses better.
import '../elements/inline-styles.js';
import '../elements/mark-styles.js';
import '../elements/verdict-mark-styles.js';
import '../elements/quote-styles.js';
import '../elements/search-styles.js';
import '../elements/statement-styles.js';
import './bellagio-cite.js';
import './bellagio-quote.js';
import './bellagio-search.js';
import './bellagio-statement.js';
