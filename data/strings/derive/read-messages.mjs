import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

import ts from 'typescript';

/** Where the English messages stand: a constant for each surface, of a type whose comments are notes for translators. */
const surfaces = [
  {surface: 'strings', constant: 'english', file: '../en.ts'},
  {surface: 'statement', constant: 'englishStatement', file: '../en-surfaces.ts'},
  {surface: 'search', constant: 'englishSearch', file: '../en-surfaces.ts'},
  {surface: 'quote', constant: 'englishQuote', file: '../en-surfaces.ts'},
  {surface: 'actions', constant: 'englishActions', file: '../en-opened.ts'},
  {surface: 'filter', constant: 'englishFilter', file: '../en-opened.ts'},
  {surface: 'results', constant: 'englishResults', file: '../en-opened.ts'},
  {surface: 'verdict', constant: 'englishVerdict', file: '../en-opened.ts'},
  {surface: 'translation', constant: 'englishTranslation', file: '../en-opened.ts'},
  {surface: 'reference', constant: 'englishReference', file: '../en-opened.ts'},
  {surface: 'styles', constant: 'englishStyles', file: '../en-opened.ts'},
  {surface: 'places', constant: 'englishPlaces', file: '../../../src/text/place-words.ts'},
  {surface: 'reasons', constant: 'englishReasons', file: '../../../src/text/reason-words.ts'},
];

const typesFile = '../strings.ts';

const parsed = new Map();

function parse(file) {
  if (!parsed.has(file)) {
    const path = fileURLToPath(new URL(file, import.meta.url));
    const text = readFileSync(path, 'utf8');
    parsed.set(file, ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true));
  }
  return parsed.get(file);
}

/** The comment before a member, on one line. */
function readNote(member) {
  const [comment] = ts.getJSDocCommentsAndTags(member).filter(ts.isJSDoc);
  const text = comment && ts.getTextOfJSDocComment(comment.comment);
  return text?.replace(/\s+/g, ' ').trim();
}

/** The notes of an interface, by member. What a comment says of the member before holds on where nothing else is said. */
function readNotes(name, files) {
  for (const file of files) {
    const found = parse(file).statements.find(
      (one) => ts.isInterfaceDeclaration(one) && one.name.text === name,
    );
    if (!found) continue;
    return new Map(found.members.map((member) => [member.name.text, readNote(member)]));
  }
  throw new Error(`there is no interface ${name}`);
}

/**
 * Reads the English messages.
 *
 * @returns {{surface: string, key: string, text: string, note: string | undefined}[]} In the order in which they stand.
 */
export function readMessages() {
  return surfaces.flatMap(({surface, constant, file}) => {
    const declaration = parse(file)
      .statements.filter(ts.isVariableStatement)
      .flatMap(({declarationList}) => [...declarationList.declarations])
      .find(({name}) => name.text === constant);
    if (!declaration) throw new Error(`${file} has no ${constant}`);
    const notes = readNotes(declaration.type.typeName.text, [file, typesFile]);
    return declaration.initializer.properties.map(({name, initializer}) => ({
      surface,
      key: name.text,
      text: initializer.text,
      note: notes.get(name.text),
    }));
  });
}
