import {published, type PublishedStatement} from './statement-lines.js';

/** What is markup somewhere, and has to be text everywhere. None begins or ends with a space. */
export const hostileTexts: readonly string[] = [
  '<script>alert(1)</script>',
  '</blockquote></script></style>',
  '<img src=x onerror="alert(1)">',
  '<!-- a comment -->',
  'a & b &amp; &lt;i&gt; &copy &#x27;',
  `"double" 'single' “curly”`,
  '*one* **two** _under_ __twice__ ***all***',
  '[a link](javascript:alert(1)) ![a picture](x.png) [a note][1] [^1]',
  '`code` ``more`` ```fenced```',
  '| a | b |\n| - | - |\n| c | d |',
  '1. an ordered list',
  '23) another',
  '- a list',
  '+ a list',
  '* a list',
  '# a heading',
  '> a quotation',
  '~~~ a fence ~~struck~~',
  '--- a rule',
  '=== under it',
  'one line\nanother\n\nand a blank one\r\n\r\nor two',
  'a\ttab',
  'back\\slashes\\ \\* \\[x] \\\\',
  '$x$ and $$y$$ and ${z} and {{w}}',
  ']]> %> ?>',
  'zero \u200B width, \u202E turned, 𝒜 beyond',
];

/** The statement, with texts in every place that nobody would sign. Each is told from the others by a number. */
export function makeHostileStatement(): PublishedStatement {
  let count = 0;
  const replace = () => `${hostileTexts[count % hostileTexts.length]} (${count++})`;
  const rewrite = (value: unknown, key = ''): unknown => {
    if (Array.isArray(value)) return value.map((one) => rewrite(one, key));
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(
        Object.entries(value).map(([name, one]) => [name, rewrite(one, name)]),
      );
    }
    const words = /^(?:text|name|printed|affiliations|signaturesHeading)$/.test(key);
    if (key === 'editorial' && typeof value === 'string') return replace();
    if (!words || typeof value !== 'string') return value;
    // The spaces that part words of different emphasis stay.
    const [, before = '', after = ''] = /^(\s*)[^]*?(\s*)$/.exec(value) ?? [];
    return before + replace() + after;
  };
  return rewrite(published) as PublishedStatement;
}
