const format = {
  bytes: (value) => Math.round(value).toLocaleString('en'),
  CLS: (value) => value.toFixed(3),
  ms: (value) => `${value.toFixed(value < 10 ? 1 : 0)} ms`,
  x: (value) => `${value.toFixed(2)} x`,
};

/** Whether a limit holds for a value as it is printed: half a unit of the last digit is nobody's. */
function holds(row, bound) {
  const digits = {bytes: 0, CLS: 3, ms: 1, x: 2}[row.unit];
  return Number(row.value.toFixed(digits)) <= bound;
}

/** How far the baseline strays from itself, as a share of it. */
function strays({noise = 1, noiseSpread = [1, 1]}) {
  return Math.max(...[noise, ...noiseSpread].map((ratio) => Math.abs(ratio - 1)));
}

/** Says whether a row reaches the numbers of the product. */
export function judge(row) {
  if (row.limit === undefined) return '';
  if (holds(row, row.limit)) {
    return row.aim !== undefined && !holds(row, row.aim) ? 'yes, not the aim' : 'yes';
  }
  return row.value <= row.limit * (1 + strays(row)) ? 'NO, by less than the noise' : 'NO';
}

function toCells(row) {
  const write = format[row.unit];
  const range = (spread) =>
    spread ? ` (${spread.map((value) => write(value).replace(/ \w+$/, '')).join('–')})` : '';
  const medians = row.medians?.map(format[row.medianUnit]).join(' : ');
  return [
    row.what,
    `${write(row.value)}${range(row.spread)}`,
    row.noise === undefined ? '' : `${write(row.noise)}${range(row.noiseSpread)}`,
    row.limit === undefined
      ? ''
      : `${write(row.limit)}${row.aim === undefined ? '' : `, aim ${write(row.aim)}`}`,
    judge(row),
    row.note ?? medians ?? '',
  ];
}

const heads = ['what', 'median (middle half)', 'noise', 'at most', 'reached', 'beside it'];

/** The table for a terminal. */
export function toText(rows) {
  const lines = [heads, ...rows.map(toCells)];
  const widths = heads.map((_, column) => Math.max(...lines.map((cells) => cells[column].length)));
  const draw = (cells) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column]))
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return [draw(heads), rule, ...lines.slice(1).map(draw)].join('\n');
}

/** The table for a README. */
export function toMarkdown(rows) {
  const draw = (cells) => `| ${cells.join(' | ')} |`;
  return [draw(heads), draw(heads.map(() => '---')), ...rows.map((row) => draw(toCells(row)))].join(
    '\n',
  );
}

/** One line for each number that is missed, and for each aim. */
export function listMisses(rows) {
  return rows
    .filter((row) => row.limit !== undefined && !/^yes$/.test(judge(row)))
    .map((row) => {
      const missed = judge(row).startsWith('NO') ? 'limit' : 'aim';
      const write = format[row.unit];
      const noise = judge(row).includes('noise') ? ', by less than the noise' : '';
      return `${row.what}: ${write(row.value)}, ${missed} ${write(row[missed])}${noise}`;
    });
}
