/** Which quotations `bellagio-widgets verify` finds in HTML, where they stand, and what is said of them. */
import assert from 'node:assert/strict';
import {test} from 'node:test';

import {readConclusion, setQuotation, statement} from '../bench/pages.mjs';
import {bodyOf, placeOf, run, thesisOf, verdictsOf, verify, write} from './run-program.js';

const words = thesisOf(7);
const wrong = words.replace('must', 'should');
const link = '<a href="https://example.org/conclusion/7/">Conclusion 7</a>';

/** Checks parts of one document, and gives for each what was found that begins in it. */
function verifyParts(parts: readonly string[], ...args: string[]) {
  const findings = verify('parts.html', parts.join('\n<hr>\n'), ...args);
  let line = 1;
  return parts.map((part) => {
    const last = line + part.split('\n').length;
    const found = findings.filter((one) => one.line >= line && one.line < last);
    line = last + 1;
    return found;
  });
}

/** Each part has one quotation with the verdict. */
function assertEach(parts: readonly string[], verdict: string, ...args: string[]) {
  const found = verifyParts(parts, ...args);
  parts.forEach((part, index) => assert.deepEqual(verdictsOf(found[index]!), [verdict], part));
}

const ascribe = (text: string) => [
  `<blockquote cite="https://example.org/conclusion/7/">${text}</blockquote>`,
  `<blockquote cite="#c7">${text}</blockquote>`,
  `<blockquote cite="/statement/#c7.thesis">${text}</blockquote>`,
  `<blockquote><p>${text}</p><p>— ${link}</p></blockquote>`,
  `<blockquote><p>${text}</p><footer>Authors, <cite>${link}</cite></footer></blockquote>`,
  `<blockquote>${text} — <cite>${link}</cite></blockquote>`,
  `<blockquote>${text} (${link})</blockquote>`,
  `<blockquote>${text}<br>— Authors, 2006,<br>${link}</blockquote>`,
  `<figure><blockquote><p>${text}</p></blockquote><figcaption>${link}</figcaption></figure>`,
  `<blockquote>${text}</blockquote>\n<p>— ${link}</p>`,
  `<blockquote>${text}</blockquote>\n<p>From ${link} of the statement.</p>`,
  `<div><blockquote>${text}</blockquote></div><p>${statement.title.editorial}. (2006). Available at: ${link}.</p>`,
  `<p>As ${link} has it:</p>\n<blockquote>${text}</blockquote>`,
  `<blockquote>${text}</blockquote><bellagio-cite passage="c7"></bellagio-cite>`,
  `<blockquote data-bellagio="c7">${text}</blockquote>`,
  `<div data-bellagio=" c7.thesis "><p>${text}</p></div>`,
  `<blockquote data-bellagio="">${text}</blockquote>`,
  `<p>They say: <q cite="#c7">${text}</q>.</p>`,
  `<p><q>${text}</q> (${link}).</p>`,
  `<p><q>${text}</q>, as it says in <em>${link}</em>.</p>`,
  `<p>In ${link} they say <q>${text}</q>.</p>`,
  `<bellagio-quote>${text}</bellagio-quote>`,
  `<bellagio-quote passage="c7"><blockquote cite="#c7">${text}</blockquote></bellagio-quote>`,
];

test('every way to ascribe a quotation is seen, once, and right words are verbatim in it', () => {
  assertEach(ascribe(words), 'verbatim');
});

test('and a wrong word is found in each of them', () => {
  assertEach(ascribe(wrong), 'altered');
});

test('the passage that a quotation is ascribed to is the only one that counts', () => {
  assertEach(
    [
      `<blockquote cite="#c3">${words}</blockquote>`,
      `<blockquote data-bellagio="c3" cite="#c7">${words}</blockquote>`,
      `<blockquote cite="/conclusion/7/#c7.p1">${words}</blockquote>`,
    ],
    'not-found',
  );
  assertEach([`<bellagio-quote passage="c7.thesis.s1">${words}</bellagio-quote>`], 'altered');
});

