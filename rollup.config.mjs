import {createHash} from 'node:crypto';
import {copyFileSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import {transform} from 'esbuild';
import {walk} from 'estree-walker';
import MagicString from 'magic-string';
import esbuild from 'rollup-plugin-esbuild';

const dist = 'dist';

/** What the first file loads when a reader first asks for it. Each stands on its own: none imports the first file. */
const siblings = {
  'content-judge': 'controllers',
  'room-beside': 'controllers',
  'conclusion-actions': 'elements',
  'signatory-filter': 'elements',
};

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
        code: code.replace(sheet, () => shortened.code.trim().replaceAll('\\', '\\\\')),
        map: null,
      };
    },
  };
}

const compile = () => [shortenStyles(), esbuild({target: 'es2022', tsconfig: 'tsconfig.json'})];

/** Of Lit, the bundles need what they import; the rest of it is there for its own sake only. */
const treeshake = {moduleSideEffects: (id) => !/\/node_modules\/lit(?:-element|-html)?\//.test(id)};

/**
 * Leaves out of Lit's ReactiveElement what no element here uses, which a bundler cannot know: the handling of style sheets
 * (Chrome has its own), attributes that reflect properties, initializers, and the root that it would open by itself. It
 * would cost every reader some 500 bytes. test/architecture/ sees to it that no source relies on any of them.
 */
function withoutUnusedLit() {
  const members = ['addInitializer', 'removeController', 'createRenderRoot', '_$ET', 'toAttribute'];
  const emptied = ['finalizeStyles'];
  const styles = ['adoptStyles', 'getCompatibleStyle', 'CSSResult', 'css', 'unsafeCSS'];
  return {
    name: 'without-unused-lit',
    load(id) {
      if (!id.endsWith('/@lit/reactive-element/css-tag.js')) return null;
      return [...styles, 'supportsAdoptingStyleSheets']
        .map((name) => `export const ${name} = undefined;`)
        .join('\n');
    },
    transform(code, id) {
      if (!id.endsWith('/@lit/reactive-element/reactive-element.js')) return null;
      const left = new Set([...members, ...emptied]);
      const source = new MagicString(code);
      walk(this.parse(code), {
        enter({type, key, value, start, end}) {
          if (type !== 'MethodDefinition' && type !== 'Property') return;
          if (value.type !== 'FunctionExpression' || !left.delete(key.name)) return;
          if (emptied.includes(key.name)) source.update(value.body.start, value.body.end, '{}');
          else source.remove(start, code[end] === ',' ? end + 1 : end);
        },
      });
      if (left.size) this.error(`no ${[...left].join(', ')} in ${id}`);
      return {code: source.toString(), map: source.generateMap({hires: true})};
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

/** @param asciiOnly - For a classic script, which a page in another encoding would read in that. */
const bundle = ({asciiOnly = false} = {}) => [
  nodeResolve({exportConditions: ['production', 'default']}),
  withoutUnusedLit(),
  ...compile(),
  shortenPrivateNames(),
  terser({
    ecma: 2020,
    module: true,
    compress: {
      passes: 3,
      keep_fargs: false,
      pure_getters: true,
      unsafe_arrows: true,
      unsafe_methods: true,
    },
    format: {comments: false, ascii_only: asciiOnly},
  }),
];

function listFiles(folder, prefix = '') {
  return readdirSync(join(folder, prefix))
    .map((name) => (prefix ? `${prefix}/${name}` : name))
    .flatMap((name) =>
      statSync(join(folder, name)).isDirectory() ? listFiles(folder, name) : name,
    )
    .sort();
}

/** Publishes the data, and the SRI hash of every published file, once everything else stands in `dist`. */
function publish() {
  return {
    name: 'publish',
    writeBundle() {
      for (const file of ['statement.json', 'statement.schema.json']) {
        copyFileSync(join('data', file), join(dist, file));
      }
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

/** Leaves the imports of siblings to the browser: they will lie in the same folder. */
function besideTheEntry() {
  return {
    name: 'beside-the-entry',
    resolveDynamicImport(specifier) {
      const sibling = Object.keys(siblings).find((name) => specifier.endsWith(`/${name}.js`));
      return sibling ? {id: `./${sibling}.js`, external: 'relative'} : null;
    },
  };
}

const output = {dir: dist, sourcemap: true, generatedCode: 'es2015'};

export default [
  {
    input: {bellagio: 'src/bellagio.ts'},
    treeshake,
    plugins: [besideTheEntry(), ...bundle()],
    output: {...output, format: 'es', entryFileNames: '[name].js'},
  },
  ...Object.entries(siblings).map(([sibling, room]) => ({
    input: {[sibling]: `src/${room}/${sibling}.ts`},
    plugins: bundle(),
    output: {...output, format: 'es', entryFileNames: '[name].js'},
  })),
  {
    // No imports and no exports: the same file is a module and a classic script.
    input: {'bellagio.all': 'src/bellagio.all.ts'},
    treeshake,
    plugins: bundle({asciiOnly: true}),
    output: {...output, format: 'iife', inlineDynamicImports: true, entryFileNames: '[name].js'},
  },
  ...tags.map((tag) => ({
    input: {[tag]: `src/define/${tag}.ts`},
    treeshake,
    plugins: bundle(),
    output: {
      ...output,
      format: 'es',
      dir: `${dist}/tags`,
      inlineDynamicImports: true,
      entryFileNames: '[name].js',
    },
  })),
  {
    // For bundlers: modules as they stand in the source; `lit` is theirs to resolve.
    input: [
      ...['index', 'text', 'define'].map((entry) => `src/${entry}.ts`),
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
