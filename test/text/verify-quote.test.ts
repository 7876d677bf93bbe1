import assert from 'node:assert/strict';
import {test} from 'node:test';

import {statement} from '../../src/context/statement.js';
import {findPassage} from '../../src/text/find-passage.js';
import type {Verification} from '../../src/text/judgement.js';
import {verifyQuote} from '../../src/text/verify-quote.js';

const verify = (text: string, within?: string) => verifyQuote(text, statement, {within});

/** The verdict and the passage, for short: `verbatim c7.thesis.s3`. */
const outcome = ({verdict, passage}: Verification) => [verdict, passage].filter(Boolean).join(' ');

/** Holds a table of quotations and outcomes. */
function holds(rows: readonly (readonly [quotation: string, expected: string, within?: string])[]) {
  assert.deepEqual(
    rows.map(([quotation, , within]) => [quotation, outcome(verify(quotation, within))]),
    rows.map(([quotation, expected]) => [quotation, expected]),
  );
}

const rights = 'verbatim c7.thesis.s3';

test('words of the statement are verbatim, by the sentence, block or conclusion in which they stand', () => {
  const words = (id: string) => findPassage(statement, id)!.text;
  holds([
    ['Human rights must be guaranteed for all', rights],
    ['must be guaranteed for', rights],
    [words('c7.thesis.s3'), rights],
    ['of their legal status. The current concern', 'verbatim c7.thesis.s3-c7.p1.s1'],
    [words('c7.thesis'), 'verbatim c7.thesis'],
    [words('c7'), 'verbatim c7'],
    [`${words('c5.thesis')} ${words('c5.p1')}`, 'verbatim c5.thesis-c5.p1'],
    [`7. Protecting migrants ${words('c7.thesis')}`, 'verbatim c7'],
    ['7. Protecting migrants', 'verbatim c7.title'],
    ['Protecting migrants', 'verbatim c7.title'],
    ['Protecting migrants Migration entails risks', 'verbatim c7'],
    ['effects on development Developed countries have', 'verbatim c8.thesis.s1-c8.p1.s1'],
    [words('c10.i3'), 'verbatim c10.i3'],
    ['cooperation include: dialogue; acknowledging', 'verbatim c10.p1.s1-c10.i2.s1'],
    ['This statement summarizes the major conclusions', 'verbatim preamble.p2.s1'],
    [words('preamble'), 'verbatim preamble'],
    [statement.title.printed, 'verbatim title'],
    [statement.title.editorial, 'verbatim title'],
    ['Oya Susanne Abali', 'verbatim signatories.1'],
    ['University of Oxford Maruja M.B. Asis', 'verbatim signatories'],
    ['Security at the Embassy of the Republic', 'verbatim signatories.4'],
    ['Signatures: Oya Susanne Abali', 'verbatim signatories.1'],
  ]);
});

test('never across two conclusions, nor from the preamble into the first', () => {
  holds([
    ['and their communities. 8. Responsibility of states', 'altered c8.title'],
    ['deliberation and action. 1. Globalization, international', 'altered preamble.p2.s3'],
  ]);
});

test('marks, spaces, hyphens and dashes of every shape are folded', () => {
  const stability = 'verbatim c2.thesis.s2';
  holds([
    ...['“”', '""', "''", '‘’', '„“', '‚‘', '«»', '»«', '‹›', '「」', '＂＂', '``', '′′', '❝❞'].map(
      (marks) =>
        [`short-term socioeconomic ${marks[0]}stability${marks[1]} and`, stability] as const,
    ),
    ['short-term socioeconomic « stability » and', stability],
    ['short-term socioeconomic «\u202Fstability\u202F» and', stability],
    ['« Human rights must be guaranteed »', rights],
    ['reflected people’s aspirations', 'verbatim c1.p1.s1'],
    ['Human\u00A0rights \t\n must\u2003be\u3000guaranteed', rights],
    ['Hu\u00ADman ri\u200Bghts\u200E must be\uFEFF guaran\u2060teed', rights],
    ['O. Can U\u0308nver Counsellor', 'verbatim signatories.4'],
    ['di\uFB00erences in the views and', 'verbatim preamble.p2.s2'],
    ['On 10–13 July 2006, a conference', 'verbatim preamble.p1.s1'],
    ['On 10—13 July 2006, a conference', 'verbatim preamble.p1.s1'],
    ['On 10‑13 July 2006, a conference', 'verbatim preamble.p1.s1'],
    ['short‐term socioeconomic “stability”', stability],
    ...[' – ', '—', ' — ', '–', ' - ', '--', ' -- ', '\u00A0– '].map(
      (dash) => [`countries of origin${dash}India, Mexico`, 'verbatim preamble.p1.s2'] as const,
    ),
  ]);
});

