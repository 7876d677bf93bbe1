import {nameSource, setSource} from '../snippets/attribution.js';
import {embedPath} from '../snippets/frame-form.js';
import {makeMarkup, type Markup} from '../snippets/markup.js';
import {findPassage} from '../text/find-passage.js';
import {describeWork} from './describe-work.js';
import {setConclusion, setPreamble, setSigners} from './set-section.js';
import {pagePath, type SiteContent, type SiteFile} from './site-content.js';
import {makeMeta, writePage} from './write-page.js';

/** A page for frames of other sites. */
interface EmbedPage {
  /** The passage that it shows; none for the whole statement. */
  readonly id?: string;
  readonly title: string;
  readonly words: readonly Markup[];
}

/** Writes a page that shows a passage, or the whole statement, in a frame of another site. */
function writeEmbedPage(content: SiteContent, {id, title, words}: EmbedPage): SiteFile {
  const {statement, baseUrl, version} = content;
  const root = '../../';
  const passage = findPassage(statement, id);
  const page = pagePath(passage?.conclusion ?? 'statement');
  const fragment = passage && !passage.conclusion ? `#${passage.id}` : '';
  return {
    path: `${embedPath(passage)}index.html`,
    content: writePage({
      title,
      root,
      version,
      head: [
        // The same words have a page that is to be found instead.
        makeMeta('robots', 'noindex'),
        makeMarkup('link', {rel: 'canonical', href: baseUrl + page}),
        // Whoever frames this page may have its height without a script: https://drafts.csswg.org/css-sizing-4/#responsive-iframes
        makeMeta('responsive-embedded-sizing', 'allow-origins=*'),
        // Links lead out of the frame.
        makeMarkup('base', {target: '_top'}),
      ],
      kind: 'embed',
      body: [
        makeMarkup('main', {}, ...words),
        makeMarkup(
          'p',
          {class: 'source'},
          '— ',
          setSource(nameSource(statement, passage), root + page + fragment),
        ),
      ],
    }),
  };
}

/** Writes all pages for frames: of each conclusion, of preamble, signatories and the whole. */
export function listEmbedPages(content: SiteContent): SiteFile[] {
  const {statement} = content;
  const {title, preamble, conclusions, signaturesHeading} = statement;
  const {shortTitle} = describeWork(content);
  const part = {level: 1};
  const section = {level: 2};
  const pages: EmbedPage[] = [
    {
      title: shortTitle,
      words: [
        makeMarkup('h1', {id: title.id}, title.editorial),
        setPreamble(statement),
        ...conclusions.map((conclusion) => setConclusion(conclusion, section)),
        setSigners(statement, section),
      ],
    },
    {id: preamble.id, title: shortTitle, words: [setPreamble(statement)]},
    ...conclusions.map((conclusion) => ({
      id: conclusion.id,
      title: `${conclusion.number}. ${conclusion.title.text}`,
      words: [setConclusion(conclusion, part)],
    })),
    {
      id: 'signatories',
      title: `${signaturesHeading} ${shortTitle}`,
      words: [setSigners(statement, part)],
    },
  ];
  return pages.map((page) => writeEmbedPage(content, page));
}
