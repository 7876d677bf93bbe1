import {describeOptions, readArguments, UsageError, type Option} from './arguments.js';
import {checkDocument, UnusableDocument, type Checked} from './check-document.js';
import {findFiles} from './find-files.js';
import {toLine, type Output} from './output.js';
import {
  isPiped,
  readDocument,
  readStdin,
  stdinName,
  type Document,
  type DocumentType,
} from './read-document.js';
import {
  namePlace,
  reportFormats,
  writeReport,
  type Fault,
  type ReportFormat,
} from './report-findings.js';

const documentTypes: readonly DocumentType[] = ['html', 'markdown', 'text'];

const known: Readonly<Record<string, Option>> = {
  format: {
    takes: 'FORMAT',
    choices: reportFormats,
    says: 'text (default), json, or github: annotations of a workflow',
  },
  all: {says: 'checks every blockquote, q and Markdown quotation, whoever it is ascribed to'},
  'stdin-type': {
    takes: 'TYPE',
    choices: documentTypes,
    says: 'what is piped in: html, markdown, or text (one quotation); guessed if not said',
  },
  help: {says: 'prints this'},
};

const help = `bellagio-widgets verify [file or pattern …] [options]

Checks quotations of the statement in HTML (.html, .htm) and Markdown (.md, .markdown): bellagio-quote, data-bellagio, the
words inside the other tags, and blockquote, q and Markdown quotations ascribed to a passage by a cite attribute or a link
(its path ends in /conclusion/7/, or its fragment is a passage id such as #c7.p1.s2). Code and comments are passed over.
A file named - is standard input.

${describeOptions(known)}

  bellagio-widgets verify index.html 'posts/**/*.md'
  pbpaste | bellagio-widgets verify - --stdin-type text

Exit code: 0 where all are verbatim, edited or unchecked; 1 where some are altered or not found; 2 where something cannot be
read. Lines count from 1; columns from 1 in UTF-16 units, as most editors count them.
`;

/** Checks the quotations in files. */
export async function runVerify(args: readonly string[], output: Output): Promise<number> {
  const {options, positionals} = readArguments(args, known);
  if (options['help']) {
    output.print(help);
    return 0;
  }
  const format = (options['format'] ?? 'text') as ReportFormat;
  const type = options['stdin-type'] as DocumentType | undefined;
  const search = {all: options['all'] === true};
  const piped = positionals.length === 0 && isPiped();
  if (positionals.length === 0 && !piped) throw new UsageError('no file given; see verify --help');

  const checked: Checked[] = [];
  const faults: Fault[] = [];
  let files = 0;
  const check = async (file: string, read: () => Document | Promise<Document>) => {
    try {
      checked.push(...checkDocument(await read(), search));
      files++;
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      const place = error instanceof UnusableDocument ? error.position : {};
      faults.push({file, ...place, message: error.message});
    }
  };

  const seen = new Set<string>();
  for (const argument of piped ? ['-'] : positionals) {
    if (argument === '-') {
      if (seen.has('-')) continue;
      seen.add('-');
      await check(stdinName, async () => {
        const document = await readStdin(type);
        // Nothing at all, where nobody has asked for standard input, is a command that lacks its files.
        if (piped && document.text === '') throw new UsageError('no file given; see verify --help');
        return document;
      });
      continue;
    }
    const paths = findFiles(argument, seen);
    if (!paths)
      faults.push({file: argument, message: 'no HTML or Markdown file fits this pattern'});
    for (const path of paths ?? []) await check(path, () => readDocument(path));
  }

  output.print(writeReport({checked, files, faults}, format));
  for (const fault of faults) output.complain(`${namePlace(fault)}: ${toLine(fault.message)}\n`);
  if (faults.length > 0) return 2;
  return checked.some(({verdict}) => verdict === 'altered' || verdict === 'not-found') ? 1 : 0;
}
