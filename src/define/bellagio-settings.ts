import {SettingsElement} from '../elements/settings-element.js';
import {canDefine} from './can-define.js';

if (canDefine('bellagio-settings')) customElements.define('bellagio-settings', SettingsElement);

declare global {
  interface HTMLElementTagNameMap {
    'bellagio-settings': SettingsElement;
  }
}