test('nothing else is folded', () => {
  const changed = 'altered c2.thesis.s2';
  holds([
    ['short-term socio-economic “stability” and contributes', changed],
    ['short term socioeconomic “stability” and contributes', changed],
    ['short–term socioeconomic “stability” and contributes', changed],
    ['short-term socioeconomic stability and contributes', changed],
    ['short-term socioeconomic “stability and contributes', changed],
    ['short-term socioeconomic “stability” & contributes to', changed],
    ['South—South cooperation will further the reflection', 'altered c9.p1.s1'],
    ['less - or semi-skilled workers, either through', 'altered c8.p1.s3'],
    ['HUMAN RIGHTS MUST BE GUARANTEED', 'altered c7.thesis.s3'],
    ['Human rights must be *guaranteed* for all', 'altered c7.thesis.s3'],
    ['Perspectives from the SOUTH: Conclusions from', 'altered title'],
  ]);
});

test('marks at the edges and one closing point may be there or not', () => {
  holds([
    ['“Human rights must be guaranteed”', rights],
    ['Human rights must be guaranteed.', rights],
    ['“Human rights must be guaranteed.”', rights],
    ['“Human rights must be guaranteed”,', rights],
    ['“‘Human rights must be guaranteed;’”', rights],
    ['“countries of origin”, several are in', 'verbatim preamble.p1.s3'],
    ['countries of origin”, several are in', 'verbatim preamble.p1.s3'],
    ['promotes short-term socioeconomic “stability', 'verbatim c2.thesis.s2'],
    ['Human rights must be guaranteed!', 'altered c7.thesis.s3'],
    ['Human rights must be guaranteed?', 'altered c7.thesis.s3'],
    ['Human rights must be guaranteed:', 'altered c7.thesis.s3'],
    ['Human rights must be guaranteed.,', 'altered c7.thesis.s3'],
    ['(Human rights must be guaranteed)', 'altered c7.thesis.s3'],
  ]);
});

test('a sentence is not its negation, nor with any other word, mark or capital changed', () => {
  const altered = 'altered c7.thesis.s3';
  holds([
    ['Human rights must not be guaranteed for all migrants', altered],
    ['Migrants should be viewed as “milking cows” for the', 'altered c3.thesis.s1'],
    ['Human rights should be guaranteed for all migrants', altered],
    ['Human rights be must guaranteed for all migrants', altered],
    ['Human Rights must be guaranteed for all', altered],
    ['Human rights, must be guaranteed for all', altered],
    ['through legislation, institutional action, and advocacy', 'altered c7.thesis.s2'],
    ['consulting employers and labour unions on labor needs', 'altered c8.p1.s4'],
    ['ghts must be guaranteed for all migrants', altered],
    ['Human rights must be guarant', altered],
    ['skilled workers (such as medical personnel', 'altered c8.p1.s1'],
    ['Human rights must be guaranteed Migrants should not be viewed as', 'altered c3.thesis.s1'],
  ]);
});

