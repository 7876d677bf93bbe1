import {englishActions} from '../../data/strings/en-opened.js';
import {makeMarkup, type Markup} from '../snippets/markup.js';
import type {Conclusion} from '../text/statement-types.js';
import {describeSection} from './describe-section.js';
import {describeWork} from './describe-work.js';
import {makeMetadata} from './make-metadata.js';
import {setCitations} from './set-citations.js';
import {setCodes} from './set-codes.js';
import {setConclusion, setPreamble, setSigners} from './set-section.js';
import {pagePath, type Section, type SiteContent, type SiteFile} from './site-content.js';
import {makeMeta, writePage} from './write-page.js';

/** Sets the title that leads to the page of the whole statement. */
function setTitleLink({statement}: SiteContent, href: string): Markup {
  return makeMarkup('a', {href}, makeMarkup('cite', {}, statement.title.editorial));
}

/** What the pages of the statement have in common. */
function writeReadingPage(
  content: SiteContent,
  section: Section,
  parts: {
    readonly title: string;
    readonly header?: Markup;
    readonly main: readonly Markup[];
    readonly beside?: Markup;
  },
): SiteFile {
  const path = pagePath(section);
  const root = path.replaceAll(/[^/]+\//g, '../');
  const description = describeSection(content, section);
  const page = writePage({
    title: parts.title,
    root,
    version: content.version,
    head: makeMetadata(content, section),
    kind: 'pages',
    body: [
      ...(parts.header ? [makeMarkup('header', {}, parts.header)] : []),
      makeMarkup('main', {}, ...parts.main),
      ...(parts.beside ? [parts.beside] : []),
      makeMarkup(
        'footer',
        {},
        // In print, where a link leads nowhere.
        makeMarkup('p', {class: 'address'}, description.address),
        setCitations(content, description, root),
        setCodes(content, description.passage ?? 'statement'),
        makeMarkup('p', {class: 'rights'}, 'Quote with attribution; no licence is claimed.'),
      ),
    ],
  });
  return {path: `${path}index.html`, content: page};
}

/** Writes the page of one conclusion. */
export function writeConclusionPage(content: SiteContent, conclusion: Conclusion): SiteFile {
  const {conclusions} = content.statement;
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
  const {number, title} = conclusion;
  return writeReadingPage(content, number, {
    title: `${number}. ${title.text} – ${describeWork(content).shortTitle}`,
    header: setTitleLink(content, '../../statement/'),
    main: [setConclusion(conclusion, {level: 1})],
    beside: makeMarkup(
      'nav',
      {class: 'neighbours', 'aria-label': 'Conclusions'},
      ...link(conclusions[index - 1], 'prev'),
      ...link(conclusions[index + 1], 'next'),
    ),
  });
}

/** Writes the page of the whole statement. */
export function writeStatementPage(content: SiteContent): SiteFile {
  const {statement} = content;
  const {title, preamble, conclusions, signaturesHeading} = statement;
  const entry = (id: string, text: string) =>
    makeMarkup('li', {}, makeMarkup('a', {href: `#${id}`}, text));
  return writeReadingPage(content, 'statement', {
    title: describeWork(content).shortTitle,
    main: [
      makeMarkup('h1', {id: title.id}, title.editorial),
      makeMarkup(
        'nav',
        {class: 'contents', 'aria-label': 'Contents'},
        makeMarkup(
          'ol',
          {},
          entry(preamble.id, englishActions.preamble),
          ...conclusions.map(({id, number, title: {text}}) => entry(id, `${number}. ${text}`)),
          entry('signatories', signaturesHeading.replace(/:$/, '')),
        ),
      ),
      setPreamble(statement),
      ...conclusions.map((conclusion) =>
        setConclusion(conclusion, {level: 2, page: `../${pagePath(conclusion.number)}`}),
      ),
      setSigners(statement, {level: 2}),
    ],
  });
}

/** Writes the page at the base address: what is published here. */
export function writeContentsPage(content: SiteContent): SiteFile {
  const {statement, baseUrl, version} = content;
  const {title, conclusions} = statement;
  const {summary} = describeSection(content, 'statement');
  return {
    path: 'index.html',
    content: writePage({
      title: describeWork(content).shortTitle,
      root: '',
      version,
      head: [
        makeMeta('description', summary),
        makeMarkup('link', {rel: 'canonical', href: baseUrl}),
      ],
      kind: 'pages',
      body: [
        makeMarkup(
          'main',
          {},
          makeMarkup('h1', {}, title.editorial),
          makeMarkup(
            'ol',
            {class: 'conclusions'},
            ...conclusions.map(({number, title: {text}}) =>
              makeMarkup(
                'li',
                {},
                makeMarkup(
                  'a',
                  {href: pagePath(number)},
                  makeMarkup('span', {class: 'number'}, `${number}.`),
                  ` ${text}`,
                ),
              ),
            ),
          ),
          makeMarkup(
            'p',
            {},
            makeMarkup('a', {href: pagePath('statement')}, 'The whole statement'),
            ', with those who signed it.',
          ),
        ),
      ],
    }),
  };
}

/** Writes what a host shows at addresses where nothing is. It may stand at any of them, so its links are absolute. */
export function writeMissingPage(content: SiteContent): SiteFile {
  const {version, baseUrl} = content;
  return {
    path: '404.html',
    content: writePage({
      title: 'There is no such page',
      root: baseUrl,
      version,
      head: [makeMeta('robots', 'noindex')],
      kind: 'pages',
      body: [
        makeMarkup(
          'main',
          {},
          makeMarkup('h1', {}, 'There is no such page'),
          makeMarkup(
            'p',
            {},
            'What you look for may be in ',
            setTitleLink(content, baseUrl + pagePath('statement')),
            '.',
          ),
        ),
      ],
    }),
  };
}
