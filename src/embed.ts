// For the published pages that stand in frames of other sites, built as `dist/embed.js`.
import {talkToParent} from './services/parent-page.js';

talkToParent();
