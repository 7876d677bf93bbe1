const format = {
  bytes: (value) => Math.round(value).toLocaleString('en'),
  CLS: (value) => value.toFixed(3),
  ms: (value) => `${value.toFixed(value < 10 ? 1 : 0)} ms`,
  requests: (value) => String(value),
  x: (value) => `${value.toFixed(2)} x`,
  µs: (value) => `${Math.round(value).toLocaleString('en')} µs`,
};

/** Whether a bound holds for a value as it is printed: half a unit of the last digit is nobody's. */
function holds(row, bound) {
  const digits = {bytes: 0, CLS: 3, ms: 1, requests: 0, x: 2}[row.unit];
  const value = Number(row.value.toFixed(digits));
  return row.least === undefined ? value <= bound : value >= bound;
}

const bound = ({limit, least}) => limit ?? least;

/** How far the baseline strays from itself, as a share of it. */
function strays({noise = 1, noiseSpread = [1, 1]}) {
  return Math.max(...[noise, ...noiseSpread].map((ratio) => Math.abs(ratio - 1)));
}

/** Says whether a row reaches the numbers of the product. */
export function judge(row) {
  if (bound(row) === undefined) return '';
  if (row.failure) return 'NO';
  if (holds(row, bound(row))) {
    return row.aim !== undefined && !holds(row, row.aim) ? 'yes, not the aim' : 'yes';
  }
  const noisy = strays(row);
  const within =
    row.least === undefined
      ? row.value <= row.limit * (1 + noisy)
      : row.value >= row.least / (1 + noisy);
  return within ? 'NO, by less than the noise' : 'NO';
}

/** What a row promises, in words. */
export function writePromise(row, write) {
  if (bound(row) === undefined) return '';
  const most = row.least === undefined ? 'at most' : 'at least';
  return `${most} ${write(bound(row))}${row.aim === undefined ? '' : `, aim ${write(row.aim)}`}`;
}

const range = (spread, write) =>
  spread ? ` (${spread.map((value) => write(value).replace(/ \S+$/, '')).join('–')})` : '';

function toCells(row) {
  if (row.failure) return [row.what, `failed: ${row.failure}`, '', '', judge(row), ''];
  const write = format[row.unit];
  const medians = row.medians?.map(format[row.medianUnit]).join(' : ');
  return [
    row.what,
    `${write(row.value)}${range(row.spread, write)}`,
    row.noise === undefined ? '' : `${write(row.noise)}${range(row.noiseSpread, write)}`,
    writePromise(row, write),
    judge(row),
    row.note ?? medians ?? '',
  ];
}

const heads = ['what', 'median (middle half)', 'noise', 'promised', 'reached', 'beside it'];

/** The table for a terminal. */
export function toText(rows) {
  const lines = [heads, ...rows.map(toCells)];
  const widths = heads.map((_, column) =>
    // An error takes the room that it needs.
    Math.max(...lines.map((cells) => (/^failed/.test(cells[1]) ? 0 : cells[column].length))),
  );
  const draw = (cells) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column]))
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return [draw(heads), rule, ...lines.slice(1).map(draw)].join('\n');
}

const toTable = (heads, lines) =>
  [heads, heads.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** All rows as a table in Markdown. */
export const toMarkdown = (rows) => toTable(heads, rows.map(toCells));

/** The head of the README's first table, which has a row for each of the numbers to reach. */
export const promiseHeads = ['what', 'measured', 'promised', 'reached'];

/** The columns of the README's second table, which has a row for each that is compared with public peers. */
export const peerColumns = [
  'bytes added to the page',
  'requests beside the page',
  'requests to strangers',
  'painted',
  'painted, CPU slowed 4 x',
  'layout shift',
  'script heap added',
  'one, laid out',
  'each of 1,000, laid out',
  'each of 5,000, laid out',
  'change of each of 1,000, painted',
];

/**
 * The two tables for the README: what is promised, in the order of the numbers to reach, and the peers.
 *
 * @param {readonly object[]} rows - All rows of a whole run.
 * @param {readonly string[]} promised - What the rows of the first table are.
 * @param {readonly string[]} subjects - What the rows of the second are.
 */
export function toReadme(rows, promised, subjects) {
  const find = (what) => rows.find((row) => row.what === what);
  const promises = promised.map((what) => {
    const row = find(what);
    if (!row || row.failure) return [what, 'not measured', '', 'NO'];
    const write = format[row.unit];
    const noise =
      row.noise === undefined ? '' : `; noise ${write(row.noise)}${range(row.noiseSpread, write)}`;
    const measured = `${write(row.value)}${range(row.spread, write)}${noise}`;
    return [what, measured, writePromise(row, write), judge(row)];
  });
  const peers = subjects.map((subject) => [
    subject,
    ...peerColumns.map((column) => {
      const row = rows.find((row) => row.subject === subject && row.column === column);
      if (!row) return '';
      const own = row.medians ? `, ${format[row.medianUnit](row.medians[0])}` : '';
      return format[row.unit](row.value) + own;
    }),
  ]);
  return `${toTable(promiseHeads, promises)}\n\n${toTable(['', ...peerColumns], peers)}`;
}

/** One line for each number that is missed, and for each aim, and for each page that failed. */
export function listMisses(rows) {
  return rows
    .filter((row) => row.failure || !/^(yes)?$/.test(judge(row)))
    .map((row) => {
      if (row.failure) return `${row.what} failed: ${row.failure}`;
      const missed = judge(row).startsWith('NO') ? 'limit' : 'aim';
      const write = format[row.unit];
      const noise = judge(row).includes('noise') ? ', by less than the noise' : '';
      const wanted = missed === 'aim' ? row.aim : bound(row);
      return `${row.what}: ${write(row.value)}, ${missed} ${write(wanted)}${noise}`;
    });
}
