/** Which quotations `bellagio-widgets verify` finds in Markdown, where they stand, and what is said of them. */
import assert from 'node:assert/strict';
import {test} from 'node:test';

import {bodyOf, placeOf, run, thesisOf, verdictsOf, verify, write} from './run-program.js';

const words = thesisOf(7);
const wrong = words.replace('must', 'should');
const address = 'https://example.org/conclusion/7/';
const [first = '', ...rest] = words.split('. ');

/** Each document alone, since a link's definition may stand anywhere in it. */
function assertEach(parts: readonly string[], verdicts: readonly string[], ...args: string[]) {
  const documents = parts.map((part, index) => [`${index}.md`, part] as const);
  write(Object.fromEntries(documents));
  const names = documents.map(([name]) => name);
  const {stdout} = run(['verify', '--format', 'json', ...args, '--', ...names]);
  const findings: {file: string; verdict: string}[] = JSON.parse(stdout);
  for (const [name, part] of documents) {
    assert.deepEqual(
      findings.flatMap(({file, verdict}) => (file === name ? verdict : [])),
      verdicts,
      part,
    );
  }
}

const ascribe = (text: string) => [
  `> ${text}\n>\n> — [Conclusion 7](${address})\n`,
  `> ${text}\n> — [Conclusion 7](${address})\n`,
  `> ${text}\n— [Conclusion 7](${address})\n`,
  `> ${text}  \n> [Conclusion 7](${address})\n`,
  `> ${text}\n> -- Authors, ${address}\n`,
  `> ${text}\n> - <${address}>\n`,
  `> ${text}\n\n— [Conclusion 7](${address})\n`,
  `> ${text}\n\n[Conclusion 7][seven]\n\n[Seven]: /statement/#c7.thesis\n`,
  `> ${text} ([Conclusion 7](#c7))\n`,
  `> ${text} — *[Conclusion 7](#c7)*\n`,
  `As [conclusion 7](#c7) says:\n\n> ${text}\n`,
  `1. One\n\n   > ${text}\n   >\n   > — [Conclusion 7](${address})\n`,
  `<blockquote cite="#c7">${text}</blockquote>\n`,
  `<blockquote cite="#c7">\n\n${text}\n\n</blockquote>\n`,
  `<figure>\n\n> ${text}\n\n<figcaption>\n\n[Conclusion 7](#c7)\n\n</figcaption>\n</figure>\n`,
  `They say <q cite="#c7">${text}</q>.\n`,
  `They say <q>${text}</q> ([Conclusion 7](${address})).\n`,
  `They say <bellagio-quote>${text}</bellagio-quote>.\n`,
  `| a |\n| - |\n| <q cite="#c7">${text}</q> |\n`,
  `---\ntitle: A post\nquote: >\n  Somebody’s words\n---\n\n> ${text}\n\n— [7](${address})\n`,
  `> “${text}”\n>\n> — [Conclusion 7](${address})\n`,
];

test('every way to ascribe a quotation is seen, once, and right words are verbatim in it', () => {
  assertEach(ascribe(words), ['verbatim']);
});

test('and a wrong word is found in each of them', () => {
  assertEach(ascribe(wrong), ['altered']);
});

test('marks of Markdown are no words: emphasis, escapes, entities, lines, lists, footnotes', () => {
  const quote = (text: string) => `> ${text}\n>\n> — [Conclusion 7](${address})\n`;
  assertEach(
    [
      quote(words.replace('all', '*all*')),
      quote(`**${words.replace('all', '_all_')}**`),
      quote(words.replace('.', '\\.').replace('must', '&#109;ust')),
      quote(words.replaceAll(' ', '\n> ')),
      quote(`${first}.\n>\n> ${rest.join('. ')}`),
      quote(`${first}.\\\n> ${rest.join('. ')}`),
      quote(`${words}[^1]`) + '\n[^1]: A note.\n',
      quote(words.replace('Human rights', '[Human rights](https://example.org/)')),
    ],
    ['verbatim'],
  );
  const items = bodyOf(10).slice(1);
  assertEach(
    [`> ${items.map((item) => `- ${item}`).join('\n> ')}\n\n— [10](#c10)\n`],
    ['verbatim'],
  );
});

test('nobody’s quotations are read with --all alone, and quotation marks in a sentence are not read', () => {
  const parts = [
    '> Somebody else has said this once.\n',
    '- > Somebody else has said this once.\n',
    '<q>Somebody else has said this once.</q>\n',
    '> Somebody else has said this once.\n\n— [Conclusion 11](/conclusion/11/)\n',
  ];
  assertEach(parts, []);
  assertEach(parts, ['not-found'], '--all');
  assertEach(
    ['“Somebody else has said this once.”\n', '"Somebody else said this."\n'],
    [],
    '--all',
  );
});

test('code and comments are passed over', () => {
  const quotation = `> ${wrong}\n>\n> — [Conclusion 7](${address})`;
  assertEach(
    [
      `\`\`\`md\n${quotation}\n\`\`\`\n`,
      `~~~\n${quotation}\n`,
      quotation.replace(/^/gm, '    '),
      `<!--\n${quotation}\n-->\n`,
      `<pre>\n${quotation}\n</pre>\n`,
      `\`<q cite="#c7">${wrong}</q>\`\n`,
      `\\> ${wrong}\n`,
      '> ```\n> let a = "some code of ours";\n> ```\n',
    ],
    [],
    '--all',
  );
});

test('tags may open in one block and close in another', () => {
  const body = bodyOf(7).join('\n>\n> ');
  assertEach(
    [
      `<bellagio-conclusion n="7">\n\n### Title\n\n> ${words}\n>\n> ${body}\n\n— *Conclusion 7*\n\n</bellagio-conclusion>\n`,
    ],
    ['verbatim'],
  );
});

for (const [name, prepare] of Object.entries({
  LF: (text: string) => text,
  CRLF: (text: string) => text.replaceAll('\n', '\r\n'),
  'a byte order mark': (text: string) => `\uFEFF${text}`,
})) {
  test(`positions are those of the first characters, with ${name}: also of tags inside of blocks`, () => {
    const content = prepare(`# 🎈 Ünïcödé &amp; <b>e\u0301</b>

  > ${words}

— [Conclusion 7](${address})

*\t🎈
\t> > <q cite="#c7">${words}</q>

> 🎈 <i
>   class="a"> </i><q
>\tcite="#c7">${words}</q>
>
> <div>
>    <q class="b" cite="#c7">${words}</q>
> </div>

<p>\t🎈</p>\t<q id="c" cite="#c7">${words}</q>
`);
    const findings = verify('positions.md', content);
    const shown = content.replace(/^\uFEFF/, '');
    const starts = ['> Migration', '<q cite', '<q\n', '<q class', '<q id'];
    assert.deepEqual(
      verdictsOf(findings),
      starts.map(() => 'verbatim'),
    );
    assert.deepEqual(
      findings.map(({line, column}) => ({line, column})),
      starts.map((start) => placeOf(shown, name === 'CRLF' ? start.replace('\n', '\r\n') : start)),
    );
  });
}
