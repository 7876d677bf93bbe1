import {makeMarkup} from '../snippets/markup.js';
import {writeMarkup} from '../snippets/write-markup.js';
import {listSections, pagePath, type SiteContent} from './site-content.js';

/** Lists the pages for search engines: https://www.sitemaps.org/protocol.html */
export function writeSitemap({statement, baseUrl}: SiteContent): string {
  const pages = ['', ...listSections(statement).map(pagePath)];
  const list = makeMarkup(
    'urlset',
    {xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9'},
    ...pages.map((page) => makeMarkup('url', {}, makeMarkup('loc', {}, baseUrl + page))),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${writeMarkup([list])}\n`;
}
