/** A page without a fault that has every tag in every form, and quotations that were pasted without one. */
import {findPassage, statement} from '../../src/text.js';
import {setQuotation, writeSnippet} from '../bench/pages.mjs';
import {inventTranslation} from '../data/invented-translation.js';
import {dist} from '../packaging/built-files.js';
import {beginHere} from './watched-visit.js';

/** What the page itself asks for, by path. */
export const asked = {'/pack.json': JSON.stringify(inventTranslation())};

const read = (id: string) => findPassage(statement, id)?.text ?? '';
const sentence = read('c7.thesis.s3');
const [, pasted = ''] = /(<blockquote[^]*)/.exec(setQuotation(4)) ?? [];
const paste = (mark: string, number: number) =>
  setQuotation(number).replace('<blockquote', `<blockquote ${mark}`);

const conclusions = `
<bellagio-conclusion n="1"></bellagio-conclusion>
<bellagio-conclusion n="2" show="thesis" actions="none" heading-level="2"></bellagio-conclusion>
<bellagio-conclusion id="here" n="7" show="summary"></bellagio-conclusion>
<bellagio-conclusion n="8" isolated actions="copy, cite"></bellagio-conclusion>
<bellagio-conclusion n="3">${setQuotation(3)}</bellagio-conclusion>
<div contenteditable><bellagio-conclusion n="4"></bellagio-conclusion></div>`;

const signatories = ['list', 'columns', 'inline'].map(
  (layout) =>
    `<bellagio-signatories layout="${layout}" sort="${layout === 'list' ? 'printed' : 'name'}" filter></bellagio-signatories>`,
);

const rotators = `
<bellagio-quote-rotator></bellagio-quote-rotator>
<bellagio-quote-rotator from="sentences" order="daily" interval="0" conclusions="1, 5"></bellagio-quote-rotator>
<bellagio-quote-rotator order="random" interval="1" isolated></bellagio-quote-rotator>`;

const quotations = `
<p><bellagio-quote passage="c7.thesis.s3"></bellagio-quote> <bellagio-quote passage="signatories.4" marks="none"></bellagio-quote></p>
<bellagio-quote passage="c10" isolated></bellagio-quote>
<bellagio-quote><q>${sentence}</q></bellagio-quote>
<bellagio-quote><blockquote><p>${sentence.replace('Human', '[…] human')}</p></blockquote></bellagio-quote>
<bellagio-quote passage="c7.thesis.s3"><q>${sentence.replace('must', 'may')}</q></bellagio-quote>
<bellagio-quote><q>Nothing of the kind is written there</q></bellagio-quote>
<bellagio-quote><q>Two words</q></bellagio-quote>
<p>A claim <bellagio-cite passage="c9.thesis.s1"></bellagio-cite>, another <bellagio-cite cite-style="vancouver"></bellagio-cite>,
and <bellagio-cite passage="preamble.p1" cite-style="chicago-notes">one in words of my own</bellagio-cite>.</p>`;

const whole = `
<bellagio-search placeholder="migrants"></bellagio-search>
<bellagio-search for="statement"></bellagio-search>
<bellagio-statement id="statement" contents>
<bellagio-search slot="search"></bellagio-search>
</bellagio-statement>
<bellagio-statement isolated></bellagio-statement>`;

const pastes = `
${pasted.replace('<blockquote', '<blockquote data-bellagio="c4"')}
${paste('data-bellagio="c5"', 6)}
<blockquote><p>${read('c9.thesis')}</p></blockquote>
<p>— <a href="https://example.org/bellagio/conclusion/9/">Conclusion 9</a></p>`;

const settled = `
<bellagio-settings permalink-base="/pages/" source-url="/original.pdf" cite-style="mla" theme="dark" ui-lang="en-GB">
<bellagio-conclusion n="9"></bellagio-conclusion>
<p><bellagio-cite passage="c2.thesis"></bellagio-cite> <bellagio-quote passage="c2.thesis.s1"></bellagio-quote></p>
<bellagio-search></bellagio-search>
<bellagio-settings translation="/pack.json" ui-lang="fr">
<bellagio-conclusion n="10"></bellagio-conclusion>
</bellagio-settings>
</bellagio-settings>`;

/**
 * Writes the page.
 *
 * @param file - What it loads, by name in `dist`.
 * @param more - What else it loads, in its head.
 */
export async function writeGoodPage(file: string, more = ''): Promise<string> {
  const snippets = await Promise.all(
    (['element', 'declarative'] as const).map((form) => writeSnippet(dist, 'c6', {}, form)),
  );
  const sections = [
    conclusions,
    ...signatories,
    rotators,
    quotations,
    whole,
    pastes,
    settled,
    // Their scripts are those of the page.
    ...snippets.map((code) => code.replaceAll(/<script[^]*?<\/script>/g, '')),
  ];
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A host</title>
<link rel="icon" href="data:,">${more}<script type="module" src="/dist/${file}"></script></head>
<body><h1>A host</h1>${sections.map((section) => `<section>${section}</section>`).join('')}
${beginHere}`;
}
