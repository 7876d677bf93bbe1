import {spawnSync} from 'node:child_process';
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join, relative} from 'node:path';

import {writeHeadersFile} from '../../src/site/headers-file.js';
import {writeNginxConfig} from '../../src/site/nginx-config.js';
import type {Publication} from '../../src/site/serving-rules.js';
import {setQuotation} from '../bench/pages.mjs';
import {readReadmeBlock} from '../site/readme-blocks.js';
import {dist, projectPath} from './built-files.js';

function setDocument(title: string, script: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${title}</title>
<script type="module" src="${script}"></script>
</head>
<body>${body}</body>
</html>
`;
}

/** Writes a site as it is published: pages, what goes with them, the scripts, and the files for servers. */
export function writeSite(folder: string, publication: Publication): void {
  const {version} = publication;
  const script = (up: string) => `${up}${version}/bellagio.js`;
  const conclusion = `<bellagio-conclusion n="7">${setQuotation(7)}</bellagio-conclusion>`;
  const files: Record<string, string | Buffer> = {
    'index.html': setDocument('Start', script(''), '<a href="conclusion/7/">7</a>'),
    'statement/index.html': setDocument('Statement', script('../'), setQuotation(7)),
    'conclusion/7/index.html': setDocument('Conclusion 7', script('../../'), conclusion),
    'embed/7/index.html': setDocument('Conclusion 7', script('../../'), conclusion),
    'oembed/7.json': JSON.stringify({version: '1.0', type: 'rich', title: 'Conclusion 7'}),
    'cite/7.ris': 'TY  - GEN\nPY  - 2006\nER  - \n',
    'cite/7.bib': '@misc{bellagio2006, year = {2006}}\n',
    'cite/7.json': JSON.stringify([{id: 'bellagio2006', type: 'document'}]),
    'cards/7.png': readFileSync(projectPath('demo/pictures/conclusion-light.png')),
    'sitemap.xml': '<?xml version="1.0"?>\n<urlset/>\n',
    _headers: writeHeadersFile(publication),
    'nginx.conf': writeNginxConfig(publication),
  };
  for (const [path, content] of Object.entries(dist)) {
    if (!/^(modules|types)\//.test(path)) files[`${version}/${path}`] = content;
  }
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), {recursive: true});
    writeFileSync(join(folder, path), content);
  }
}

/** Compresses a site beforehand, by the command that the README has for this. */
export function compressSite(folder: string): void {
  const command = readReadmeBlock('sh', 'brotliCompressSync');
  const {status, stderr} = spawnSync('sh', ['-c', command], {cwd: folder, encoding: 'utf8'});
  if (status !== 0) throw new Error(`The README's command does not run: ${stderr}`);
}

/** The paths of what a site holds for its readers, `/` between folders. */
export function listSite(folder: string): string[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && !/\.(br|gz)$|^(_headers|nginx\.conf)$/.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}
