import {createHash} from 'node:crypto';
import {basename} from 'node:path';

import {walk} from 'estree-walker';
import MagicString from 'magic-string';

/** Where the first file opens a sibling, and where a sibling opens another one. */
const virtual = '\0open-sibling';

/**
 * Lets the first file of a page and its siblings, which it imports when they are needed, have code in common. A sibling
 * never imports the first file, since a page may have that at another address (`?ver=`), and would get a second copy of
 * everything. Instead each sibling is a function of what it needs, which it is handed when it is first imported.
 *
 * @param {object} options
 * @param {Set<string>} options.inFirstFile - The paths of all modules of the first file.
 * @param {string[]} options.siblings - The sources of the siblings.
 * @param {Buffer[]} options.sources - All sources: a sibling that was built from others counts as missing.
 * @returns Rollup plugins for the siblings, which are to be built before, and for the first file.
 */
export function shareWithSiblings({inFirstFile, siblings, sources}) {
  const names = siblings.map((file) => basename(file, '.ts'));
  const hash = sources.reduce((sum, source) => sum.update(source), createHash('sha256'));
  const opener = `_${hash.digest('hex').slice(0, 4)}`;

  /** What is handed, in order: where it comes from, and its name there. */
  const handed = [];
  const placeOf = (from, name) => {
    const place = handed.findIndex((one) => one.from === from && one.name === name);
    return place < 0 ? handed.push({from, name}) - 1 : place;
  };

  const open = (kit) => `export const open = (file) => file.then((it) => it.${opener}(${kit}));`;
  const openFromFirstFile = () =>
    [
      ...handed.map(({from, name}, place) => `import {${name} as _${place}} from '${from}';`),
      open(`[${handed.map((_, place) => `_${place}`)}]`),
    ].join('\n');

  return {
    inFirstFile: () => [openSiblings(names, openFromFirstFile)],
    inSibling: () => [
      takeFromFirstFile(inFirstFile, opener, placeOf),
      openSiblings(names, () => open('__kit')),
    ],
  };
}

/** Has the imports of siblings, once they have come, hand over what `open` says. */
function openSiblings(names, open) {
  const isSibling = (path) => names.includes(basename(path, '.js'));
  return {
    name: 'open-siblings',
    resolveId: (id) => (id === virtual ? id : null),
    // They will lie in one folder.
    resolveDynamicImport: (path) =>
      typeof path === 'string' && isSibling(path)
        ? {id: `./${basename(path)}`, external: 'relative'}
        : null,
    load: (id) => (id === virtual ? open() : null),
    transform: {
      // Once the sources are compiled.
      order: 'post',
      handler(code, id) {
        const source = new MagicString(code);
        walk(this.parse(code), {
          enter({type, start, end, source: path}) {
            if (type !== 'ImportExpression' || !isSibling(String(path.value))) return;
            source.appendLeft(start, '__open(').appendRight(end, ')');
          },
        });
        if (!source.hasChanged()) return null;
        source.prepend(`import {open as __open} from ${JSON.stringify(virtual)};`);
        return {code: source.toString(), map: source.generateMap({hires: true, source: id})};
      },
    },
  };
}

/** Makes a module a function of what it imports from the modules of the first file. */
function takeFromFirstFile(inFirstFile, opener, placeOf) {
  return {
    name: 'take-from-first-file',
    async resolveId(id, importer, options) {
      const found = importer && (await this.resolve(id, importer, {...options, skipSelf: true}));
      return found && inFirstFile.has(found.id) ? {id: found.id, external: 'absolute'} : found;
    },
    renderChunk(code) {
      const source = new MagicString(code);
      const taken = [];
      const given = [];
      for (const {type, start, end, source: from, specifiers} of this.parse(code).body) {
        if (type === 'ImportDeclaration') {
          for (const {imported, local} of specifiers) {
            taken[placeOf(from.value, imported.name)] = local.name;
          }
          source.remove(start, end);
        } else if (type === 'ExportNamedDeclaration') {
          given.push(...specifiers.map(({local, exported}) => `${exported.name}: ${local.name}`));
          source.remove(start, end);
        }
      }
      source.prepend(`let opened;
        export const ${opener} = (__kit) => opened ??= (() => { const [${[...taken]}] = __kit;`);
      source.append(`return {${given}}; })();`);
      return {code: source.toString(), map: source.generateMap({hires: true})};
    },
  };
}
