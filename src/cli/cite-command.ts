import {citations} from '../context/citations.js';
import {statement} from '../context/statement.js';
import {citationStyles, type CitationStyle} from '../text/citation-styles.js';
import {findPassage} from '../text/find-passage.js';
import {formatCitation} from '../text/format-citation.js';
import {parseAddress} from '../text/parse-address.js';
import {describeOptions, readArguments, UsageError, type Option} from './arguments.js';
import type {Output} from './output.js';

const known: Readonly<Record<string, Option>> = {
  style: {
    takes: 'STYLE',
    choices: citationStyles,
    says: citationStyles.join(', ').replace(',', ' (default),'),
  },
  url: {takes: 'URL', says: 'where you read it: an http or https address'},
  accessed: {takes: 'DATE', says: 'when you read it there: YYYY-MM-DD'},
  format: {takes: 'FORMAT', choices: ['text', 'html'], says: 'text (default) or html'},
  help: {says: 'prints this'},
};

const help = `bellagio-widgets cite [passage] [options]

Prints the reference of the statement, or of a passage of it, such as c7 or c7.thesis.s2.

${describeOptions(known)}

  bellagio-widgets cite c7 --style mla --url https://example.org/bellagio/ --accessed 2026-01-31

Exit code: 0; 2 for an unknown passage, style, address or date.
`;

/** Prints a citation. */
export function runCite(args: readonly string[], output: Output): number {
  const {options, positionals} = readArguments(args, known);
  if (options['help']) {
    output.print(help);
    return 0;
  }
  const [passage, another] = positionals;
  const {url, accessed} = options;
  if (another !== undefined) throw new UsageError(`one passage is cited at a time, not ${another}`);
  if (passage !== undefined && !findPassage(statement, passage)) {
    throw new UsageError(`there is no passage “${passage}”`);
  }
  if (url !== undefined && !isWebAddress(url)) {
    throw new UsageError(`“${String(url)}” is no http or https address`);
  }
  if (accessed !== undefined && !isDay(accessed)) {
    throw new UsageError(`“${String(accessed)}” is no day such as 2026-01-31`);
  }
  const citation = formatCitation(
    citations,
    statement,
    (options['style'] ?? 'apa') as CitationStyle,
    {
      passage,
      url: url as string,
      accessed: accessed as string,
      format: options['format'] as 'text',
    },
  );
  if (citation === undefined) throw new UsageError(`“${passage ?? ''}” cannot be cited`);
  output.print(citation.endsWith('\n') ? citation : `${citation}\n`);
  return 0;
}

function isWebAddress(address: string | true): boolean {
  const written = String(address);
  // What URL would mend, such as spaces and a single slash, is no address that anyone meant.
  return /^https?:\/\/[^\s/?#]/i.test(written) && !/\s/.test(written) && !!parseAddress(written);
}

function isDay(date: string | true): boolean {
  const written = String(date);
  if (!/^[12]\d{3}-\d\d-\d\d$/.test(written)) return false;
  const day = new Date(written);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(written);
}
