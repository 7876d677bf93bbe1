/** What a screen reader is given: names, roles and states, the language of every word, and news said once. */
import assert from 'node:assert/strict';
import {test} from 'node:test';

import type {Page} from 'puppeteer-core';

import {serveVisits} from '../packaging/visits.js';
import {readTree} from './read-tree.js';
import {goThroughStates, leaveState, showTags, states} from './tags.js';

serveVisits();

/** Asserts that lines stand in a tree in this order, and as deep in one another as is written. */
function assertTree(tree: readonly string[], expected: string): void {
  const lines = expected.split('\n').filter((line) => line.trim());
  const indent = /^ */.exec(lines[0]!)![0].length;
  let from = 0;
  let depth: number | undefined;
  for (const line of lines) {
    const wanted = line.trim();
    const at = tree.findIndex((one, index) => index >= from && one.trim() === wanted);
    assert.ok(at >= 0, `no ${wanted} from line ${from} in\n${tree.join('\n')}`);
    const extra = /^ */.exec(tree[at]!)![0].length - (/^ */.exec(line)![0].length - indent);
    depth ??= extra;
    assert.equal(extra, depth, `${wanted} is too deep, or not deep enough, in\n${tree.join('\n')}`);
    from = at + 1;
  }
}

test('a conclusion is a heading and its words, a disclosure, and a named group of actions', async () => {
  await showTags(async (page) => {
    const tree = await readTree(page, 'whole');
    assertTree(
      tree,
      `
heading “Protecting migrants”, level 3
group
  DisclosureTriangle “Explanation”, collapsed
group “Conclusion 7”
  button “Copy”
  button “Cite”
  link “Link”
  button “Context”
  status`,
    );
    await states['filled in'](page);
    assertTree(
      await readTree(page, 'whole'),
      'DisclosureTriangle “Explanation”, expanded, focused',
    );
  });
});

test('actions have the same names wherever they stand, and names hold the words that are seen', async () => {
  for (const lang of ['en', 'ar', 'hi'] as const) {
    await showTags(
      async (page) => {
        const [first, ...others] = await page.evaluate(() =>
          ['whole', 'addressed', 'adopted', 'pasted'].map((id) =>
            look
              .walk()
              .filter((one) => one.matches('[part~="action"]'))
              .filter((one) => ((one.getRootNode() as ShadowRoot).host as Element).id === id)
              .map((one) => one.textContent)
              .join(),
          ),
        );
        for (const other of others) assert.equal(other, first);
        await goThroughStates(page, async (state) => {
          const mismatches = await page.evaluate(() =>
            look
              .controls()
              .filter((control) => !control.matches('[role="region"]'))
              .map((control) => [control.getAttribute('aria-label'), control.textContent.trim()])
              .filter(([name, seen]) => name && seen && !name.includes(seen)),
          );
          assert.deepEqual(mismatches, [], state);
        });
      },
      {lang},
    );
  }
});

test('the rotator is a carousel by the pattern of ARIA: its controls first, then one slide, by its place', async () => {
  await showTags(async (page) => {
    const tree = await readTree(page, 'rotator');
    assertTree(
      tree,
      `
group “Quotations”, carousel
  button “Pause”
  button “Previous”
  button “Next”
  group “1 of 10”, slide
    paragraph`,
    );
    assert.equal(tree.filter((line) => line.includes('slide')).length, 1);
    assert.equal(tree.filter((line) => line.trim() === 'paragraph').length, 1, 'hidden quotations');
  });
});

test('a search is a landmark with a labelled field, a status, and lists of results under their places', async () => {
  await showTags(async (page) => {
    await states['filled in'](page);
    assertTree(
      await readTree(page, 'search'),
      `
search “Search the statement”
  LabelText
    searchbox “Search the statement”, value migra
  status
    “53 passages found”
  paragraph
    “Title”
  list
    listitem, level 1`,
    );
    assertTree(
      await readTree(page, 'found'),
      `
LabelText
  searchbox “Find a signatory”, value mex
status
  “1 of 22 signatories”
DescriptionList
  term “Carlos González Gutiérrez”
  definition`,
    );
    const tree = await readTree(page, 'nobody');
    assertTree(
      tree,
      'status\n  “0 of 22 signatories”\nparagraph\n  “No signatory found. Try fewer ”',
    );
    assert.ok(!tree.some((line) => line.includes('term')), 'who was not found');
  });
});

