// For the published pages that are read by themselves, built as `dist/pages.js`.
import {followRanges} from './services/linked-range.js';

followRanges();
