import {renderToString} from 'react-dom/server';

import {Page, type Way} from './page';

/** Writes the page as the server sends it; `scripts` are modules, which run in their order. */
export function renderPage(way: Way, scripts: readonly string[]): string {
  const tags = scripts.map((address) => `<script type="module" src="${address}"></script>`);
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">${tags.join('')}</head>
<body><div id="root" data-way="${way}">${renderToString(<Page way={way} />)}</div></body>
</html>`;
}
