import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

// Its own compiler comes with it: nodes of another would not be understood.
import {create, ts as analyzerTs} from '@custom-elements-manifest/analyzer/index.js';
import {litPlugin} from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import {generateJetBrainsWebTypes} from 'custom-element-jet-brains-integration';
import {generateVsCodeCustomElementData} from 'custom-element-vs-code-integration';
import ts from 'typescript';

import {writeFrameworkTypes} from './rollup.framework-types.mjs';
import {writeLlms} from './rollup.llms.mjs';

const listSources = (folder, ending) =>
  readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .sort()
    .map((file) => join(folder, file).replaceAll('\\', '/'));

/** What the manifest is made of: classes, their definitions, and their events. */
const sources = [
  ...listSources('src/elements', '-element.ts'),
  ...listSources('src/define', '.ts').filter((file) => /\/bellagio-[\w-]+\.ts$/.test(file)),
  ...listSources('src/events', '-event.ts'),
];

/** Where a source is published. */
const publish = (path) => path.replace(/^\/?src\/(.*)\.[jt]s$/, 'dist/modules/src/$1.js');

/** Comments break their lines; what is published of them need not. */
const fold = (text = '') => text.replaceAll(/\s+/g, ' ').trim();

/** Spells out the types of all public properties, since editors offer values from them, and know no names of ours. */
function readTypes() {
  const {config} = ts.readConfigFile('tsconfig.json', (path) => readFileSync(path, 'utf8'));
  const {options} = ts.parseJsonConfigFileContent(config, ts.sys, '.');
  const program = ts.createProgram(sources, options);
  const checker = program.getTypeChecker();
  const flags = ts.TypeFormatFlags.InTypeAlias | ts.TypeFormatFlags.NoTruncation;
  const types = new Map();
  for (const path of sources) {
    ts.forEachChild(program.getSourceFile(path), (node) => {
      if (!ts.isClassDeclaration(node)) return;
      for (const member of node.members) {
        if (!member.name || !ts.isIdentifier(member.name) || ts.isSetAccessor(member)) continue;
        const type = checker.getTypeAtLocation(member);
        // A property that a page sets may be left out, or be taken away; what an event carries may be nothing.
        const isGiven = ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Readonly;
        const nothing = isGiven ? 0 : ts.TypeFlags.Undefined | ts.TypeFlags.Null;
        const {types: parts = [type]} = type.isUnion() ? type : {};
        const spelled = parts
          .filter((part) => !(part.flags & nothing))
          .map((part) => checker.typeToString(part, member, flags).replaceAll('"', "'"));
        // `true | false` are one type to a reader.
        const isBoolean = spelled.includes('true') && spelled.includes('false');
        const text = isBoolean ? 'boolean' : [...new Set(spelled)].join(' | ');
        types.set(`${node.name.text}.${member.name.text}`, text);
      }
    });
  }
  return types;
}

/** Leaves what an embedder can use, by the paths and the types that are published. */
function tidy(types) {
  const isPublic = ({privacy = 'public', static: isStatic, kind, name, description}) =>
    privacy === 'public' && !isStatic && kind === 'field' && !name.startsWith('#') && description;
  const spell = (owner, name, type) => {
    const text = types.get(`${owner}.${name}`) ?? type?.text;
    return text ? {type: {text}} : {};
  };
  return {
    name: 'tidy',
    packageLinkPhase({customElementsManifest: manifest}) {
      manifest.schemaVersion = '2.1.0';
      for (const module of manifest.modules) {
        module.path = publish(module.path);
        for (const {declaration} of module.exports) {
          if (declaration?.module) declaration.module = publish(declaration.module);
        }
        module.declarations = module.declarations.filter(({kind}) => kind === 'class');
        for (const one of module.declarations) {
          one.description = fold(one.description);
          if (one.superclass?.module) delete one.superclass.module;
          one.members = (one.members ?? []).filter(isPublic).map((member) => {
            // What an event carries has no default.
            if (!one.tagName) delete member.default;
            return {
              ...member,
              description: fold(member.description),
              ...spell(one.name, member.name, member.type),
            };
          });
          // It takes what is handed to a dispatched event for the name of another.
          one.events = one.events?.filter(({description}) => description);
          const members = new Set(one.members.map(({name}) => name));
          one.attributes = one.attributes
            ?.filter(({fieldName}) => members.has(fieldName))
            .map((attribute) => ({
              ...attribute,
              description: fold(attribute.description),
              ...spell(one.name, attribute.fieldName, attribute.type),
            }));
        }
      }
    },
  };
}

/**
 * Makes the custom elements manifest of all tags from their classes' comments.
 *
 * @see https://github.com/webcomponents/custom-elements-manifest
 * @returns {import('custom-elements-manifest/schema').Package}
 */
function makeManifest() {
  const modules = sources.map((path) =>
    analyzerTs.createSourceFile(
      path,
      readFileSync(path, 'utf8'),
      analyzerTs.ScriptTarget.ES2022,
      true,
    ),
  );
  return create({modules, plugins: [...litPlugin(), tidy(readTypes())]});
}

/** One name has one description in a list for the whole of a page, whichever tag it is said of. */
function nameOnce(path) {
  const data = JSON.parse(readFileSync(path, 'utf8'));
  for (const key of ['properties', 'pseudoElements']) {
    const names = data[key].map(({name}) => name);
    data[key] = data[key].filter(({name}, index) => names.indexOf(name) === index);
  }
  writeFileSync(path, `${JSON.stringify(data, null, 2)}\n`);
}

/**
 * Publishes the custom elements manifest, and what is made of it: data for VS Code and JetBrains, types for templates of
 * frameworks, and `llms.txt`.
 *
 * @param {object} options
 * @param {string} options.folder - Of the published files.
 * @param {string} options.name - Of the package.
 * @param {string} options.version - Of the package.
 * @param {readonly string[]} options.titles - Of the conclusions.
 */
export function publishManifest({folder, name, version, titles}) {
  const manifest = makeManifest();
  writeFileSync(join(folder, 'custom-elements.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  const tags = manifest.modules
    .flatMap(({declarations}) => declarations)
    .filter(({tagName}) => tagName);
  writeFileSync(join(folder, 'llms.txt'), writeLlms({tags, version, titles}));
  for (const [path, content] of Object.entries(writeFrameworkTypes(tags))) {
    writeFileSync(join(folder, path), content);
  }
  const shared = {outdir: folder, hideLogs: true};
  const css = 'vscode.css-custom-data.json';
  generateVsCodeCustomElementData(manifest, {
    ...shared,
    htmlFileName: 'vscode.html-custom-data.json',
    cssFileName: css,
  });
  nameOnce(join(folder, css));
  generateJetBrainsWebTypes(manifest, {
    ...shared,
    webTypesFileName: 'web-types.json',
    packageJson: false,
    name,
    version,
  });
}
