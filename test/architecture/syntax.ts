import ts from 'typescript';

export interface Import {
  /** As written; undefined where it is computed, and so cannot be read. */
  readonly specifier: string | undefined;
  /** From 1. */
  readonly line: number;
}

/** Parses a TypeScript or JavaScript file. */
export function parseSource(path: string, content: string): ts.SourceFile {
  return ts.createSourceFile(path, content, ts.ScriptTarget.Latest, true);
}

/** Visits a node and everything in it. */
export function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  ts.forEachChild(node, (child) => {
    visit(child, see);
  });
}

/** The line that a node begins on, from 1. */
export function lineOf(node: ts.Node): number {
  const source = node.getSourceFile();
  return source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
}

/** What a node names as the module that it needs; undefined where it needs none. */
function findModule(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isExternalModuleReference(node)) return node.expression;
  if (ts.isImportTypeNode(node)) {
    return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : node.argument;
  }
  if (ts.isModuleDeclaration(node) && ts.isStringLiteral(node.name)) return node.name;
  if (!ts.isCallExpression(node)) return undefined;
  const {expression} = node;
  const loads =
    expression.kind === ts.SyntaxKind.ImportKeyword ||
    (ts.isIdentifier(expression) && expression.text === 'require');
  return loads ? (node.arguments[0] ?? node) : undefined;
}

/** Lists what a file imports in any way: static, dynamic, for types, handed on or augmented. */
export function listImports(source: ts.SourceFile): Import[] {
  const imports: Import[] = source.referencedFiles.map(({fileName}) => ({
    specifier: fileName,
    line: 1,
  }));
  visit(source, (node) => {
    const module = findModule(node);
    if (!module) return;
    const specifier = ts.isStringLiteralLike(module) ? module.text : undefined;
    imports.push({specifier, line: lineOf(node)});
  });
  return imports;
}
