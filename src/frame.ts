// For pages that show ours in a frame, built as `dist/frame.js`.
import {fitFrames} from './services/framed-pages.js';

fitFrames();
