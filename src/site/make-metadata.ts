import {makeMarkup, type Markup} from '../snippets/markup.js';
import type {SectionDescription} from './describe-section.js';
import {describeSection} from './describe-section.js';
import type {Section, SiteContent} from './site-content.js';
import {makeMeta} from './write-page.js';

/** The year that the source states; the days in July date the conference. */
export const issued = '2006';

const makeProperty = (property: string, content: string) => makeMarkup('meta', {property, content});

/** What networks and chat programs show of a link: https://ogp.me/ */
function makeOpenGraph(
  {title, name, summary, address, card}: SectionDescription,
  baseUrl: string,
  type: 'article' | 'website' = 'article',
): Markup[] {
  return [
    makeProperty('og:type', type),
    makeProperty('og:title', title),
    makeProperty('og:description', summary),
    makeProperty('og:url', address),
    makeProperty('og:locale', 'en'),
    makeProperty('og:image', baseUrl + card.file),
    makeProperty('og:image:type', card.type),
    makeProperty('og:image:width', String(card.width)),
    makeProperty('og:image:height', String(card.height)),
    makeProperty('og:image:alt', card.alt),
    makeMeta('twitter:card', 'summary_large_image'),
    makeMeta('twitter:title', name),
  ];
}

/**
 * What reference managers read, in the names of Highwire Press. They save the statement as a whole, as all references do,
 * and of what they know the source states title, year and language.
 *
 * @see https://scholar.google.com/intl/en/scholar/inclusion.html#indexing
 */
function makeCitation({title}: SectionDescription, whole: SectionDescription): Markup[] {
  return [
    makeMeta('citation_title', whole.title),
    makeMeta('citation_publication_date', issued),
    makeMeta('citation_language', 'en'),
    makeMeta('citation_fulltext_html_url', whole.address),
    makeMeta('citation_abstract_html_url', whole.address),
    ...(title === whole.title ? [] : [makeMeta('citation_section', title)]),
  ];
}

/** What search engines read: https://schema.org/CreativeWork */
function makeData(one: SectionDescription, whole: SectionDescription, baseUrl: string): Markup {
  const describe = ({title, address, summary}: SectionDescription) => ({
    '@type': 'CreativeWork',
    '@id': address,
    url: address,
    name: title,
    description: summary,
    inLanguage: 'en',
    datePublished: issued,
  });
  const data = {
    '@context': 'https://schema.org',
    ...describe(one),
    image: baseUrl + one.card.file,
    ...(one !== whole && {position: Number(one.file), isPartOf: describe(whole)}),
  };
  return makeMarkup('script', {type: 'application/ld+json'}, JSON.stringify(data));
}

/** Says what a page is, and which of its addresses is the one to keep. */
const makeSummary = ({summary, address}: SectionDescription): Markup[] => [
  makeMeta('description', summary),
  makeMarkup('link', {rel: 'canonical', href: address}),
];

/** Makes what programs read of the page that lists all others. */
export function makeContentsMetadata(content: SiteContent): Markup[] {
  const {baseUrl} = content;
  const site = {...describeSection(content, 'statement'), address: baseUrl};
  return [...makeSummary(site), ...makeOpenGraph(site, baseUrl, 'website')];
}

/** Makes what programs read of a section's page. */
export function makeMetadata(content: SiteContent, section: Section): Markup[] {
  const {baseUrl} = content;
  const whole = describeSection(content, 'statement');
  const one = section === 'statement' ? whole : describeSection(content, section);
  return [
    ...makeSummary(one),
    makeMarkup('link', {
      rel: 'alternate',
      type: 'application/json+oembed',
      href: `${baseUrl}oembed/${one.file}.json`,
      title: one.name,
    }),
    ...makeOpenGraph(one, baseUrl),
    ...makeCitation(one, whole),
    makeData(one, whole, baseUrl),
  ];
}
