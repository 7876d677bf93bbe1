import {html} from 'lit';
import {unsafeHTML} from 'lit/directives/unsafe-html.js';

import {renderTag} from 'bellagio-widgets/snippets';
import {statement} from 'bellagio-widgets/text';

const {code} = renderTag(statement, 'bellagio-conclusion', {
  n: 7,
  id: 'rendered',
  'data-authored': true,
});
const {thesis} = statement.conclusions[2];

/** @param n - The conclusion that is chosen. */
export const page = (n, choose) => html`
  <h1>A page of Lit</h1>
  <button id="press" @click=${choose}>Choose another</button>
  <output>${n}</output>
  ${unsafeHTML(code)}
  <bellagio-conclusion id="bound" n=${n}></bellagio-conclusion>
  <p>
    <bellagio-quote id="quoted" passage=${thesis.id}>
      <q>${thesis.sentences.map(({runs}) => runs.map(({text}) => text).join('')).join(' ')}</q>
    </bellagio-quote>
  </p>
`;
