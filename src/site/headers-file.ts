import {
  cacheControl,
  fileTypes,
  listVersions,
  type Publication,
  readBasePath,
  sharedHeaders,
  unversionedPaths,
} from './serving-rules.js';

interface Rule {
  readonly paths: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
}

function listRules(publication: Publication): Rule[] {
  const versions = listVersions(publication).map((version) => `${version}/*`);
  const ofType = fileTypes.filter(({rare}) => rare);
  return [
    {paths: ['*'], headers: sharedHeaders},
    {paths: versions, headers: {'Cache-Control': cacheControl.version}},
    {paths: unversionedPaths, headers: {'Cache-Control': cacheControl.others}},
    ...ofType.map(({endings, folder = '', type}) => ({
      paths: endings.map((ending) => `${folder}*.${ending}`),
      headers: {'Content-Type': type},
    })),
  ];
}

/**
 * Writes the file that Netlify, Cloudflare and others read beside the pages, as `_headers` in the root of the host.
 *
 * Where several rules fit a path, some hosts send all values of a header and some the last; so no path has the same
 * header from two. A path has one `*` at most, as Cloudflare asks, and there are fewer than its hundred rules as long as
 * fewer than eighty versions are kept. The folder of a version that is not named here is served, but is not kept for good.
 *
 * @throws {Error} With one line, where a version is not exact or the base path cannot be written.
 */
export function writeHeadersFile(publication: Publication): string {
  const base = encodeURI(readBasePath(publication));
  const rules = listRules(publication).map(({paths, headers}) => {
    const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
    return paths.map((path) => `${base}${path}\n${lines.join('')}`).join('');
  });
  return rules.join('\n');
}
