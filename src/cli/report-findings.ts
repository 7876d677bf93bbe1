import type {Checked} from './check-document.js';
import {toLine} from './output.js';
import {stdinName} from './read-document.js';

/** In which form findings are reported. */
export type ReportFormat = 'text' | 'json' | 'github';

export const reportFormats: readonly ReportFormat[] = ['text', 'json', 'github'];

/** What was done. */
export interface Report {
  readonly checked: readonly Checked[];
  /** How many documents could be read. */
  readonly files: number;
  /** What could not be used. */
  readonly faults: readonly Fault[];
}

/** Something that could not be used. */
export interface Fault {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly message: string;
}

/**
 * Writes a report for standard output.
 *
 * - `text`: a line for each quotation, `file:line:column: verdict passage — reason`, and one that sums up.
 * - `json`: one array, an object for each quotation; each has all of `file`, `line`, `column`, `verdict`, `passage` (or
 *   null), `reason`, `diff` (or null) and `text`.
 * - `github`: workflow commands, errors for what is wrong and notices for what could not be decided, and the line that
 *   sums up.
 */
export function writeReport(report: Report, format: ReportFormat): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(report.checked.map(toJson), null, 2)}\n`;
    case 'github':
      return [
        ...report.checked.flatMap(toCommand),
        ...report.faults.map(({message, ...place}) => annotate('error', place, message)),
        sumUp(report),
      ].join('');
    case 'text':
      return [...report.checked.map(toTextLine), sumUp(report)].join('');
  }
}

/** Names a place: `file:line:column`, or the file alone. */
export function namePlace({file, line, column}: Omit<Fault, 'message'>): string {
  return [toLine(file), line, column].filter((part) => part !== undefined).join(':');
}

function toTextLine(checked: Checked): string {
  const {verdict, passage, reason} = checked;
  const judged = passage === undefined ? verdict : `${verdict} ${passage}`;
  return `${namePlace(checked)}: ${judged} — ${toLine(reason)}\n`;
}

function toJson({file, line, column, verdict, passage, reason, diff, text}: Checked) {
  return {
    file,
    line,
    column,
    verdict,
    passage: passage ?? null,
    reason,
    diff: diff ?? null,
    text,
  };
}

const verdicts = ['verbatim', 'edited', 'altered', 'not-found', 'unchecked'] as const;

/** `3 checked in 2 files: 2 verbatim, 1 altered`. */
function sumUp({checked, files}: Report): string {
  const counts = verdicts.flatMap((verdict) => {
    const count = checked.filter((one) => one.verdict === verdict).length;
    return count > 0 ? `${count} ${verdict}` : [];
  });
  const total = `${checked.length} checked in ${files} ${files === 1 ? 'file' : 'files'}`;
  return `${counts.length > 0 ? `${total}: ${counts.join(', ')}` : total}\n`;
}

function toCommand(checked: Checked): string[] {
  const {verdict, passage, reason} = checked;
  if (verdict === 'verbatim' || verdict === 'edited') return [];
  const judged = passage === undefined ? verdict : `${verdict} ${passage}`;
  const level = verdict === 'unchecked' ? 'notice' : 'error';
  return [annotate(level, checked, `${judged} — ${reason}`)];
}

/** @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
function annotate(
  level: 'error' | 'notice',
  place: Omit<Fault, 'message'>,
  message: string,
): string {
  const {file, line, column} = place;
  // What was piped in is no file of the repository: the message has to name the place.
  const said = toLine(message);
  if (file === stdinName) return `::${level}::${escapeData(`${namePlace(place)}: ${said}`)}\n`;
  const properties = Object.entries({file, line, col: column}).flatMap(([name, value]) =>
    value === undefined ? [] : `${name}=${escapeProperty(String(value))}`,
  );
  return `::${level} ${properties.join(',')}::${escapeData(said)}\n`;
}

const escapeData = (text: string) =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string) =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
