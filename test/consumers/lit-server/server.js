import {render} from '@lit-labs/ssr';
import {collectResult} from '@lit-labs/ssr/lib/render-result.js';

// What a page shares with its server may import them: there they define nothing.
import 'bellagio-widgets/define';

import {page} from './page.js';

/** Writes the page; `scripts` are modules, which run in their order. */
export async function writePage(scripts) {
  const tags = scripts.map((address) => `<script type="module" src="${address}"></script>`);
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">${tags.join('')}</head>
<body><main>${await collectResult(render(page(5)))}</main></body>
</html>`;
}