test('a marked departure is edited', () => {
  const edited = 'edited c7.thesis.s3';
  holds([
    ...['…', '...', '. . .', '[…]', '(…)', '[...]', '( . . . )', '[. . .]'].flatMap((ellipsis) =>
      [' E ', 'E', ' . E ', '. E ', ' E . ', 'E. '].map(
        (gap) =>
          [
            `Human rights must be guaranteed${gap.replace('E', ellipsis)}regardless of their legal status`,
            edited,
          ] as const,
      ),
    ),
    [
      'Human rights must be guaranteed …. Debates on improving security',
      'edited c7.thesis.s3-c7.p1.s2',
    ],
    ['… rights must be guaranteed …', edited],
    ['“… rights must be guaranteed …”', edited],
    ['rights must be guaranteed....', edited],
    ['human rights must be guaranteed', edited],
    ['… human rights must be guaranteed', edited],
    ['[h]uman rights must be guaranteed', edited],
    ['[H]uman rights must be guaranteed', edited],
    ['[They] should not be viewed as', 'edited c3.thesis.s1'],
    ['Human rights must be guaranteed for [everyone], wherever they are', edited],
    ['for all migrants [sic], wherever they are', edited],
    ['migration becomes an option [emphasis added], not a necessity', 'edited c1.thesis.s3'],
    ['migration becomes an option [emphasis added]', 'edited c1.thesis.s3'],
    ['“migration becomes an option” [emphasis added].', 'edited c1.thesis.s3'],
    ['consulting employers and labo[u]r unions on labo[u]r needs', 'edited c8.p1.s4'],
    ['promote[s] the safety and protection of migrants', 'edited c1.thesis.s2'],
    ['[a b c d e] rights must be guaranteed', edited],
    ['promotes [long]-term socioeconomic “stability” and', 'edited c2.thesis.s2'],
  ]);
});

test('pieces are three words at least, in order, within one conclusion or the preamble', () => {
  holds([
    ['Human rights … be guaranteed for all migrants', 'altered c7.thesis.s3'],
    ['regardless of their legal status … Human rights must be guaranteed', 'altered c7.thesis.s3'],
    ['Human rights must be guaranteed … Human rights must be guaranteed', 'altered c7.thesis.s3'],
    ['Human rights must be guaranteed … States of destination countries', 'altered c7.thesis.s3'],
    ['for further deliberation and action … Globalization results in', 'altered preamble.p2.s3'],
    ['Oya Susanne Abali … Manolo Abella Senior Research Fellow', 'altered signatories.2'],
    [
      'five major countries of origin … transit and even immigration',
      'edited preamble.p1.s2-preamble.p1.s3',
    ],
    ['Migration is not a panacea … stimulate development through remittances', 'edited c2'],
  ]);
});

test('no ellipsis swallows a negation from a sentence of which words are kept, but whole sentences it may', () => {
  holds([
    ['but it should … be pursued as', 'altered c2.thesis.s1'],
    [
      'transnational communities, but it should … be pursued as the vehicle',
      'altered c2.thesis.s1',
    ],
    [
      'so that migration becomes … a necessity. Throughout human history',
      'altered c1.thesis.s3-c1.p1.s1',
    ],
    [
      'transnational communities, but it should not … vehicle or strategy for development',
      'edited c2.thesis.s1',
    ],
    // The sentence between them denies something, but no word of it is kept.
    ['Measures to be explored include … relevant to the needs', 'edited c5.p3.s2'],
    [
      'The human rights and social protection laws … Measures to be explored include',
      'edited c5.p2.s4-c5.p3.s2',
    ],
    [
      'regardless of their legal status … Debates on improving security',
      'edited c7.thesis.s3-c7.p1.s2',
    ],
  ]);
});

test('no bracket takes away or puts in a negation, or holds or replaces more than five words', () => {
  const cows = 'altered c3.thesis.s1';
  holds([
    ['Migrants should [always] be viewed as “milking cows”', cows],
    ['Migrants [ought] be viewed as “milking cows”', cows],
    ['[They should] be viewed as “milking cows” for the', cows],
    ['Migrants should no[w] be viewed as “milking cows”', cows],
    ['Migrants should [never] be viewed as “milking cows”', cows],
    ['Human rights must [not] be guaranteed for all migrants', 'altered c7.thesis.s3'],
    ['Human rights must be guaranteed [without delay] for all migrants', 'altered c7.thesis.s3'],
    ['Human rights must be guaranteed for all [not before 2010]', 'altered c7.thesis.s3'],
    ['[N]ot only threats to state security', 'edited c7.p1.s2'],
    [
      'Human rights must be guaranteed for [a b c d e f], wherever they are',
      'altered c7.thesis.s3',
    ],
    [
      'Human rights must be guaranteed [and] regardless of their legal status',
      'altered c7.thesis.s3',
    ],
    ['Human rights must be guaranteed [] for all', 'altered c7.thesis.s3'],
    ['Human rights must be guaranteed [for all', 'altered c7.thesis.s3'],
    ['[M]igration pressures while at the same time', 'altered c1.thesis.s1'],
  ]);
});