test('nobody’s quotations are read with --all alone', () => {
  const parts = [
    `<blockquote>Somebody else has said this once.</blockquote>`,
    `<p><q>Somebody else has said this once.</q></p>`,
    `<blockquote cite="https://example.org/">Somebody else has said this.</blockquote>`,
    `<blockquote cite="/conclusion/11/">Somebody else has said this.</blockquote>`,
    `<blockquote cite="/conclusion/7">Somebody else has said this.</blockquote>`,
    `<blockquote cite="mailto:a@example.org#c7">Somebody else has said this.</blockquote>`,
    `<blockquote>Somebody else has said this.</blockquote>
<p>Something else entirely begins here. It goes on, and mentions ${link} at its end.</p>`,
    `<p><q>Somebody else has said this.</q> And so on. ${link} is another matter.</p>`,
  ];
  assert.deepEqual(verifyParts(parts).flat(), []);
  assertEach(parts, 'not-found', '--all');
});

test('code, comments, scripts, styles and templates are passed over', () => {
  const quotation = `<blockquote cite="#c7">${wrong}</blockquote>`;
  const content = [
    `<pre>${quotation}</pre>`,
    `<code>${quotation}</code>`,
    `<!-- ${quotation} -->`,
    `<script>"${quotation}"</script>`,
    `<style>/* ${quotation} */</style>`,
    `<template>${quotation}</template>`,
    `<textarea>${quotation}</textarea>`,
    `<blockquote cite="#c7"><pre>let a = "some code of ours";</pre></blockquote>`,
    quotation.replaceAll('<', '&lt;'),
  ];
  assert.deepEqual(verify('code.html', content.join('\n'), '--all'), []);
  assertEach([`<noscript>${quotation}</noscript>`], 'altered');
});

test('data-bellagio="off" switches off what is in it, up to the next mark', () => {
  const quotation = `<blockquote cite="#c7">${wrong}</blockquote>`;
  const off = [
    `<blockquote data-bellagio="off" cite="#c7">${wrong}</blockquote>`,
    `<section data-bellagio="off">${quotation}</section>`,
    `<bellagio-quote data-bellagio="off">${wrong}</bellagio-quote>`,
  ];
  assert.deepEqual(verify('off.html', off.join('\n'), '--all'), []);
  assertEach(
    [`<div data-bellagio="off">${quotation.replace('cite="#c7"', 'data-bellagio="c7"')}</div>`],
    'altered',
  );
});

test('what is read of a quotation is what its reader reads', () => {
  const [first = '', ...rest] = words.split('. ');
  assertEach(
    [
      `<blockquote cite="#c7"><p>${first}.</p><p>${rest.join('. ')}</p></blockquote>`,
      `<blockquote cite="#c7">${first}.<br>${rest.join('. ')}</blockquote>`,
      `<blockquote cite="#c7">${words.replace('all', '<em>all</em>')}</blockquote>`,
      `<blockquote cite="#c7">${words.replaceAll(' ', '\n\t')}</blockquote>`,
      `<blockquote cite="#c7">${words.replace('migrants', 'mi&shy;grants')}</blockquote>`,
      `<blockquote cite="#c7">${words.replace('migrants', 'mi<!-- x -->grants')}</blockquote>`,
      `<blockquote cite="#c7">${words.replace('migrants', 'mi<script>x</script>grants')}</blockquote>`,
      `<blockquote cite="#c7">${words}<sup><a href="#fn1">1</a></sup></blockquote>`,
      `<blockquote cite="#c7"><h3>7. ${statement.conclusions[6].title.text}</h3><p>${words}</p></blockquote>`,
      `<blockquote cite="#c7"><code>${words.slice(0, 8)}</code>${words.slice(8)}</blockquote>`,
      `<blockquote cite="#c3">${thesisOf(3).replace(/“(.*?)”/, '<q>$1</q>')}</blockquote>`,
    ],
    'verbatim',
  );
});

