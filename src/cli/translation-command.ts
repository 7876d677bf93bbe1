import {statement} from '../context/statement.js';
import {listTranslatable} from '../text/list-translatable.js';
import {readTranslation} from '../text/read-translation.js';
import type {Run} from '../text/statement-types.js';
import {describeOptions, readArguments, UsageError, type Option} from './arguments.js';
import {toLine, type Output} from './output.js';
import {readTextFile} from './read-document.js';

const known: Readonly<Record<string, Option>> = {
  bare: {says: 'new: without the source’s words, which stand beside yours to translate from'},
  help: {says: 'prints this'},
};

const help = `bellagio-widgets translation new LANGUAGE [options]
bellagio-widgets translation check FILE

new prints a translation pack to fill in: a line for each title, thesis, paragraph and item of the statement.
check says what is wrong with a pack, and what has not been translated yet.

${describeOptions(known)}

  bellagio-widgets translation new fr > bellagio.fr.json
  bellagio-widgets translation check bellagio.fr.json

Exit code: 0; 1 for a pack with faults; 2 for an unknown language and for what cannot be read or is no JSON.
`;

/** Makes translation packs to fill in, and checks those that are. */
export function runTranslation(args: readonly string[], output: Output): number {
  const {options, positionals} = readArguments(args, known);
  if (options['help']) {
    output.print(help);
    return 0;
  }
  const [task, subject, another] = positionals;
  if (task !== 'new' && task !== 'check') {
    const said = task === undefined ? 'no task given' : `there is no task ${task}`;
    throw new UsageError(`${said}; see translation --help`);
  }
  if (subject === undefined) {
    const lacks = task === 'new' ? 'no language given' : 'no file given';
    throw new UsageError(`${lacks}; see translation --help`);
  }
  if (another !== undefined) throw new UsageError(`one at a time, not ${another}`);
  if (task === 'check') return checkPack(subject, output);
  output.print(`${JSON.stringify(makePack(subject, !options['bare']), null, 2)}\n`);
  return 0;
}

function makePack(language: string, withSource: boolean): object {
  const locale = readLocale(language);
  const passages = listTranslatable(statement);
  const source = Object.fromEntries(passages.map(({id, runs}) => [id, writeEmphasis(runs)]));
  return {
    language: locale.toString(),
    direction: findDirection(locale),
    translator: '',
    date: '',
    standing: 'unofficial',
    ...(withSource && {$source: source}),
    passages: Object.fromEntries(passages.map(({id}) => [id, ''])),
  };
}

function readLocale(language: string): Intl.Locale {
  let locale: Intl.Locale | undefined;
  try {
    locale = new Intl.Locale(language);
  } catch {
    // It is said below.
  }
  // Longer ones could be registered, and never were.
  if (!locale || locale.language.length > 3) {
    throw new UsageError(`“${language}” is no language tag such as fr or pt-BR`);
  }
  if (locale.language === 'en') throw new UsageError('English is the language of the source');
  return locale;
}

/** The scripts that are read from right to left, by their codes of ISO 15924. */
const rightToLeft = /^(?:Adlm|Arab|Hebr|Mand|Nkoo|Rohg|Samr|Syrc|Thaa|Yezi)$/;

function findDirection(locale: Intl.Locale): 'ltr' | 'rtl' {
  return rightToLeft.test(locale.maximize().script ?? '') ? 'rtl' : 'ltr';
}

function writeEmphasis(runs: readonly Run[]): string {
  return runs.map(({text, emphasis}) => (emphasis ? `*${text}*` : text)).join('');
}

function checkPack(file: string, output: Output): number {
  let pack: unknown;
  try {
    pack = JSON.parse(readTextFile(file));
  } catch (error) {
    const message = error instanceof UsageError ? error.message : 'is no JSON';
    throw new UsageError(`${file}: ${message}`);
  }
  const read = readTranslation(statement, pack);
  const faults = 'language' in read ? listUntranslated(read.passages) : read;
  for (const {place, message} of faults) {
    output.complain(`${toLine([file, place, message].filter(Boolean).join(': '))}\n`);
  }
  if (faults.length) return 1;
  output.print(`${toLine(file)}: every title, thesis, paragraph and item is translated\n`);
  return 0;
}

/** What still reads as the source does. */
function listUntranslated(passages: ReadonlyMap<string, readonly Run[]>) {
  return listTranslatable(statement)
    .filter(({id, runs}) => writeEmphasis(passages.get(id) ?? []) === writeEmphasis(runs))
    .map(({id}) => ({place: `passages["${id}"]`, message: 'reads as the source does'}));
}
