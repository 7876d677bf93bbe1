/** What a server is told of the published pages and scripts. Everything that is written for servers is made of this. */

/** What is published, and where. */
export interface Publication {
  /** The path of the pages' address, such as `/` or `/bellagio/`. Slashes that its ends lack are added. */
  readonly basePath: string;
  /** The exact version whose scripts lie in the folder of this name, such as `0.1.0`. */
  readonly version: string;
  /** Earlier exact versions whose folders are still there. */
  readonly olderVersions?: readonly string[];
}

/** A kind of file. */
export interface FileType {
  readonly endings: readonly string[];
  readonly type: string;
  /** The type names the encoding, which is UTF-8. */
  readonly charset?: true;
  /** Compressing it is worth the while. */
  readonly compress?: true;
  /** The only folder in which such a file has this type. */
  readonly folder?: string;
  /** Hosts are told of this type, which not all of them know by the ending. */
  readonly rare?: true;
}

/**
 * Headers of every answer. Scripts, data, cards and oEmbed are there for pages of other origins: module scripts and
 * hashes ask for CORS, and pages that are isolated from other origins for a resource policy. Nothing here knows its
 * reader, so that all of it may be open. Nobody is kept from framing: `embed/` is made for that.
 */
export const sharedHeaders: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Origin': '*',
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; '),
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Referrer-Policy': 'no-referrer',
  'Timing-Allow-Origin': '*',
  'X-Content-Type-Options': 'nosniff',
};

/** How long an answer may be kept, in seconds: what lies under an exact version never changes, all else may. */
export const cacheControl = {
  version: 'public, max-age=31536000, immutable',
  others: 'public, max-age=300, must-revalidate',
} as const;

/** What stands below the base path beside the folders of versions; `*` is whatever stands there. */
export const unversionedPaths: readonly string[] = [
  '',
  'statement/*',
  'conclusion/*',
  'embed/*',
  'oembed/*',
  'cite/*',
  'cards/*',
  'sitemap.xml',
  'llms.txt',
];

export const fileTypes: readonly FileType[] = [
  {endings: ['html'], type: 'text/html', charset: true, compress: true},
  {endings: ['js'], type: 'text/javascript', charset: true, compress: true},
  {endings: ['css'], type: 'text/css', charset: true, compress: true},
  // Declarations of types, which servers take for films.
  {endings: ['txt', 'ts'], type: 'text/plain', charset: true, compress: true},
  {endings: ['json', 'map'], type: 'application/json', compress: true},
  {endings: ['xml'], type: 'application/xml', compress: true},
  {endings: ['png'], type: 'image/png'},
  {
    endings: ['bib'],
    type: 'application/x-bibtex',
    compress: true,
    folder: 'cite/',
    rare: true,
  },
  {
    endings: ['json'],
    type: 'application/vnd.citationstyles.csl+json',
    compress: true,
    folder: 'cite/',
    rare: true,
  },
  {
    endings: ['ris'],
    type: 'application/x-research-info-systems',
    compress: true,
    folder: 'cite/',
    rare: true,
  },
];

/** The files for servers themselves, which are nobody's to read. */
export const serverFiles: readonly string[] = ['_headers', 'nginx.conf'];

const exactVersion = /^\d+\.\d+\.\d+(?:-[\w.-]+)?$/;

/**
 * Lists the folders that may be kept for good.
 *
 * @returns The versions, the present one first.
 * @throws {Error} Where one is not exact, since what `latest` or `1.x` mean changes.
 */
export function listVersions({version, olderVersions = []}: Publication): string[] {
  const versions = [...new Set([version, ...olderVersions])];
  const vague = versions.find((one) => !exactVersion.test(one));
  if (vague !== undefined) throw new Error(`"${vague}" is not an exact version, such as 0.1.0`);
  return versions;
}

/**
 * Reads a base path.
 *
 * @returns It as people write it, no character encoded, with a slash at both ends.
 * @throws {Error} Where it is not a path, or has a character that means something to servers.
 */
export function readBasePath({basePath}: Pick<Publication, 'basePath'>): string {
  let path: string;
  try {
    path = decodeURI(`/${basePath}/`).replace(/\/+/g, '/');
  } catch {
    throw new Error(`"${basePath}" is not a path`);
  }
  if (!/^\/(?:[\p{L}\p{M}\p{N}._~@+,= -]+\/)*$/u.test(path)) {
    throw new Error(`"${basePath}" has characters that cannot stand in a server's rules`);
  }
  return path;
}
