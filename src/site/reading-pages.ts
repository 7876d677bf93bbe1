import {englishActions} from '../../data/strings/en-opened.js';
import {makeMarkup, type Markup} from '../snippets/markup.js';
import type {Conclusion} from '../text/statement-types.js';
import {describeSection} from './describe-section.js';
import {makeContentsMetadata, makeMetadata} from './make-metadata.js';
import {setCitations} from './set-citations.js';
import {setCodes} from './set-codes.js';
import {setConclusion, setPreamble, setSigners} from './set-section.js';
import {pagePath, type Section, type SiteContent, type SiteFile} from './site-content.js';
import {makeMeta, writePage} from './write-page.js';

/** What the pages for readers have in common. */
function writeReadingPage(
  content: SiteContent,
  section: Section,
  title: string,
  main: readonly Markup[],
): SiteFile {
  const path = pagePath(section);
  const root = path.replaceAll(/[^/]+\//g, '../');
  const description = describeSection(content, section);
  const page = writePage({
    title,
    root,
    version: content.version,
    head: makeMetadata(content, section),
    styles: 'pages',
    script: 'pages',
    body: [
      makeMarkup('a', {class: 'skip', href: '#text'}, 'Skip to the text'),
      makeMarkup(
        'main',
        {id: 'text'},
        ...main,
        makeMarkup('p', {class: 'address'}, description.address),
      ),
      makeMarkup(
        'footer',
        {},
        setCitations(content, description, root),
        setCodes(content, description.passage ?? 'statement'),
      ),
    ],
  });
  return {path: `${path}index.html`, content: page};
}

/** The page of one conclusion. */
export function writeConclusionPage(content: SiteContent, conclusion: Conclusion): SiteFile {
  const {statement} = content;
  const {conclusions, title} = statement;
  const link = (other: Conclusion | undefined, rel: 'prev' | 'next') =>
    other
      ? [
          makeMarkup(
            'a',
            {rel, href: `../${other.number}/`},
            makeMarkup('span', {}, rel === 'prev' ? 'Previous' : 'Next'),
            ` ${other.number}. ${other.title.text}`,
          ),
        ]
      : [];
  const index = conclusions.indexOf(conclusion);
  return writeReadingPage(
    content,
    conclusion.number,
    `${conclusion.title.text} – ${title.editorial}`,
    [
      makeMarkup(
        'p',
        {class: 'part'},
        makeMarkup('a', {href: '../../statement/'}, makeMarkup('cite', {}, title.editorial)),
      ),
      setConclusion(conclusion, 1),
      makeMarkup(
        'nav',
        {class: 'neighbours', 'aria-label': 'Conclusions'},
        ...link(conclusions[index - 1], 'prev'),
        ...link(conclusions[index + 1], 'next'),
      ),
    ],
  );
}

/** The page of the whole statement. */
export function writeStatementPage(content: SiteContent): SiteFile {
  const {statement} = content;
  const {title, conclusions, signaturesHeading} = statement;
  const entry = (id: string, text: string) =>
    makeMarkup('li', {}, makeMarkup('a', {href: `#${id}`}, text));
  return writeReadingPage(content, 'statement', title.editorial, [
    makeMarkup('h1', {id: title.id}, title.editorial),
    makeMarkup(
      'nav',
      {class: 'contents', 'aria-label': 'Contents'},
      makeMarkup(
        'ul',
        {},
        entry('preamble', englishActions.preamble),
        ...conclusions.map(({id, number, title: {text}}) => entry(id, `${number}. ${text}`)),
        entry('signatories', signaturesHeading.replace(/:$/, '')),
      ),
    ),
    setPreamble(statement, makeMarkup('h2', {class: 'unseen'}, englishActions.preamble)),
    ...conclusions.map((conclusion) => setConclusion(conclusion, 2)),
    setSigners(statement, 2),
  ]);
}

/** A page that shows nothing of the statement but leads there. */
interface Signpost {
  readonly title: string;
  /** The title, unless it is another. */
  readonly heading?: string;
  readonly root: string;
  readonly head?: readonly Markup[];
  readonly main: readonly Markup[];
}

function writeSignpost(
  {version}: SiteContent,
  {title, heading = title, root, head = [], main}: Signpost,
): string {
  const words = makeMarkup('main', {id: 'text'}, makeMarkup('h1', {}, heading), ...main);
  return writePage({title, root, version, head, styles: 'pages', script: 'pages', body: [words]});
}

/** The page at the base address: what is published here. */
export function writeContentsPage(content: SiteContent): SiteFile {
  const {title, conclusions} = content.statement;
  const entries = conclusions.map(({number, title: {text}}) =>
    makeMarkup('li', {}, makeMarkup('a', {href: pagePath(number)}, text)),
  );
  const main = [
    makeMarkup('p', {}, makeMarkup('a', {href: 'statement/'}, 'The whole statement')),
    makeMarkup('ol', {class: 'conclusions'}, ...entries),
  ];
  return {
    path: 'index.html',
    content: writeSignpost(content, {
      title: title.editorial,
      root: '',
      head: makeContentsMetadata(content),
      main,
    }),
  };
}

/** What a host shows at addresses where nothing is. It may stand at any of them, so its links are absolute. */
export function writeMissingPage(content: SiteContent): SiteFile {
  const {statement, baseUrl} = content;
  const link = makeMarkup('a', {href: `${baseUrl}statement/`}, statement.title.editorial);
  return {
    path: '404.html',
    content: writeSignpost(content, {
      title: 'Not found',
      heading: 'There is no such page.',
      root: baseUrl,
      head: [makeMeta('robots', 'noindex')],
      main: [makeMarkup('p', {}, link)],
    }),
  };
}
