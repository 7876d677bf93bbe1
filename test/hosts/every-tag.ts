/** A page that holds every tag; what each is to say, and what a reader can do with it. */
import assert from 'node:assert/strict';

import {findConclusion, readConclusion, setQuotation, statement} from '../bench/pages.mjs';
import {
  countWords,
  readBlock,
  readSignatories,
  readThesis,
  readTitled,
  readWhole,
} from '../packaging/source-words.js';
import type {Host} from './host-visits.js';

const [, , sentence = ''] = findConclusion(7).thesis.sentences.map(
  ({runs}: {runs: readonly {text: string}[]}) => runs.map(({text}) => text).join(''),
);
/** The same with two words changed, and cut short. */
const altered = sentence
  .replace('must', 'should')
  .replace('all', 'most')
  .replace(/, and .*/, '.');
const pasted = /(<blockquote)([^]*)/.exec(setQuotation(4))!;

/** Every tag, each under the id by which it is known here. */
export const everyTag = `
<bellagio-conclusion id="conclusion" n="7"></bellagio-conclusion>
<bellagio-conclusion id="adopted" n="8">${setQuotation(8)}</bellagio-conclusion>
<bellagio-conclusion id="isolated" n="3" isolated></bellagio-conclusion>
<bellagio-signatories id="signatories" filter></bellagio-signatories>
<bellagio-quote-rotator id="rotator"></bellagio-quote-rotator>
<p>As is said: <bellagio-quote id="quote" passage="c7.thesis.s3"></bellagio-quote>,
<bellagio-quote id="verified" passage="c7.thesis.s3"><q>${sentence}</q></bellagio-quote>,
<bellagio-quote id="altered" passage="c7.thesis.s3"><q>${altered}</q></bellagio-quote>
<bellagio-cite id="cite" passage="c9.thesis.s1"></bellagio-cite></p>
<bellagio-search id="search"></bellagio-search>
<bellagio-statement id="statement" contents></bellagio-statement>
${pasted[1]} id="pasted" data-bellagio="c4"${pasted[2]}`;

/** What each of them says, in one piece. */
export const wordsOf: Readonly<Record<string, string>> = {
  conclusion: readTitled(7),
  adopted: readConclusion(8),
  isolated: readTitled(3),
  signatories: readSignatories().slice(`${statement.signaturesHeading} `.length),
  rotator: readThesis(1),
  quote: sentence,
  verified: sentence,
  altered,
  cite: '2006',
  search: 'Search',
  statement: readWhole({numbered: true}),
  pasted: readConclusion(4),
};

/** Asserts that every tag shows its words, and shows them once. */
export async function assertWords({look}: Host, ids = Object.keys(wordsOf)): Promise<void> {
  for (const id of ids) {
    const words = wordsOf[id]!;
    const shown = await look('read', `#${id}`);
    assert.equal(countWords(shown, words), 1, `${id} shows its words once: ${shown}`);
  }
}

/** What a host can do of all that a reader asks for. */
export interface Abilities {
  /** Previews are links instead. */
  previews?: boolean;
  dialogs?: boolean;
}

const copied = '^Copied$|selected';

/** Presses, types and opens whatever a reader can, and asserts that it answers. */
export async function useEverySurface(host: Host, can: Abilities = {}): Promise<void> {
  const {look, press} = host;
  for (const id of ['conclusion', 'adopted', 'isolated', 'pasted']) await copyFrom(host, id);
  if (can.dialogs !== false) await openDialogs(host);
  if (can.previews !== false) await openPreviews(host);

  await press('#rotator >>> [name="next"]');
  await look('wait', '#rotator >>> [part="position"]', '^2');
  await look('waitRead', '#rotator', readThesis(1), 0);
  await look('waitRead', '#rotator', readThesis(2), 1);

  await press('#signatories >>> input');
  await host.page.keyboard.type('unver');
  await look('wait', '#signatories >>> [part~="status"]', '^1 of 22');
  assert.equal(await look('count', '#signatories >>> [part~="found"] dt'), 1);
  await host.page.keyboard.press('Escape');
  await look('waitGone', '#signatories >>> [part~="found"]');

  await press('#search >>> input');
  await host.page.keyboard.type('remittances');
  await look('wait', '#search >>> [part="status"]', '\\d');
  await look('wait', '#search >>> [part="results"] mark', '(?i:remittances)');

  await press('#search >>> [part="result"]');
  await look('wait', '#search >>> [part="result"][aria-expanded="true"]', '.');

  // Without room beside the text, the contents are folded.
  if (await look('isShown', '#statement >>> nav summary')) {
    await press('#statement >>> nav summary');
  }
  await press('#statement >>> nav [data-passage="c9"]');
  await look('settle');
  assert.match(await look('address'), /#c9$/);
}

/** Copies by a button, and waits for what it says. */
export async function copyFrom({look, press}: Host, id: string): Promise<void> {
  await press(`#${id} >>> [name="copy"]`);
  await look('wait', `#${id} >>> [part="actions"] [part="status"]`, copied);
}

async function openDialogs({look, press, page}: Host): Promise<void> {
  await press('#conclusion >>> [name="context"]');
  const context = await look('wait', '#conclusion >>> dialog[open] .current', '.');
  assert.equal(countWords(context, readConclusion(7)), 1);
  await press('#conclusion >>> dialog .close');
  await look('waitGone', '#conclusion >>> dialog');

  await press('#conclusion >>> [name="cite"]');
  await look('wait', '#conclusion >>> dialog[open] [part="reference"]', '2006');
  await press('#conclusion >>> dialog [part~="copy"]');
  await look('wait', '#conclusion >>> dialog [part="status"]', copied);
  await page.keyboard.press('Escape');
  await look('waitGone', '#conclusion >>> dialog');
}

async function openPreviews({look, press, page}: Host): Promise<void> {
  await press('#cite >>> [part~="mark"]');
  const panel = await look('wait', '#cite >>> :popover-open .words', '.');
  assert.equal(countWords(panel, readBlock(findConclusion(9).thesis).split(/(?<=\.) /)[0]!), 1);
  await look('wait', '#cite >>> :popover-open [part="reference"]', '2006');
  await page.keyboard.press('Escape');
  await look('waitGone', '#cite >>> :popover-open');

  await press('#altered >>> [part~="mark"]');
  const verdict = await look('wait', '#altered >>> :popover-open .panel', '.');
  assert.match(verdict, /wherever they are/);
  await look('wait', '#altered >>> :popover-open ins', '.');
  await page.keyboard.press('Escape');
  await look('waitGone', '#altered >>> :popover-open');
}
