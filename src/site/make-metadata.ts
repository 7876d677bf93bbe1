import {makeMarkup, type Markup} from '../snippets/markup.js';
import {describeSection, type SectionDescription} from './describe-section.js';
import {describeWork, type WorkDescription} from './describe-work.js';
import {listSections, type Section, type SiteContent} from './site-content.js';
import {makeMeta} from './write-page.js';

const makeProperty = (property: string, content: string) => makeMarkup('meta', {property, content});

/** What networks and chat programs show of a link: https://ogp.me/ */
function makeOpenGraph(
  {heading, summary, address, card}: SectionDescription,
  {shortTitle}: WorkDescription,
  baseUrl: string,
): Markup[] {
  return [
    makeProperty('og:type', 'article'),
    makeProperty('og:site_name', shortTitle),
    makeProperty('og:title', heading),
    makeProperty('og:description', summary),
    makeProperty('og:url', address),
    makeProperty('og:image', baseUrl + card.file),
    makeProperty('og:image:type', card.type),
    makeProperty('og:image:width', String(card.width)),
    makeProperty('og:image:height', String(card.height)),
    makeProperty('og:image:alt', card.alt),
    // Networks take all else from the properties above.
    makeMeta('twitter:card', 'summary_large_image'),
  ];
}

/**
 * What reference managers read, in the names of Highwire Press. As all references do, they describe the whole statement; the
 * address is that of the page, as in its files. `DC.type` tells Zotero that it is no article of a journal.
 *
 * The source states title, year and language. Google Scholar asks for an author too, and lists no work without one; the
 * source names none, so no page does.
 *
 * @see https://scholar.google.com/intl/en/scholar/inclusion.html#indexing
 */
function makeCitation(
  {address}: SectionDescription,
  {type, title, issued, language}: WorkDescription,
): Markup[] {
  return [
    makeMeta('citation_title', title),
    makeMeta('citation_publication_date', issued),
    makeMeta('citation_language', language),
    makeMeta('citation_fulltext_html_url', address),
    makeMeta('DC.type', type),
  ];
}

/** What search engines read: https://schema.org/CreativeWork */
function makeData(
  content: SiteContent,
  section: Section,
  {title, shortTitle, issued, language, conference}: WorkDescription,
): Markup {
  const {statement, baseUrl} = content;
  const describe = ({address}: SectionDescription) => ({
    '@type': 'CreativeWork',
    '@id': address,
    url: address,
    inLanguage: language,
    datePublished: issued,
  });
  const describePart = (one: SectionDescription) => ({
    ...describe(one),
    name: one.title,
    position: Number(one.file),
  });
  const whole = {
    ...describe(describeSection(content, 'statement')),
    name: title,
    alternateName: shortTitle,
    about: {
      '@type': 'Event',
      name: conference.name,
      startDate: conference.firstDay,
      endDate: conference.lastDay,
      location: {'@type': 'Place', name: conference.place},
    },
  };
  const parts = listSections(statement).filter((one) => one !== 'statement');
  const one = describeSection(content, section);
  const data = {
    '@context': 'https://schema.org',
    ...(section === 'statement'
      ? {...whole, hasPart: parts.map((part) => describePart(describeSection(content, part)))}
      : {...describePart(one), isPartOf: whole}),
    image: baseUrl + one.card.file,
  };
  return makeMarkup('script', {type: 'application/ld+json'}, JSON.stringify(data));
}

/** Makes what programs read of a section's page. */
export function makeMetadata(content: SiteContent, section: Section): Markup[] {
  const {baseUrl} = content;
  const work = describeWork(content);
  const one = describeSection(content, section);
  return [
    makeMeta('description', one.summary),
    makeMarkup('link', {rel: 'canonical', href: one.address}),
    makeMarkup('link', {
      rel: 'alternate',
      type: 'application/json+oembed',
      href: `${baseUrl}oembed/${one.file}.json`,
      title: one.name,
    }),
    ...makeOpenGraph(one, work, baseUrl),
    ...makeCitation(one, work),
    makeData(content, section, work),
  ];
}