test('a mark says what it is and what it opens; its preview is a named dialog right after it, which leaves the page as it is', async () => {
  await showTags(async (page) => {
    assertTree(
      await readTree(page, 'altered'),
      'blockquote\nbutton “Altered quotation”, has dialog, collapsed',
    );
    await states['with an altered quotation explained'](page);
    assertTree(
      await readTree(page, 'altered'),
      `
button “Altered quotation”, has dialog, expanded, focused
dialog “About this quotation”
  region “As quoted here”
    paragraph
      deletion
  region “In the statement”
    paragraph
      insertion`,
    );
    // It is not modal.
    assertTree(
      await readTree(page),
      'dialog “About this quotation”\nsearch “Search the statement”',
    );
    await leaveState(page);
    assertTree(
      await readTree(page, 'altered'),
      'button “Altered quotation”, has dialog, collapsed, focused',
    );
    await states['with a citation'](page);
    const tree = await readTree(page, 'cite');
    assertTree(
      tree,
      `
dialog “Citation”
  region “The words cited”
  LabelText
    combobox “Style”, value APA, has menu, collapsed
  button “Copy”
  group “Download”
    button “Download .bib”
    button “Download .ris”
    button “Download .json”
  status`,
    );
  });
});

test('a dialog is modal, named by its title, and alone in the tree; its button has the focus', async () => {
  await showTags(async (page) => {
    for (const [state, region] of [
      ['with a dialog of contexts', 'Context'],
      ['with a dialog of citations', 'Citation'],
    ] as const) {
      await states[state](page);
      const tree = await readTree(page);
      const top = tree.filter((line) => /^ {0,2}\S/.test(line));
      assert.equal(top.length, 2, top.join('\n'));
      assert.match(top[1]!, /^ {2}dialog “.+”, modal$/);
      assertTree(tree, `button “Close”, focused\nregion “${region}”`);
      assert.ok(!tree.some((line) => line.includes('banner')));
      await leaveState(page);
      assert.match(
        (await readTree(page, 'whole')).join('\n'),
        /(button “Cite”|button “Context”), focused/,
      );
    }
  });
});

/** Each text, and each text in an attribute, that is shown in a shadow root, with the language that stands around it. */
const readLanguages = (page: Page) =>
  page.evaluate(() => {
    const texts = look
      .texts()
      .map((text) => ({said: text.data.trim(), lang: look.languageOf(text)}));
    const named = look
      .walk()
      .filter((element) => look.isShown(element) && look.isOurs(element))
      .flatMap((element) =>
        ['aria-label', 'aria-roledescription', 'title', 'placeholder'].flatMap((name) => {
          const said = element.getAttribute(name);
          return said ? [{said, lang: look.languageOf(element)}] : [];
        }),
      );
    return [...texts, ...named];
  });

for (const [lang, script] of [
  ['ar', /\p{Script=Arabic}/u],
  ['hi', /\p{Script=Devanagari}/u],
] as const) {
  test(`every word of ours has its language around it, and the statement’s own words theirs: ${lang}`, async () => {
    await showTags(
      async (page) => {
        await goThroughStates(page, async (state) => {
          const all = await readLanguages(page);
          const wrong = all.filter(({said, lang: around}) => {
            if (script.test(said)) return around !== lang;
            // Names of styles and of files are the same in every language.
            const isName = /^(APA|MLA|Harvard|Vancouver|BibTeX|RIS|CSL-JSON|\.\w+)$/.test(said);
            return /\p{Script=Latin}/u.test(said) && !isName && around !== 'en';
          });
          assert.deepEqual(wrong, [], state);
          const count = (language: string) => all.filter((one) => one.lang === language).length;
          assert.ok(
            count(lang) > 20 && count('en') > 50,
            `${state}: ${count(lang)}, ${count('en')}`,
          );
        });
      },
      {lang},
    );
  });
}

test('what is said of an action, of a search and of a filter is said once, when it is done, and never at the start', async () => {
  await showTags(async (page) => {
    const start = await page.evaluate(() =>
      look
        .walk()
        .filter((element) => element.matches('[role="status"]'))
        .map((element) => element.textContent),
    );
    assert.ok(start.length >= 6);
    assert.deepEqual([...new Set(start)], ['']);
    await page.evaluate(() => look.listen());
    const heard = () => page.evaluate(() => look.said.splice(0));
    await states['filled in'](page);
    const said = await heard();
    // The filter answers to each letter, as its list does; the search when its reader rests.
    assert.deepEqual(said.filter((text) => text.includes('passage')).sort(), [
      '53 passages found',
      'No passage found. Try fewer words, the beginning of a word, or no quotation marks.',
    ]);
    assert.equal(new Set(said).size, said.length, said.join());
    await page
      .browserContext()
      .overridePermissions(new URL(page.url()).origin, ['clipboard-sanitized-write']);
    await (await page.$('#whole >>> [part~="copy"]'))!.click();
    await page.waitForFunction(() => look.said.length > 0);
    assert.deepEqual(await heard(), ['Copied']);
  });
});
