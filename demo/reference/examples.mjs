/**
 * The live examples of the reference, by tag: what each shows, and its markup. Where an example has the words inside its tag, the
 * elements that name a passage in `data-words` get them from the statement when the page is opened.
 *
 * @type {Record<string, readonly {readonly says: string, readonly markup: string, readonly template?: true}[]>}
 */
export const examples = {
  'bellagio-conclusion': [
    {
      says: 'The shortest form: the tag fills itself.',
      markup: '<bellagio-conclusion n="7"></bellagio-conclusion>',
    },
    {
      says: 'A heading that fits the page, and no more than two actions.',
      markup:
        '<bellagio-conclusion n="4" show="summary" heading-level="4" actions="copy link"></bellagio-conclusion>',
    },
    {
      says: 'With the words inside, for readers without the script: they are adopted where they stand.',
      template: true,
      markup: `<bellagio-conclusion n="2" show="thesis">
  <blockquote lang="en"><p><strong data-words="c2.thesis"></strong></p></blockquote>
  <p>— <cite>Conclusion 2</cite></p>
</bellagio-conclusion>`,
    },
    {
      says: 'Your colours: custom properties for what is drawn, plain rules for the words, parts for the rest.',
      markup: `<style>
  .warm {
    --bellagio-accent: light-dark(#8a3324, #f0a58f);
    --bellagio-surface: light-dark(#f6f3ec, #24211d);
  }
  .warm p { font-family: Georgia, serif; }
  .warm::part(frame) { padding: 1em; }
  .warm::part(number) { font-weight: 300; }
</style>
<bellagio-conclusion class="warm" n="9" show="thesis"></bellagio-conclusion>`,
    },
    {
      says: 'A number that does not exist shows what you put inside.',
      markup: '<bellagio-conclusion n="11"><p>There are ten of them.</p></bellagio-conclusion>',
    },
  ],
  'bellagio-signatories': [
    {
      says: 'In columns, as many as there is room for, with a field to search them.',
      markup: '<bellagio-signatories layout="columns" filter></bellagio-signatories>',
    },
    {
      says: 'By family name, as running text.',
      markup: '<bellagio-signatories sort="name" layout="inline"></bellagio-signatories>',
    },
  ],
  'bellagio-quote-rotator': [
    {
      says: 'The theses, one at a time.',
      markup: '<bellagio-quote-rotator></bellagio-quote-rotator>',
    },
    {
      says: 'Sentences of two conclusions, only by hand.',
      markup:
        '<bellagio-quote-rotator from="sentences" conclusions="3, 7" interval="0"></bellagio-quote-rotator>',
    },
  ],
  'bellagio-quote': [
    {
      says: 'By reference: an empty tag shows the words of its passage.',
      markup: '<p>It says: “<bellagio-quote passage="c8.thesis.s1"></bellagio-quote>”</p>',
    },
    {
      says: 'Your own words, checked: press the mark.',
      template: true,
      markup:
        '<p>It says: <bellagio-quote passage="c7.thesis.s3"><q data-words="c7.thesis.s3"></q></bellagio-quote></p>',
    },
    {
      says: 'The same without a mark: the verdict is an attribute for your own styles.',
      template: true,
      markup: `<style>
  bellagio-quote[verdict='verbatim'] { text-decoration: underline dotted; }
</style>
<p>It says: <bellagio-quote marks="none"><q data-words="c2.thesis.s1"></q></bellagio-quote></p>`,
    },
  ],
  'bellagio-cite': [
    {
      says: 'The mark of a style, with the passage, its place and the reference in a preview.',
      markup:
        '<p>So the statement says <bellagio-cite passage="c9.p1" cite-style="mla"></bellagio-cite>.</p>',
    },
    {
      says: 'With a mark of your own.',
      markup:
        '<p>So the statement says.<sup><bellagio-cite passage="c9">1</bellagio-cite></sup></p>',
    },
  ],
  'bellagio-statement': [
    {
      says: 'The whole of it, with contents.',
      markup: '<bellagio-statement contents></bellagio-statement>',
    },
  ],
  'bellagio-search': [
    {
      says: 'By itself: a result opens its passage in place.',
      markup: '<bellagio-search placeholder="remittances"></bellagio-search>',
    },
  ],
  'bellagio-settings': [
    {
      says: 'What stands inside follows the settings, also when they change.',
      markup: `<bellagio-settings ui-lang="es" cite-style="mla" permalink-base="https://example.org/bellagio/">
  <bellagio-conclusion n="5" show="thesis"></bellagio-conclusion>
</bellagio-settings>`,
    },
  ],
};
