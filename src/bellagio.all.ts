// Every tag in one file that imports nothing, built as `dist/bellagio.all.js`.
import './define.js';