test('an attribution hides no words: not in the middle, and not where it is near the statement itself', () => {
  const [first = '', ...rest] = words.split('. ');
  const dashed = bodyOf(4)[0]!.replace(' – ', '<br>– ');
  assertEach(
    [
      `<blockquote cite="#c7">${first}. <cite>They go on:</cite> ${rest.join('. ')}</blockquote>`,
      `<blockquote cite="#c7">${first}. <footer>${rest.join('. ').replace('must', 'can')}</footer></blockquote>`,
      `<blockquote cite="#c4">${dashed.replace('today', 'yesterday')}</blockquote>`,
    ],
    'altered',
  );
  assertEach([`<blockquote cite="#c4">${dashed}</blockquote>`], 'verbatim');
});

test('quotations in quotations are read once each', () => {
  const quotation = `<blockquote>${words}</blockquote>`;
  assertEach(
    [
      `<blockquote cite="#c7">${quotation}</blockquote>`,
      `<blockquote>${quotation} — ${link}</blockquote>`,
      `<blockquote cite="#c7"><q>${words}</q></blockquote>`,
      `<blockquote>\n<blockquote cite="#c7">${words}</blockquote>\nSo they say.</blockquote>`,
      `<bellagio-quote><q cite="#c7">${words}</q></bellagio-quote>`,
      `<bellagio-conclusion n="7">${setQuotation(7).replace('</p>\n</blockquote>', `</p></blockquote>\n<p>— ${link}</p>`)}</bellagio-conclusion>`,
    ].map((part) => part.replace(/<p>— Conclusion 7, <cite>[^]*?<\/p>/, '')),
    'verbatim',
  );
  const [both] = verifyParts([
    `<blockquote cite="#c7">${words} <q cite="#c3">${words}</q></blockquote>`,
  ]);
  assert.equal(both?.length, 2);
});

test('an id that no passage has is not found, by reference or around words', () => {
  const parts = ['c77', 'c7.p9', 'C7', 'signatories.23', '<b>'].flatMap((id) => [
    `<bellagio-quote passage="${id}"></bellagio-quote>`,
    `<bellagio-quote passage="${id}">${words}</bellagio-quote>`,
    `<blockquote data-bellagio="${id}">${words}</blockquote>`,
  ]);
  for (const [finding] of verifyParts(parts)) {
    assert.equal(finding?.verdict, 'not-found');
    assert.match(finding.reason, /no passage/);
  }
  assertEach(['<bellagio-quote passage="c7.thesis-c7.p1"></bellagio-quote>'], 'verbatim');
});

test('the words inside a conclusion have to be all that it shows', () => {
  const wrap = (content: string, attributes = 'n="7"') =>
    `<bellagio-conclusion ${attributes}>${content}</bellagio-conclusion>`;
  assertEach(
    [
      wrap(setQuotation(7)),
      wrap(setQuotation(7, {heading: true})),
      wrap(setQuotation(7, {attribution: false})),
      wrap(setQuotation(10), 'n=" 10 "'),
      wrap(words, 'n="7" show="thesis"'),
      wrap(
        `<p>${words}</p><details><summary>More</summary>${bodyOf(7).map((text) => `<p>${text}</p>`)}</details>`,
        'n="7" show="summary"',
      ),
      wrap(readConclusion(3).replace(/[“”]/g, '"'), 'n="3"'),
    ],
    'verbatim',
  );
  assertEach(
    [
      wrap(words),
      wrap(readConclusion(7).replace(/ \S+ \S+$/, '')),
      wrap(setQuotation(7).replace('must', 'should')),
      wrap(readConclusion(7), 'n="7" show="thesis"'),
    ],
    'altered',
  );
  assertEach([wrap(setQuotation(8)), wrap('', 'n="11"'), wrap(words, 'n="seven"')], 'not-found');
  assert.deepEqual(verify('empty.html', wrap('') + wrap(' <!-- soon --> ')), []);
});

