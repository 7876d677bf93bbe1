// The entry point `bellagio-widgets`: classes and types. Importing it registers nothing.
export type {ConclusionAction} from './elements/conclusion-chrome.js';
export {ConclusionElement} from './elements/conclusion-element.js';
export {QuoteRotatorElement} from './elements/quote-rotator-element.js';
export {SearchElement} from './elements/search-element.js';
export {SettingsElement} from './elements/settings-element.js';
export {SignatoriesElement} from './elements/signatories-element.js';
export type {SignatoriesLayout, SignatoriesSort} from './elements/signatories-element.js';
export {StatementElement} from './elements/statement-element.js';
export type {PassageMatch} from './controllers/passage-guide.js';
export {BellagioCopyEvent} from './events/copy-event.js';
export {BellagioErrorEvent} from './events/error-event.js';
export {BellagioMismatchEvent} from './events/mismatch-event.js';
export {BellagioQuoteChangeEvent} from './events/quote-change-event.js';
export type {Settings, Theme} from './context/settings.js';
export type {Show} from './text/conclusion-blocks.js';
export type {QuotationSource} from './text/list-quotations.js';
export type {QuotationOrder} from './text/order-quotations.js';