test('what shares fewer than three words in a row, or too little of all, is not found', () => {
  holds([
    ['We hold these truths to be self-evident, that all men are created equal', 'not-found'],
    ['Human rights should surely be always guaranteed by all of us', 'not-found'],
    ['The number of people in countries of origin is growing steadily every year', 'not-found'],
    ['Human [x] rights [y] must [z] be', 'not-found'],
  ]);
});

test('where there is nothing to decide, nothing is', () => {
  holds([
    ...['', ' ', '\u200B', '“”', '…', '. . .', '–', '“ . , ; ”', '!?'].map(
      (marks) => [marks, 'unchecked'] as const,
    ),
    ['migrants', 'unchecked'],
    ['human rights', 'unchecked'],
    ['protecting migrants', 'unchecked'],
    ['… human rights …', 'unchecked'],
    ['Signatures:', 'unchecked'],
    ['“Protecting migrants.”', 'verbatim c7.title'],
    ['dialogue', 'verbatim c10.i1'],
    ['dialogue;', 'verbatim c10.i1'],
  ]);
});

test('within a passage, only that counts', () => {
  holds([
    ['countries of origin', 'verbatim preamble.p1.s2'],
    ['countries of origin', 'verbatim c4.thesis.s1', 'c4.thesis'],
    ['countries of origin', 'verbatim c7.thesis.s2', 'c7'],
    ['Protecting migrants', 'verbatim c7.title', 'c7'],
    ['7. Protecting migrants', 'verbatim c7.title', 'c7.title'],
    ['Human rights must be guaranteed', 'not-found', 'c8'],
    ['Human rights must be guaranteed', rights, 'c7.thesis.s2-c7.p1.s1'],
    ['of their legal status. The current concern', 'altered c7.thesis.s3', 'c7.thesis'],
    ['Oya Susanne Abali', 'verbatim signatories.1', 'signatories'],
    ['Perspectives from the South: Conclusions', 'verbatim title', 'title'],
    ['Human rights must be guaranteed', 'not-found', 'c11'],
    ['Human rights must be guaranteed', 'not-found', 'c7.p1-c7.thesis'],
    ['Human rights must be guaranteed', 'not-found', ''],
  ]);
  assert.match(verify('Human rights must be guaranteed', 'c77').reason, /“c77”/);
});

test('what is accepted as a place is what findPassage knows', () => {
  for (const id of [
    'c7.thesis-',
    '-c7.p1',
    'c7-c7',
    'c7.title-c7.thesis',
    'c7.thesis-c7.thesis',
    'c7.thesis-c7.thesis.s2',
    'c7.thesis-c8.thesis',
    'signatories.1-signatories.2',
    'c7.thesis-c7.p1-c7.p1',
    'C7',
    ' c7',
    'c7.thesis.s1-c7.p1',
    'preamble.p1-preamble.p2',
    'c10.p1-c10.i3',
    'signatories.22',
    'c10.i2.s1',
  ]) {
    const isKnown = findPassage(statement, id) !== undefined;
    assert.equal(verify('x y z', id).cause !== 'no-passage', isKnown, id);
  }
});

test('an altered quotation says word by word what departs, and its reason cites the first', () => {
  const {diff, span, reason} = verify(
    '“Migrants should be seen as “milking cows” for the development”',
  );
  assert.deepEqual(diff, [
    {kind: 'same', text: 'Migrants should'},
    {kind: 'dropped', text: 'not'},
    {kind: 'same', text: 'be'},
    {kind: 'dropped', text: 'viewed'},
    {kind: 'added', text: 'seen'},
    {kind: 'same', text: 'as “milking cows” for the development'},
  ]);
  assert.deepEqual(span, [0, 67]);
  assert.equal(reason, 'The quotation leaves out “not”.');
  assert.equal(
    verify('Refugees should not be viewed as').reason,
    'The statement has “Migrants” where the quotation has “Refugees”.',
  );
  assert.equal(
    verify('Human rights must always be guaranteed for all migrants').reason,
    'The quotation adds “always”.',
  );
  assert.match(verify('Human rights … be guaranteed for all migrants').reason, /fewer than three/);
  assert.match(verify('but it should … be pursued as the vehicle').reason, /negation/);
});
