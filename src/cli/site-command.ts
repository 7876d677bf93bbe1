import {citations} from '../context/citations.js';
import {statement} from '../context/statement.js';
import {writeHeadersFile} from '../site/headers-file.js';
import {listFiles} from '../site/list-files.js';
import {writeNginxConfig} from '../site/nginx-config.js';
import {neededByPages, placePublished} from '../site/place-published.js';
import {readBaseUrl} from '../snippets/read-base-url.js';
import {version} from '../text/version.js';
import {describeOptions, readArguments, UsageError, type Option} from './arguments.js';
import type {Output} from './output.js';
import {findPublished, readHomepage, readIntegrity} from './package-files.js';
import {writeFolder, type FolderContent} from './write-folder.js';

const known: Readonly<Record<string, Option>> = {
  'base-url': {takes: 'URL', says: 'where the pages will be published: an http or https address'},
  out: {
    takes: 'DIR',
    says: 'the folder to write: a new or an empty one, or one written before (site)',
  },
  help: {says: 'prints this'},
};

const help = `bellagio-widgets site --base-url URL [--out DIR]

Writes the statement as static pages, ready for any host: the whole of it, a page for each conclusion, pages for frames of
other sites, oEmbed, citations for reference managers, cards, and the scripts in a folder named for their version.

${describeOptions(known)}

  bellagio-widgets site --base-url https://example.org/bellagio/ --out public/bellagio

Files of the same names are replaced, others in the folder are left alone, so that the scripts of earlier versions stay.

Exit code: 0; 2 for a bad address, and for a folder that cannot be written or holds files of others.
`;

/** Writes the static pages. */
export function runSite(args: readonly string[], output: Output): number {
  const {options, positionals} = readArguments(args, known);
  if (options['help']) {
    output.print(help);
    return 0;
  }
  const [unknown] = positionals;
  if (unknown !== undefined) throw new UsageError(`site takes options only, not ${unknown}`);
  const written = (options['base-url'] as string | undefined) ?? readHomepage();
  if (written === undefined) {
    throw new UsageError('the pages need the address where they will be: give it with --base-url');
  }
  const baseUrl = readBaseUrl(written);
  if (baseUrl === undefined) throw new UsageError(`“${written}” is no http or https address`);
  const out = (options['out'] as string | undefined) ?? 'site';
  if (!out) throw new UsageError('--out needs the name of a folder');

  const site = listSite(baseUrl);
  writeFolder(out, site);
  output.print(`${site.texts.size + site.copies.size} files in ${out}, for ${baseUrl}\n`);
  return 0;
}

/**
 * Lists all that the folder of the pages holds.
 *
 * @param baseUrl - Where they will be published, with a slash at its end.
 * @throws UsageError where the package was not built, and for an address that no server could be told of.
 */
export function listSite(baseUrl: string): FolderContent {
  const integrity = readIntegrity();
  const files = [
    ...listFiles({statement, citations, baseUrl, version, integrity}),
    ...listServerFiles(new URL(baseUrl).pathname),
  ];
  return {
    texts: new Map(files.map(({path, content}) => [path, content])),
    copies: listCopies(Object.keys(integrity)),
  };
}

/** Writes what hosts are told of the pages. */
function listServerFiles(basePath: string) {
  try {
    return [
      {path: '_headers', content: writeHeadersFile({basePath, version})},
      {path: 'nginx.conf', content: writeNginxConfig({basePath})},
    ];
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** Lists the published files of the package, by their place among the pages. */
function listCopies(built: readonly string[]): ReadonlyMap<string, string> {
  const missing = neededByPages.find((path) => !built.includes(path));
  if (missing) throw new UsageError(`there is no dist/${missing}: run npm run build first`);
  return new Map(
    [...built, 'integrity.json'].flatMap((path) => {
      const place = placePublished(path, version);
      return place ? [[place, findPublished(path)]] : [];
    }),
  );
}
