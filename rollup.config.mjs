import {createHash} from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import {basename, dirname, join, resolve} from 'node:path';
import {brotliCompressSync, constants} from 'node:zlib';

import commonjs from '@rollup/plugin-commonjs';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import {transform} from 'esbuild';
import {walk} from 'estree-walker';
import MagicString from 'magic-string';
import {rollup} from 'rollup';
import esbuild from 'rollup-plugin-esbuild';
import {minify} from 'terser';

import {drawCards} from './data/cards/draw-cards.mjs';
import {languages} from './data/strings/derive/plural-forms.mjs';
import {cutLit} from './rollup.lit.mjs';
import {publishManifest} from './rollup.manifest.mjs';
import {fileLoader, shareWithSiblings} from './rollup.siblings.mjs';

const dist = 'dist';

const tags = readdirSync('src/define')
  .filter((file) => file.startsWith('bellagio-'))
  .map((file) => file.replace('.ts', ''));

/** Shortens the style sheets in the sources. */
function shortenStyles() {
  const sheet = /(?<=css`)[^`]*(?=`)/;
  return {
    name: 'shorten-styles',
    async transform(code, id) {
      if (!/elements.[\w-]+-styles\.ts$/.test(id)) return null;
      const options = {loader: 'css', minify: true, target: 'es2022'};
      const shortened = await transform(sheet.exec(code)[0], options);
      // One line instead of many: nobody looks for places in a sheet by the map of the script.
      return {
        code: code
          .replace(sheet, () => shortened.code.trim().replaceAll('\\', '\\\\'))
          // A tag that only editors and this need.
          .replace('css`', '`'),
        map: null,
      };
    },
  };
}

const compile = () => [shortenStyles(), esbuild({target: 'es2022', tsconfig: 'tsconfig.json'})];

/** Of Lit, the bundles need what they import; the rest of it is there for its own sake only. */
const litForItself =
  /\/node_modules\/(?:lit|lit-element|lit-html|@lit\/reactive-element\/css-tag\.js)/;
const treeshake = {moduleSideEffects: (id) => !litForItself.test(id)};

/** Leaves out of Lit what no element here uses. */
function withoutUnusedLit() {
  return {
    name: 'without-unused-lit',
    transform(code, id) {
      const left = cutLit(code, id);
      return left === undefined ? null : {code: left, map: null};
    },
  };
}

/** Names private members the same in class after class, which compresses better. Terser does all the rest. */
function shortenPrivateNames() {
  return {
    name: 'shorten-private-names',
    renderChunk: (code) =>
      transform(code, {
        minifyIdentifiers: true,
        target: 'es2022',
        charset: 'utf8',
        sourcemap: 'external',
      }),
  };
}

/** What makes no difference to what a file does, but some to how well it compresses; nobody can tell which beforehand. */
const ways = [2, 3, 4].flatMap((passes) => [false, true].map((unsafe) => ({passes, unsafe})));

/** Shortens a file. */
function shortenCode(code, way, format) {
  return minify(code, {
    ecma: 2020,
    module: true,
    // Lit's own names for what is private to it.
    mangle: {properties: {regex: /^_\$/}},
    compress: {
      keep_fargs: false,
      pure_getters: true,
      unsafe_arrows: true,
      unsafe_methods: true,
      ...way,
    },
    format: {...format, comments: false},
    sourceMap: {asObject: true},
  });
}

const quality = {[constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY};

/** What readers download, in bytes. */
const measure = (code) => brotliCompressSync(code, {params: quality}).length;

/**
 * Shortens a file in each of these ways, each time also with everything declared alike, and keeps the one that takes the
 * fewest bytes on its way to readers.
 */
function keepSmallest() {
  /** What is left to be done to the file that was kept. */
  let declared;
  return [
    {
      name: 'keep-smallest',
      async renderChunk(code) {
        let kept;
        let least = Infinity;
        const compare = (short, alike, size) => {
          if (size >= least) return;
          [kept, declared, least] = [short, alike, size];
        };
        for (const way of ways) {
          const short = await shortenCode(code, way);
          const alike = declareAlike(short.code, this.parse(short.code));
          compare(short, null, measure(short.code));
          compare(short, alike, measure(alike.toString()));
        }
        return kept;
      },
    },
    {
      name: 'declare-alike',
      renderChunk: () =>
        declared && {code: declared.toString(), map: declared.generateMap({hires: true})},
    },
  ];
}

function declareAlike(code, tree) {
  const source = new MagicString(code);
  walk(tree, {
    enter({type, kind, start}) {
      if (type === 'VariableDeclaration' && kind === 'const') {
        source.update(start, start + kind.length, 'let');
      }
    },
  });
  return source;
}

const exportConditions = ['production', 'default'];

const prepare = () => [
  nodeResolve({exportConditions}),
  withoutUnusedLit(),
  withoutChecks(),
  ...compile(),
  shortenPrivateNames(),
];

/** A file that stands alone: a classic script, which a page in another encoding would read in that. */
const bundle = () => [
  ...prepare(),
  {
    name: 'shorten-code',
    renderChunk: (code) => shortenCode(code, {passes: 3}, {ascii_only: true}),
  },
];

function listFiles(folder, prefix = '') {
  return readdirSync(join(folder, prefix))
    .map((name) => (prefix ? `${prefix}/${name}` : name))
    .flatMap((name) =>
      statSync(join(folder, name)).isDirectory() ? listFiles(folder, name) : name,
    )
    .sort();
}

async function publishCards() {
  mkdirSync(join(dist, 'cards'), {recursive: true});
  const statement = JSON.parse(readFileSync('data/statement.json', 'utf8'));
  for (const [name, png] of await drawCards(statement)) {
    writeFileSync(join(dist, 'cards', `${name}.png`), png);
  }
}

/** The style sheets of the static pages, and of tags without a script. */
const sheets = ['src/site/pages.css', 'src/site/embed.css', 'src/elements/declarative.css'];

async function publishStyles() {
  for (const path of sheets) {
    const {code} = await transform(readFileSync(path, 'utf8'), {loader: 'css', minify: true});
    writeFileSync(join(dist, basename(path)), code);
  }
}

/**
 * Publishes data, styles, cards and what is for editors, then the SRI hash of every published file, once everything else stands
 * in `dist`.
 */
function publish() {
  return {
    name: 'publish',
    async writeBundle() {
      await publishCards();
      await publishStyles();
      for (const file of ['statement.json', 'statement.schema.json', 'translation.schema.json']) {
        copyFileSync(join('data', file), join(dist, file));
      }
      const {name, version} = JSON.parse(readFileSync('package.json', 'utf8'));
      const {conclusions} = JSON.parse(readFileSync('data/statement.json', 'utf8'));
      const titles = conclusions.map(({title}) => title.text);
      publishManifest({folder: dist, name, version, titles});
      const files = listFiles(dist).filter((file) => file !== 'integrity.json');
      const integrity = Object.fromEntries(
        files.map((file) => {
          const hash = createHash('sha384').update(readFileSync(join(dist, file)));
          return [file, `sha384-${hash.digest('base64')}`];
        }),
      );
      writeFileSync(join(dist, 'integrity.json'), `${JSON.stringify(integrity, null, 2)}\n`);
    },
  };
}

/** Lists the modules that a file is made of, whether or not all of them end up in it. */
async function listModules(input) {
  const plugins = [
    nodeResolve({exportConditions}),
    ...compile(),
    {resolveDynamicImport: () => false},
  ];
  return new Set((await rollup({input, plugins})).watchFiles);
}

const firstFile = 'src/bellagio.ts';
const rarerTags = 'src/define/rarer-tags.ts';
const quoteCheck = 'src/elements/quote-check.ts';

/** What a page loads when it first needs it, with the files that hand code to it: the first one, and one that loads it. */
const siblings = new Map([
  ['src/elements/departed-quotation.ts', [firstFile, quoteCheck]],
  ['src/elements/passage-guide.ts', [firstFile, rarerTags]],
  ['src/elements/preview-box.ts', [firstFile]],
  [quoteCheck, [firstFile]],
  ['src/elements/search-results.ts', [firstFile, rarerTags]],
  ['src/elements/verdict-panel.ts', [firstFile]],
  ['src/controllers/content-judge.ts', [firstFile]],
  ['src/controllers/room-beside.ts', [firstFile]],
  ['src/elements/cite-panel.ts', [firstFile]],
  ['src/elements/passage-actions.ts', [firstFile]],
  ['src/elements/signatory-filter.ts', [firstFile]],
  ['src/elements/translated-view.ts', [firstFile]],
  [rarerTags, [firstFile]],
  ['src/define/pasted-quotations.ts', [firstFile]],
  ['src/context/speak.ts', [firstFile]],
]);

const givers = new Set([...siblings.values()].flat());
const share = shareWithSiblings({
  modules: new Map(
    await Promise.all(Array.from(givers, async (file) => [file, await listModules(file)])),
  ),
  siblings: [...siblings.keys()],
});

/** Lets the program be started by its name; npm does this for packages that it installs, nobody for a folder. */
function executable(file) {
  return {
    name: 'executable',
    writeBundle: () => chmodSync(join(dist, file), 0o755),
  };
}

/** Publishes the licences of the packages inside a bundle beside it, as they ask for. */
function publishLicences(file) {
  return {
    name: 'publish-licences',
    writeBundle(_, bundle) {
      const inside = Object.values(bundle).flatMap(({modules}) => Object.keys(modules));
      const folders = inside.flatMap(
        (id) => /[^\0]*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0] ?? [],
      );
      const licences = [...new Set(folders)].map((folder) => {
        const {name, version, license} = JSON.parse(readFileSync(join(folder, 'package.json')));
        const written = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
        const text = written ? readFileSync(join(folder, written), 'utf8').trim() : license;
        return `${name} ${version}\n\n${text}\n`;
      });
      writeFileSync(join(dist, file), licences.sort().join('\n---\n\n'));
    },
  };
}

const output = {dir: dist, sourcemap: true, generatedCode: 'es2015'};

/**
 * Puts other code in the place of some modules, in files where it does the same in fewer bytes.
 *
 * @param {Record<string, string>} others - By the end of a module's path.
 */
function shorten(others) {
  return {
    name: 'shorten',
    transform(code, id) {
      const end = Object.keys(others).find((path) => id.endsWith(path));
      return end ? {code: others[end], map: null} : null;
    },
  };
}

/** Bundles run in pages, with a source that is well formed: tests have parsed it. */
const withoutChecks = () =>
  shorten({
    '/src/text/expect.ts': 'export const expect = (value) => value;',
    '/src/define/in-page.ts': 'export const inPage = true;',
  });

/** The files of languages lie beside, by their tags. */
const withMadeUpNames = () =>
  shorten({
    '/src/services/load-language.ts': `import {loadFile} from '${fileLoader}';
      export const loadLanguage = (tag) => loadFile('chrome-' + tag);`,
  });

/** A file beside the first one, or that itself. */
const inPage = (file, above) => ({
  input: {[basename(file, '.ts')]: file},
  treeshake,
  plugins: [...share.plugins(file, above), withMadeUpNames(), ...prepare(), ...keepSmallest()],
  // The map lies beside; its name in the file would be read by nobody but developers, and downloaded by everybody.
  // Without the line break that others end in, which costs up to 40 bytes.
  output: {
    ...output,
    sourcemap: 'hidden',
    compact: true,
    format: 'es',
    entryFileNames: '[name].js',
  },
});

/** What pages with all tags download. */
const forAllTags = [firstFile, rarerTags, quoteCheck].map((file) => `${basename(file, '.ts')}.js`);

function nameOpenerLast(config) {
  const writeBundle = () => {
    // The first file counts twice: it has a limit of its own.
    const sum = (codes) =>
      codes.reduce((size, code, index) => size + measure(code) * (index ? 1 : 2), 0);
    share.nameOpener(dist, sum, forAllTags);
  };
  return {...config, plugins: [...config.plugins, {name: 'name-opener', writeBundle}]};
}

/** What elements load later is for readers, from the modules: no server draws anything of it. */
function leaveForPages() {
  return {
    name: 'leave-for-pages',
    resolveDynamicImport: (path, importer) => ({
      id: resolve(dirname(importer), path),
      external: 'relative',
    }),
  };
}

export default [
  // Each before those that have to know what it takes from them.
  ...Array.from(siblings, ([file, above]) => inPage(file, above)),
  nameOpenerLast(inPage(firstFile, [])),
  // Filipino has an older tag.
  ...[...Object.keys(languages).map((language) => [language, language]), ['tl', 'fil']].map(
    ([tag, language]) => ({
      input: {[`chrome-${tag}`]: `data/strings/languages/chrome-${language}.ts`},
      plugins: [...prepare(), ...keepSmallest()],
      output: {...output, format: 'es', sourcemap: false, entryFileNames: '[name].js'},
    }),
  ),
  {
    // No imports and no exports: the same file is a module and a classic script.
    input: {'bellagio.all': 'src/bellagio.all.ts'},
    treeshake,
    plugins: bundle(),
    output: {...output, format: 'iife', inlineDynamicImports: true, entryFileNames: '[name].js'},
  },
  ...tags.map((tag) => ({
    // Some builders load it as a module, some as a classic script, beside those of other tags.
    input: {[tag]: `src/define/${tag}.ts`},
    treeshake,
    plugins: bundle(),
    output: {
      ...output,
      format: 'iife',
      dir: `${dist}/tags`,
      inlineDynamicImports: true,
      entryFileNames: '[name].js',
    },
  })),
  ...['embed', 'frame', 'pages'].map((entry) => ({
    // Of the static pages, and of pages that show them in frames.
    input: {[entry]: `src/${entry}.ts`},
    plugins: bundle(),
    output: {...output, format: 'iife', entryFileNames: '[name].js'},
  })),
  {
    // The command line, with its parsers: whoever installs the package gets nothing else with it.
    input: {cli: 'src/cli/main.ts'},
    external: /^node:/,
    plugins: [
      nodeResolve({exportConditions: ['node', 'production', 'default'], preferBuiltins: true}),
      commonjs(),
      ...compile(),
      terser({ecma: 2020, module: true, format: {comments: false}}),
      executable('cli.js'),
      publishLicences('cli.licences.txt'),
    ],
    output: {
      ...output,
      format: 'es',
      banner: '#!/usr/bin/env node',
      sourcemap: false,
      inlineDynamicImports: true,
      entryFileNames: '[name].js',
    },
  },
  {
    // For Lit's server: the elements once more, so that no page that the same process may have gets what is made for none.
    input: 'src/ssr.ts',
    external: [/^lit(?:\/|$)/, /^@lit\//, /^@lit-labs\/ssr(?:\/|$)/],
    plugins: [...compile(), leaveForPages()],
    output: {...output, format: 'es', dir: `${dist}/modules/src`, entryFileNames: '[name].js'},
  },
  {
    // For bundlers: modules as they stand in the source; `lit` is theirs to resolve.
    input: [
      ...['index', 'text', 'snippets', 'define'].map((entry) => `src/${entry}.ts`),
      ...tags.map((tag) => `src/define/${tag}.ts`),
    ],
    external: [/^lit(?:\/|$)/, /^@lit\//],
    plugins: [...compile(), publish()],
    output: {
      ...output,
      format: 'es',
      dir: `${dist}/modules`,
      preserveModules: true,
      preserveModulesRoot: '.',
      entryFileNames: '[name].js',
    },
  },
];
