import {posix} from 'node:path';

import ts from 'typescript';

import type {Files} from './project-files.js';
import {resolveImport, roomOf} from './rooms.js';
import {lineOf, listImports, parseSource, visit} from './syntax.js';

function listSources(files: Files, folder: RegExp): [string, ts.SourceFile][] {
  return [...files]
    .filter(([path]) => folder.test(path) && path.endsWith('.ts'))
    .map(([path, content]) => [path, parseSource(path, content)]);
}

/** Collects one problem for each node that a rule finds a fault in. */
function findFaults(
  sources: [string, ts.SourceFile][],
  findFault: (node: ts.Node, path: string, source: ts.SourceFile) => string | undefined,
): string[] {
  const problems: string[] = [];
  for (const [path, source] of sources) {
    visit(source, (node) => {
      const fault = findFault(node, path, source);
      if (fault) problems.push(`${path}:${lineOf(node)}: ${fault}`);
    });
  }
  return problems;
}

/** What differs between browser, worker and Node, or from one call to the next. */
const outsideWorld = new Set([
  ...['document', 'window', 'globalThis', 'self', 'navigator', 'location', 'customElements'],
  ...['fetch', 'XMLHttpRequest', 'localStorage', 'sessionStorage', 'indexedDB', 'process'],
  ...['performance', 'setTimeout', 'setInterval', 'queueMicrotask', 'requestAnimationFrame'],
  ...['Document', 'DocumentFragment', 'Element', 'HTMLElement', 'Node', 'DOMParser'],
]);

/** Tells whether an identifier stands for a property of something else: `passage.document`, `{document: 1}`. */
function namesProperty(node: ts.Identifier): boolean {
  const {parent} = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  if (ts.isQualifiedName(parent)) return parent.right === node;
  return (
    (ts.isPropertyAssignment(parent) ||
      ts.isPropertySignature(parent) ||
      ts.isPropertyDeclaration(parent) ||
      ts.isMethodDeclaration(parent) ||
      ts.isMethodSignature(parent) ||
      ts.isBindingElement(parent)) &&
    (parent.name === node || (ts.isBindingElement(parent) && parent.propertyName === node))
  );
}

/** The names that a file declares for itself, anywhere: a `window` of words is no browser's. */
function listOwnNames(source: ts.SourceFile): Set<string> {
  const names = new Set<string>();
  visit(source, (node) => {
    const declares =
      ts.isVariableDeclaration(node) ||
      ts.isParameter(node) ||
      ts.isBindingElement(node) ||
      ts.isFunctionDeclaration(node) ||
      ts.isClassDeclaration(node) ||
      ts.isInterfaceDeclaration(node) ||
      ts.isTypeAliasDeclaration(node) ||
      ts.isTypeParameterDeclaration(node) ||
      ts.isImportSpecifier(node);
    if (declares && node.name && ts.isIdentifier(node.name)) names.add(node.name.text);
  });
  return names;
}

