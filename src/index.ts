// The entry point `bellagio-widgets`: classes and types. Importing it registers nothing.
export type {ConclusionAction} from './elements/conclusion-chrome.js';
export {ConclusionElement} from './elements/conclusion-element.js';
export {SettingsElement} from './elements/settings-element.js';
export {BellagioCopyEvent} from './events/copy-event.js';
export {BellagioErrorEvent} from './events/error-event.js';
export {BellagioMismatchEvent} from './events/mismatch-event.js';
export type {Settings, Theme} from './context/settings.js';
export type {Show} from './text/conclusion-blocks.js';
