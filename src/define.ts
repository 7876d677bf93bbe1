// The entry point `bellagio-widgets/define`: registers every tag, and serves quotations that were pasted without one.
import './define/bellagio-settings.js';
import './define/bellagio-conclusion.js';
import './define/bellagio-signatories.js';
import './define/bellagio-quote-rotator.js';
import './define/bellagio-statement.js';
import './define/bellagio-search.js';
import './define/bellagio-quote.js';
import './define/bellagio-cite.js';
import './define/pasted-quotations.js';