const people = (names: readonly {name: string; affiliations: string[][]}[]) =>
  `<dl>${names.map(({name, affiliations}) => `<dt>${name}</dt>${affiliations.map((post) => `<dd>${post.join(' ')}</dd>`).join('')}`).join('')}</dl>`;

test('the words inside signatories, rotator and statement are checked as well', () => {
  const {signatories, conclusions} = statement;
  const theses: string[] = conclusions.map(({number}: {number: number}) => thesisOf(number));
  const rotate = (texts: readonly string[]) =>
    `<bellagio-quote-rotator>${texts.map((text) => `<blockquote>${text}</blockquote>`).join('')}</bellagio-quote-rotator>`;
  assertEach(
    [
      `<bellagio-signatories><h3>Signatures</h3>${people(signatories)}</bellagio-signatories>`,
      rotate(theses),
      rotate(theses.slice(2, 3)),
      rotate(theses.slice(2, 3)).replace('</bell', '<p>— <cite>Conclusion 3</cite></p></bell'),
      `<bellagio-statement>${[1, 2, 3].map((n) => setQuotation(n, {heading: true})).join('')}${people(signatories)}</bellagio-statement>`,
    ],
    'verbatim',
  );
  assertEach(
    [
      `<bellagio-signatories>${people(signatories.slice(1))}</bellagio-signatories>`,
      rotate(theses.map((text) => text.replace('migrants', 'people'))),
      `<bellagio-statement>${setQuotation(7).replace('must', 'should')}</bellagio-statement>`,
    ],
    'altered',
  );
});

for (const [name, prepare] of Object.entries({
  LF: (text: string) => text,
  CRLF: (text: string) => text.replaceAll('\n', '\r\n'),
  CR: (text: string) => text.replaceAll('\n', '\r'),
  'a byte order mark': (text: string) => `\uFEFF${text}`,
})) {
  test(`positions are those of the tags, with ${name}: in lines and UTF-16 units`, () => {
    const tags = ['<blockquote cite="#c7">', '<q cite="#c7">', '<bellagio-quote>'];
    const content = prepare(`<!doctype html>
<html><body>
\t<p>Ünïcödé 🎈🎈 é</p>\t${tags[0]}${words}</blockquote>
<p>🎈 e\u0301 &amp; <q
  cite="#c3">${thesisOf(3)}</q> and ${tags[1]}${words}</q>.
<table>${tags[2]}${words}</bellagio-quote><tr><td>x</table>
`);
    const shown = content.replace(/^\uFEFF/, '');
    write({'positions.html': content});
    const {stdout} = run(['verify', 'positions.html', '--format', 'json']);
    const found = JSON.parse(stdout).map(({line, column}: {line: number; column: number}) => ({
      line,
      column,
    }));
    const starts = [tags[0]!, '<q', tags[1]!, tags[2]!];
    assert.deepEqual(
      found,
      starts.map((tag) => placeOf(shown, tag)),
    );
  });
}

test('a fragment of a page is read as well as a page', () => {
  assert.deepEqual(verdictsOf(verify('a.htm', `<blockquote cite=#c7>${words}`)), ['verbatim']);
  assert.deepEqual(verdictsOf(verify('A.HTML', `</div></p><q cite=#c7>${wrong}</body></html>`)), [
    'altered',
  ]);
  assert.deepEqual(verify('empty.html', ''), []);
});

test('tags that are nested without an end are an error of one line, not of the program', () => {
  write({'deep.html': '<div>'.repeat(100_000), 'deep.md': '> '.repeat(100_000)});
  for (const name of ['deep.html', 'deep.md']) {
    const {status, stderr} = run(['verify', name]);
    assert.equal(status, 2);
    assert.match(stderr, /^deep\.\w+:1:\d+: [^\n]+ deep\n$/);
  }
});
