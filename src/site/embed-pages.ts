import {englishActions} from '../../data/strings/en-opened.js';
import {nameSource, setSource} from '../snippets/attribution.js';
import {embedPath} from '../snippets/frame-form.js';
import {makeMarkup, type Markup} from '../snippets/markup.js';
import {findPassage} from '../text/find-passage.js';
import {permalinkToPassage} from '../text/passage-address.js';
import {setConclusion, setPreamble, setSigners} from './set-section.js';
import type {SiteContent, SiteFile} from './site-content.js';
import {makeMeta, writePage} from './write-page.js';

/** Writes the page that shows a passage, or the whole statement, in a frame of another site. */
function writeEmbedPage(
  content: SiteContent,
  id: string | undefined,
  main: readonly Markup[],
): SiteFile {
  const {statement, baseUrl, version} = content;
  const passage = findPassage(statement, id);
  const path = embedPath(passage);
  const name = nameSource(statement, passage);
  const address = permalinkToPassage(baseUrl, baseUrl, passage);
  return {
    path: `${path}index.html`,
    content: writePage({
      title: name,
      root: '../../',
      version,
      head: [
        makeMeta('robots', 'noindex'),
        makeMarkup('link', {rel: 'canonical', href: address}),
        // Lets the browser of a page that asks for it (frame-sizing) give the frame this page's height.
        makeMeta('responsive-embedded-sizing', 'allow-origins=*'),
        // Out of the frame, where nothing else says so.
        makeMarkup('base', {target: '_top'}),
      ],
      styles: 'embed',
      script: 'embed',
      body: [
        makeMarkup('main', {}, ...main),
        makeMarkup('footer', {class: 'source'}, setSource(name, address)),
      ],
    }),
  };
}

/** Writes all pages for frames: of each conclusion, of preamble, signatories and the whole. */
export function listEmbedPages(content: SiteContent): SiteFile[] {
  const {statement} = content;
  const {title, conclusions} = statement;
  const preamble = (heading: 'h1' | 'h2') =>
    setPreamble(statement, makeMarkup(heading, {}, englishActions.preamble));
  return [
    ...conclusions.map((conclusion) =>
      writeEmbedPage(content, conclusion.id, [setConclusion(conclusion, 1)]),
    ),
    writeEmbedPage(content, 'preamble', [preamble('h1')]),
    writeEmbedPage(content, 'signatories', [setSigners(statement, 1)]),
    writeEmbedPage(content, undefined, [
      makeMarkup('h1', {id: title.id}, title.editorial),
      preamble('h2'),
      ...conclusions.map((conclusion) => setConclusion(conclusion, 2)),
      setSigners(statement, 2),
    ]),
  ];
}
