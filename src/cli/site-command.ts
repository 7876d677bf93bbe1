import {citations} from '../context/citations.js';
import {statement} from '../context/statement.js';
import {writeHeadersFile} from '../site/headers-file.js';
import {listFiles} from '../site/list-files.js';
import {writeNginxConfig} from '../site/nginx-config.js';
import {readBaseUrl} from '../snippets/read-base-url.js';
import {version} from '../text/version.js';
import {describeOptions, readArguments, UsageError, type Option} from './arguments.js';
import type {Output} from './output.js';
import {findPublished, readHomepage, readIntegrity, readPublished} from './package-files.js';
import {writeFolder, type WrittenFile} from './write-folder.js';

const known: Readonly<Record<string, Option>> = {
  'base-url': {takes: 'URL', says: 'where the pages will be published'},
  out: {takes: 'DIR', says: 'the folder to write, a new or an empty one; default: site'},
  help: {says: 'prints this'},
};

const help = `bellagio-widgets site --base-url URL [--out DIR]

Writes the statement as pages for any static host: the whole of it, a page for each conclusion, pages for frames, oEmbed,
citations for reference managers, card images, a sitemap, llms.txt, and the scripts under a folder named for their version. What was
written before is written anew, and nothing is deleted.

${describeOptions(known)}

  bellagio-widgets site --base-url https://example.org/bellagio/ --out public/bellagio

Exit code: 0; 2 for a bad address, a folder of other files, and for what cannot be written.
`;

/** What of the package is for pages: scripts and styles with their maps, and the statement as data. */
const forPages =
  /^(?:tags\/)?[\w.-]+\.(?:js|css)(?:\.map)?$|^[\w.]+\.json$|^custom-elements\.json$/;

/** The file that tells a folder of ours from others: a name that other sites have no use for. */
const mark = 'oembed/statement.json';

/** Writes the static pages. */
export function runSite(args: readonly string[], output: Output): number {
  const {options, positionals} = readArguments(args, known);
  if (options['help']) {
    output.print(help);
    return 0;
  }
  if (positionals[0] !== undefined) throw new UsageError(`${positionals[0]} is no option`);
  const written = (options['base-url'] as string | undefined) ?? readHomepage();
  if (written === undefined) {
    throw new UsageError('the pages need the address at which they will be: --base-url URL');
  }
  const baseUrl = readBaseUrl(written);
  if (!baseUrl) throw new UsageError(`“${written}” is no http or https address`);
  const out = (options['out'] as string | undefined) ?? 'site';
  const files = listSite(baseUrl);
  writeFolder(out, mark, files);
  output.print(`${files.length} files for ${baseUrl} in ${out}\n`);
  return 0;
}

/** Lists the files of the site: those that are made of words, and copies of what the package publishes. */
export function listSite(baseUrl: string): WrittenFile[] {
  const integrity = readIntegrity();
  const published = [...Object.keys(integrity), 'integrity.json'];
  const copy = (path: string, target: string): WrittenFile => ({
    path: target,
    copyOf: findPublished(path),
  });
  return [
    ...listFiles({statement, citations, baseUrl, version, integrity}),
    ...listServerFiles(baseUrl),
    // What it names lies in the folder of the version here.
    {path: 'llms.txt', content: readPublished('llms.txt').replaceAll('](./', `](./${version}/`)},
    ...published.filter((path) => /^cards\/.+\.png$/.test(path)).map((path) => copy(path, path)),
    ...published
      .filter((path) => forPages.test(path) && !path.startsWith('cli.'))
      .map((path) => copy(path, `${version}/${path}`)),
  ];
}

/** What hosts are told of the files. */
function listServerFiles(baseUrl: string): WrittenFile[] {
  const basePath = new URL(baseUrl).pathname;
  try {
    return [
      {path: '_headers', content: writeHeadersFile({basePath, version})},
      {path: 'nginx.conf', content: writeNginxConfig({basePath})},
    ];
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