/** `src/text` works on what it is given, and gives the same answer every time. */
export function checkPureText(files: Files): string[] {
  const sources = listSources(files, /^src\/text\//);
  const imports = sources.flatMap(([path, source]) =>
    listImports(source)
      .filter(({specifier}) => {
        const relative = specifier?.startsWith('.');
        return !relative || roomOf(resolveImport(path, specifier ?? '', files)) !== 'text';
      })
      .map(({specifier, line}) => `${path}:${line}: imports ${specifier ?? 'something computed'}`),
  );
  const ownNames = new Map(sources.map(([path, source]) => [path, listOwnNames(source)]));
  const mentions = findFaults(sources, (node, path) => {
    if (ts.isPropertyAccessExpression(node)) {
      const name = node.getText().replaceAll(/\s/g, '');
      return name === 'Date.now' || name === 'Math.random' ? `mentions ${name}` : undefined;
    }
    if (ts.isNewExpression(node) && node.expression.getText() === 'Date') {
      return node.arguments?.length ? undefined : 'reads the clock with new Date()';
    }
    if (!ts.isIdentifier(node) || !outsideWorld.has(node.text)) return undefined;
    if (namesProperty(node) || ownNames.get(path)?.has(node.text)) return undefined;
    return `mentions ${node.text}`;
  });
  return [...imports, ...mentions];
}

function declaresElement(source: ts.SourceFile): boolean {
  return source.statements.some(
    (statement) =>
      ts.isClassDeclaration(statement) &&
      statement.heritageClauses?.some(
        ({token, types: [base]}) =>
          token === ts.SyntaxKind.ExtendsKeyword && base?.expression.getText().endsWith('Element'),
      ),
  );
}

/** An element knows no other element's class: pages bring only the tags that they use. */
export function checkElementsApart(files: Files): string[] {
  const sources = listSources(files, /^src\/elements\//);
  const classes = new Set(
    sources.filter(([, source]) => declaresElement(source)).map(([path]) => path),
  );
  return sources.flatMap(([path, source]) =>
    listImports(source)
      .filter(({specifier}) => classes.has(resolveImport(path, specifier ?? '', files)))
      .map(({specifier, line}) => `${path}:${line}: imports an element's class, ${specifier}`),
  );
}

/** Importing a class changes nothing on the page, so an element's file does no work when it is loaded. */
export function checkQuietElements(files: Files): string[] {
  return listSources(files, /^src\/(elements|controllers|context|events|services)\//).flatMap(
    ([path, source]) =>
      source.statements
        .filter(ts.isExpressionStatement)
        .map((statement) => `${path}:${lineOf(statement)}: does work at module load`),
  );
}

const registering = /^src\/(define\/.*|define|bellagio|bellagio\.all|ssr)\.ts$/;

/** Only what is there to register does so. */
export function checkRegistration(files: Files): string[] {
  return findFaults(listSources(files, /^src\//), (node, path) => {
    if (registering.test(path)) return undefined;
    if (ts.isPropertyAccessExpression(node)) {
      const owner = node.expression.getText().replaceAll(/\s/g, '');
      const defines = node.name.text === 'define' && /(^|\.)customElements$/.test(owner);
      return defines ? 'registers a tag' : undefined;
    }
    const decorates = ts.isDecorator(node) && node.getText().startsWith('@customElement');
    return decorates ? 'registers a tag' : undefined;
  });
}

/** The manifest's analyzer reads a tag from a call that names it, and people look for it in a file of its name. */
export function checkDefineFiles(files: Files): string[] {
  return listSources(files, /^src\/define\/bellagio-/).flatMap(([path, source]) => {
    const tag = posix.basename(path, '.ts');
    let found = false;
    visit(source, (node) => {
      if (!ts.isCallExpression(node)) return;
      const [name] = node.arguments;
      found ||=
        node.expression.getText() === 'customElements.define' &&
        name !== undefined &&
        ts.isStringLiteral(name) &&
        name.text === tag;
    });
    return found ? [] : [`${path}: does not call customElements.define('${tag}', …)`];
  });
}

/** A consumer that is upgraded before its provider keeps the defaults, so whoever reads settings registers them first. */
export function checkSettingsFirst(files: Files): string[] {
  const settings = 'src/define/bellagio-settings.ts';
  const consumer = 'src/controllers/settings-consumer.ts';
  const listTargets = (path: string) =>
    listImports(parseSource(path, files.get(path) ?? '')).map(({specifier}) =>
      resolveImport(path, specifier ?? '', files),
    );
  const readsSettings = (path: string, seen = new Set<string>()): boolean => {
    if (path === consumer) return true;
    if (seen.has(path) || !files.has(path)) return false;
    seen.add(path);
    return listTargets(path).some((target) => readsSettings(target, seen));
  };
  return [...files.keys()]
    .filter((path) => /^src\/define\/bellagio-.*\.ts$/.test(path) && path !== settings)
    .filter((path) => readsSettings(path) && listTargets(path)[0] !== settings)
    .map((path) => `${path}: reads settings, and does not import ${settings} first`);
}

const vague = /^(utils?|helpers?|common|misc)$/;

/** A file has one job and is named after it. */
export function checkNames(files: Files): string[] {
  return [...files.keys()]
    .filter((path) => path.split(/[/.-]/).some((word) => vague.test(word)))
    .map((path) => `${path}: the name says nothing about the job`);
}

const markupProperty = /^(innerHTML|outerHTML)$/;
const markupFunction =
  /^(unsafeHTML|unsafeSVG|unsafeStatic|insertAdjacentHTML|setHTMLUnsafe|createContextualFragment)$/;
const assignments = new Set([
  ts.SyntaxKind.EqualsToken,
  ts.SyntaxKind.PlusEqualsToken,
  ts.SyntaxKind.QuestionQuestionEqualsToken,
  ts.SyntaxKind.BarBarEqualsToken,
  ts.SyntaxKind.AmpersandAmpersandEqualsToken,
]);

/** Markup comes from templates and typed trees, never from strings: Trusted Types then has nothing to stop. */
export function checkMarkup(files: Files): string[] {
  return findFaults(listSources(files, /^src\//), (node) => {
    if (ts.isBinaryExpression(node) && assignments.has(node.operatorToken.kind)) {
      const {left} = node;
      const name = ts.isPropertyAccessExpression(left)
        ? left.name.text
        : ts.isElementAccessExpression(left) && ts.isStringLiteralLike(left.argumentExpression)
          ? left.argumentExpression.text
          : '';
      return markupProperty.test(name) ? `assigns ${name}` : undefined;
    }
    if (ts.isIdentifier(node) && markupFunction.test(node.text)) return `uses ${node.text}`;
    const binds = ts.isTemplateLiteralToken(node) && /\.(inner|outer)HTML=["']?$/.exec(node.text);
    return binds ? 'binds markup in a template' : undefined;
  });
}

/** Addresses in a page that the browser fetches, and the imports of its module scripts. */
function listAddresses(path: string, content: string): {address: string; line: number}[] {
  if (/\.(js|mjs|ts)$/.test(path)) {
    return listImports(parseSource(path, content)).map(({specifier, line}) => ({
      address: specifier ?? '',
      line,
    }));
  }
  if (!path.endsWith('.html')) return [];
  const countLines = (index: number) => content.slice(0, index).split('\n').length;
  const tags = content.matchAll(
    /<(?:script|link|iframe|img|source)\b[^>]*?\s(?:src|href)\s*=\s*["']?([^"'\s>]+)/gi,
  );
  const scripts = content.matchAll(/(<script\b[^>]*>)([\s\S]*?)<\/script>/gi);
  return [
    ...Array.from(tags, ({1: written = '', index}) => {
      // In HTML, though not in an import, a plain name is one beside the page.
      const address = /^([./#]|[a-z][a-z+.-]*:)/i.test(written) ? written : `./${written}`;
      return {address, line: countLines(index)};
    }),
    ...Array.from(scripts).flatMap(({1: tag = '', 2: code = '', index}) => {
      if (/\bsrc\s*=|json|importmap/.test(tag)) return [];
      const before = countLines(index) - 1;
      return listImports(parseSource('inline.js', code)).map(({specifier, line}) => ({
        address: specifier ?? '',
        line: before + line,
      }));
    }),
  ];
}

/** A demo page is one that a stranger could copy: it knows its own folder and what is published. */
export function checkDemoPaths(files: Files): string[] {
  return [...files]
    .filter(([path]) => path.startsWith('demo/') && !path.endsWith('.mjs'))
    .flatMap(([path, content]) =>
      listAddresses(path, content)
        .filter(({address}) => {
          if (/^([a-z][a-z+.-]*:|#)/i.test(address)) return false;
          if (!address.startsWith('.')) return true;
          const target = posix.join(posix.dirname(path), address);
          return !/^(demo|dist)(\/|$)/.test(target);
        })
        .map(({address, line}) => `${path}:${line}: needs ${address || 'something computed'}`),
    );
}
