import {render} from '@lit-labs/ssr';
import {collectResult} from '@lit-labs/ssr/lib/render-result.js';

// What a page shares with its server may import them: there they define nothing.
import 'bellagio-widgets/define';
import {bellagioRenderers} from 'bellagio-widgets/ssr';

import {page} from './page.js';
import {samples} from './samples.js';

const bodies = {page: page(5), samples};

/** Writes a page; `scripts` are modules, which run in their order. */
export async function writePage(name, scripts) {
  const tags = scripts.map((address) => `<script type="module" src="${address}"></script>`);
  const body = render(bodies[name], {elementRenderers: [...bellagioRenderers]});
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">${tags.join('')}</head>
<body><main>${await collectResult(body)}</main></body>
</html>`;
}
