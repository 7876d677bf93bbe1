import type {LoadCover} from '../controllers/light-words.js';

/** Loads what shows a translation in place of the words of a host. */
export const loadTranslatedView: LoadCover = () => import('./translated-view.js');
