import {createHash} from 'node:crypto';
import {readFileSync, writeFileSync} from 'node:fs';
import {basename, join} from 'node:path';

import {walk} from 'estree-walker';
import MagicString from 'magic-string';

/** What opens a sibling, until it has its name. */
const opener = '_0pen';

/** Where a file opens its siblings. */
const virtual = '\0open-sibling';

/** What loads a file that lies beside the first one, by its name. The first file hands it to all others. */
export const fileLoader = '\0load-file';

// One that cannot be had is asked for once more, at another address: some browsers remember of an address that it has failed.
const loaderCode = `const files = {};
  export const loadFile = (name, query = '') => files[name] ||= import(\`./\${name}.js\${query}\`).catch((error) => {
    files[name] = 0;
    if (query) throw error;
    return loadFile(name, '?' + Date.now());
  });`;

/**
 * Lets files that a page loads one after the other have code in common. What the first file imports when it is needed
 * never imports the first file, since a page may have that at another address (`?ver=`), and would get a second copy of everything.
 * Instead each such sibling is a function of what it needs, which it is handed when it is first imported. In the same way a
 * sibling can hand code to siblings of its own.
 *
 * @param {object} options
 * @param {Map<string, Set<string>>} options.modules - The paths of all modules of each file that hands code to others.
 * @param {string[]} options.siblings - The sources of all siblings.
 * @returns `plugins` gives the Rollup plugins for a file. It takes its source, and the sources of the files above it
 * that it takes code from, the first file first. Those below it have to be built before. `nameOpener` comes after all of them.
 */
export function shareWithSiblings({modules, siblings}) {
  const names = siblings.map((file) => basename(file, '.ts'));

  /** What each file hands to those below it, in order: where it comes from, and its name there. */
  const handed = new Map(Array.from(modules.keys(), (file) => [file, []]));

  const takeFrom = (above) => (path, name) => {
    const level = above.findIndex((file) => modules.get(file).has(path));
    const list = handed.get(above[level]);
    const place = list.findIndex((one) => one.path === path && one.name === name);
    return {level, place: place < 0 ? list.push({path, name}) - 1 : place};
  };

  const open = (file, above) => () => {
    const own = handed.get(file) ?? [];
    // A sibling may have been opened by one that was handed more than it takes.
    const kits = above.map((_, level) => `__kits[${level}]`);
    return [
      ...own.map(({path, name}, place) => `import {${name} as _${place}} from '${path}';`),
      `import {loadFile} from '${fileLoader}';`,
      `export const open = (name) => loadFile(name).then((it) => it.${opener}([${[...kits, `[${own.map((_, place) => `_${place}`)}]`]}]));`,
    ].join('\n');
  };

  /**
   * Names what opens siblings after all that was built, so that a file of another build counts as missing: by the part of the
   * hash with which the files that matter are smallest.
   *
   * @param {string} folder - Where all of them stand by now.
   * @param {(codes: string[]) => number} measure - Their size, in bytes.
   * @param {string[]} measured - Those that matter, by name.
   */
  const nameOpener = (folder, measure, measured) => {
    const files = new Set([...modules.keys(), ...siblings].map((file) => basename(file, '.ts')));
    const codes = new Map(
      Array.from(files, (file) => [`${file}.js`, readFileSync(join(folder, `${file}.js`), 'utf8')]),
    );
    const rename = (file, part) => codes.get(file).replaceAll(opener, `_${part}`);
    const sizes = new Map(
      listParts([...codes.values()].join('')).map((part) => [
        measure(measured.map((file) => rename(file, part))),
        part,
      ]),
    );
    const best = sizes.get(Math.min(...sizes.keys()));
    for (const file of codes.keys()) writeFileSync(join(folder, file), rename(file, best));
  };

  const [[, inFirst]] = modules;
  inFirst.add(fileLoader);

  const plugins = (file, above) => {
    const taken = new Set(above.flatMap((one) => [...modules.get(one)]));
    return [
      ...(above.length ? [takeFromAbove(taken, takeFrom(above))] : []),
      openSiblings(names, open(file, above)),
    ];
  };
  return {plugins, nameOpener};
}

/** Lists all stretches of four digits in the hash of a text. */
function listParts(text) {
  const digest = createHash('sha512').update(text).digest('hex');
  return Array.from({length: digest.length - 3}, (_, start) => digest.slice(start, start + 4));
}

/** Has the imports of siblings, once they have come, hand over what `open` says. */
function openSiblings(names, open) {
  const isSibling = (path) => names.includes(basename(path, '.js'));
  return {
    name: 'open-siblings',
    resolveId: (id) => ([virtual, fileLoader].includes(id) ? id : null),
    load: (id) => ({[virtual]: open, [fileLoader]: () => loaderCode})[id]?.() ?? null,
    transform: {
      // Once the sources are compiled.
      order: 'post',
      handler(code, id) {
        const source = new MagicString(code);
        walk(this.parse(code), {
          enter({type, start, end, source: path}) {
            if (type !== 'ImportExpression' || !isSibling(String(path.value))) return;
            source.overwrite(start, end, `__open('${basename(path.value, '.js')}')`);
          },
        });
        if (!source.hasChanged()) return null;
        source.prepend(`import {open as __open} from ${JSON.stringify(virtual)};`);
        return {code: source.toString(), map: source.generateMap({hires: true, source: id})};
      },
    },
  };
}

/** Makes a module a function of what it imports from the modules of the files above it. */
function takeFromAbove(modules, takeFrom) {
  return {
    name: 'take-from-above',
    async resolveId(id, importer, options) {
      // The resolver of packages asks whether others object to what it has found, and takes "external" for that.
      if (options.custom?.['node-resolve']?.resolved) return null;
      const found = importer && (await this.resolve(id, importer, {...options, skipSelf: true}));
      return found && modules.has(found.id) ? {id: found.id, external: 'absolute'} : found;
    },
    renderChunk(code) {
      const source = new MagicString(code);
      const kits = [];
      const given = [];
      for (const {type, start, end, source: from, specifiers} of this.parse(code).body) {
        if (type === 'ImportDeclaration') {
          for (const {imported, local} of specifiers) {
            const {level, place} = takeFrom(from.value, imported.name);
            (kits[level] ??= [])[place] = local.name;
          }
          source.remove(start, end);
        } else if (type === 'ExportNamedDeclaration') {
          given.push(...specifiers.map(({local, exported}) => `${exported.name}: ${local.name}`));
          source.remove(start, end);
        }
      }
      const pattern = Array.from(kits, (kit) => (kit ? `[${kit}]` : ''));
      source.prepend(`let opened;
        export const ${opener} = (__kits) => opened ??= (() => { const [${pattern}] = __kits;`);
      source.append(`return {${given}}; })();`);
      return {code: source.toString(), map: source.generateMap({hires: true})};
    },
  };
}
