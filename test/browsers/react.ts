// React for browser tests, which cannot import CommonJS. The test server answers a request for this file with a bundle
// of React's production build, so that React and its renderers are one copy. `react-development.ts` is the same with
// the build that warns; a test page should load only one of the two.
export {default as React} from 'react';
export {createPortal, flushSync} from 'react-dom';
export {createRoot, hydrateRoot} from 'react-dom/client';
export {renderToString} from 'react-dom/server';
