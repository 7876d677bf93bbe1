// Loaded when a page first holds one of them. They have so much in common that each alone would be half as long as all.
import './bellagio-cite.js';
import './bellagio-quote.js';
import './bellagio-search.js';
import './bellagio-statement.js';
