import {
  cacheControl,
  type FileType,
  fileTypes,
  type Publication,
  readBasePath,
  serverFiles,
  sharedHeaders,
} from './serving-rules.js';

/** Sets a word of a configuration, in quotation marks where it has to stand in them. */
function quote(word: string): string {
  return /^[\w./-]+$/.test(word) ? word : `"${word}"`;
}

function writeBlock(head: string, lines: readonly string[]): string[] {
  if (lines.length === 1) return [`${head} { ${lines.join('')} }`];
  return [`${head} {`, ...lines.map((line) => `    ${line}`), '}'];
}

/** Has to stand in each place by itself: unlike what it is used for, it is not handed down to places within. */
function keepFor(caching: keyof typeof cacheControl): string {
  return `set $bellagio_cache ${quote(cacheControl[caching])};`;
}

/** To be added in one place: nginx hands headers down only to where none are added. */
function writeHeaders(): string[] {
  return [
    ...Object.entries(sharedHeaders).map(
      ([name, value]) => `add_header ${name} ${quote(value)} always;`,
    ),
    // Not with errors: a file that is missing today may be there tomorrow.
    'add_header Cache-Control $bellagio_cache;',
  ];
}

function writeTypes(types: readonly FileType[]): string[] {
  return writeBlock(
    'types',
    types.map(({type, endings}) => `${type} ${endings.join(' ')};`),
  );
}

function listTypes(choose: (type: FileType) => boolean): string {
  // That of pages is always among them, and nginx warns where it is named again.
  const types = fileTypes.filter(choose).map(({type}) => type);
  return types.filter((type) => type !== 'text/html').join(' ');
}

function writeFolders(base: string): string[] {
  const folders = new Set(fileTypes.flatMap(({folder}) => folder ?? []));
  return [...folders].flatMap((folder) =>
    writeBlock(`location ^~ ${quote(base + folder)}`, [
      keepFor('others'),
      ...writeTypes(fileTypes.filter((type) => type.folder === folder)),
    ]),
  );
}

function writeCompression(): string[] {
  const types = listTypes(({compress}) => compress === true);
  return [
    '# Files with .br and .gz beside them are sent as these; others are compressed when asked for.',
    'gzip_static on;',
    'gzip on;',
    'gzip_vary on;',
    'gzip_proxied any;',
    `gzip_types ${types};`,
    '# Without the two modules of ngx_brotli, take these three lines out.',
    'brotli_static on;',
    'brotli on;',
    `brotli_types ${types};`,
  ];
}

/**
 * Writes the configuration for an nginx, to be included in a `server` block whose root has the published folder at the
 * base path. Any exact version's folder may be kept for good, so that earlier ones can stay beside the present one.
 *
 * @throws {Error} With one line, where the base path cannot be written.
 */
export function writeNginxConfig(publication: Pick<Publication, 'basePath'>): string {
  const base = readBasePath(publication);
  const escaped = base.replace(/[.+]/g, '\\$&');
  const bare = base.slice(0, -1);
  const lines = [
    '# Include this in a server block. What that adds by add_header does not reach in here: repeat what you need.',
    ...(bare ? writeBlock(`location = ${quote(bare)}`, ['absolute_redirect off;']) : []),
    // The server's own rules for endings, which many have, are kept out by ^~.
    ...writeBlock(`location ^~ ${quote(base)}`, [
      'index index.html;',
      'absolute_redirect off;',
      ...writeTypes(fileTypes.filter(({folder}) => !folder)),
      'charset utf-8;',
      `charset_types ${listTypes(({charset}) => charset === true)};`,
      ...writeCompression(),
      // A server that sets its own for all pages would make it two.
      'expires off;',
      ...writeHeaders(),
      keepFor('others'),
      ...writeBlock(`location ~ "^${escaped}\\d+\\.\\d+\\.\\d+(-[\\w.-]+)?/"`, [
        keepFor('version'),
      ]),
      ...writeFolders(base),
      ...serverFiles.flatMap((file) =>
        writeBlock(`location = ${quote(base + file)}`, ['return 404;']),
      ),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}
