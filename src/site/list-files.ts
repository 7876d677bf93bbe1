import {describeSection} from './describe-section.js';
import {listEmbedPages} from './embed-pages.js';
import {
  writeConclusionPage,
  writeContentsPage,
  writeMissingPage,
  writeStatementPage,
} from './reading-pages.js';
import {listCitationFiles} from './set-citations.js';
import {listSections, type SiteContent, type SiteFile} from './site-content.js';
import {writeOembed} from './write-oembed.js';
import {writeSitemap} from './write-sitemap.js';

/** Writes every file of the published pages that is made of words. Scripts, styles and cards are copied beside them. */
export function listFiles(content: SiteContent): SiteFile[] {
  const sections = listSections(content.statement);
  return [
    writeContentsPage(content),
    writeMissingPage(content),
    writeStatementPage(content),
    ...content.statement.conclusions.map((conclusion) => writeConclusionPage(content, conclusion)),
    ...listEmbedPages(content),
    ...sections.map((section) => ({
      path: `oembed/${section}.json`,
      content: writeOembed(content, section),
    })),
    ...sections.flatMap((section) => listCitationFiles(content, describeSection(content, section))),
    {path: 'sitemap.xml', content: writeSitemap(content)},
  ];
}
