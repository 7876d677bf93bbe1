/**
 * The filter of WordPress itself, where PHP and a WordPress are on the machine: in `WORDPRESS_PATH`, or where Debian's package
 * puts it.
 */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';

import {findPrograms} from '../setup/find-program.mjs';
import {hostileTexts} from './hostile-statement.js';
import {attributeOf, listElements, parse, seenText} from './read-html.js';
import {sanitizers} from './sanitizers.js';
import {listPasted, rank} from './survival.js';

const [php] = findPrograms(['php']);
const folder = process.env['WORDPRESS_PATH'] ?? '/usr/share/wordpress';
const skip =
  !php || !existsSync(join(folder, 'wp-includes/kses.php'))
    ? 'no PHP, or no WordPress in WORDPRESS_PATH'
    : false;

/** What a function of WordPress makes of some HTML: `wp_kses_post` of an author's, `wpautop` of what stands in no block. */
function call(name: 'wp_kses_post' | 'wpautop', codes: readonly string[]): string[] {
  const program = fileURLToPath(new URL('run-wordpress.php', import.meta.url));
  const {stdout, stderr, status} = spawnSync(php!, [program, folder, name], {
    input: JSON.stringify(codes),
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  assert.equal(status, 0, stdout + stderr);
  return JSON.parse(stdout);
}

const filter = (codes: readonly string[]) => call('wp_kses_post', codes);

/** Elements with their attributes and the text in them, however they are written. */
const outline = (html: string) =>
  listElements(parse(html)).map((element) => [
    element.tagName,
    seenText([element]),
    ...element.attrs
      .map(({name}) => {
        const value = attributeOf(element, name) ?? '';
        return `${name}=${name === 'style' ? value.replace(/\s*;\s*$/, '') : value}`;
      })
      .sort(),
  ]);

test(
  'of all that is pasted, WordPress leaves what the list of the tests says',
  {skip},
  async () => {
    const pasted = listPasted();
    const real = filter(pasted.map(({html}) => html));
    const listed = await sanitizers['WordPress']!(pasted.map(({html}) => html));
    pasted.forEach((one, index) => {
      const [left, said] = [real[index]!, listed[index]!];
      const what = `${one.form} of ${one.id}`;
      assert.deepEqual(outline(left), outline(said), what);
      assert.equal(seenText(parse(left)), seenText(parse(said)), what);
      assert.equal(rank({...one, left}), rank({...one, left: said}), what);
    });
  },
);

test('what is left keeps its lines where WordPress makes paragraphs of lines', {skip}, () => {
  const pasted = listPasted();
  const filtered = filter(pasted.map(({html}) => html));
  call('wpautop', filtered).forEach((left, index) => {
    const one = pasted[index]!;
    const before = rank({...one, left: filtered[index]!});
    assert.equal(rank({...one, left}), before, `${one.form} of ${one.id}`);
  });
});

test(
  'what would leak from a script and a style sheet leaks in both, so that the test of survival would see it',
  {skip},
  async () => {
    const leaky = [
      '<blockquote><p>Words</p><style>p { color: red }</style></blockquote>',
      '<p>Words</p><script>alert("seen")</script>',
      '<template><style>.seen {}</style></template><p>Words</p>',
      '<script type="application/ld+json">{"name": "seen"}</script>',
      '<figure class="a" onclick="x"><p style="color:#123456;behavior:url(x);position:fixed">Words</p></figure>',
      '<a href="javascript:alert(1)">Words</a><a href="https://example.org/" target="_blank">more</a>',
    ];
    const listed = await sanitizers['WordPress']!(leaky);
    filter(leaky).forEach((left, index) => {
      assert.equal(seenText(parse(left)), seenText(parse(listed[index]!)));
      assert.ok(/Words|seen/.test(seenText(parse(left))));
    });
    assert.match(seenText(parse(listed[0]!)), /color: red/);
  },
);

test('words that are markup elsewhere are the same words after WordPress', {skip}, () => {
  const written = hostileTexts.map(
    (text) => `<p>${text.replace(/[&<>]/g, (mark) => `&#${mark.charCodeAt(0)};`)}</p>`,
  );
  filter(written).forEach((left, index) => {
    assert.equal(seenText(parse(left)), seenText(parse(written[index]!)));
  });
});
