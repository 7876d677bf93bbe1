import {embedPath, estimateHeight} from '../snippets/frame-form.js';
import {makeMarkup} from '../snippets/markup.js';
import {writeMarkup} from '../snippets/write-markup.js';
import {findPassage} from '../text/find-passage.js';
import {describeSection} from './describe-section.js';
import type {Section, SiteContent} from './site-content.js';

/** CSS pixels: the width for which heights are told. */
const width = 600;

/** In seconds: a day. */
const cacheAge = 86_400;

/**
 * Writes what a site asks for that a page's address was pasted into: https://oembed.com/
 *
 * The frame is marked as WordPress marks those that it makes, and a quotation stands beside it, so that what takes no frames
 * keeps the source. It is not lazy: WordPress hides it until it speaks, and what is hidden would not be loaded.
 */
export function writeOembed(content: SiteContent, section: Section): string {
  const {statement, baseUrl} = content;
  const {title, name, address, passage, card} = describeSection(content, section);
  const found = findPassage(statement, passage);
  const height = estimateHeight(statement, found);
  const html = writeMarkup([
    makeMarkup(
      'blockquote',
      {class: 'wp-embedded-content', cite: address},
      makeMarkup('a', {href: address}, name),
    ),
    makeMarkup('iframe', {
      class: 'wp-embedded-content',
      src: baseUrl + embedPath(found),
      title: name,
      width: String(width),
      height: String(height),
      frameborder: '0',
    }),
  ]);
  const answer = {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: statement.title.editorial,
    provider_url: baseUrl,
    cache_age: cacheAge,
    width,
    height,
    html,
    thumbnail_url: baseUrl + card.file,
    thumbnail_width: card.width,
    thumbnail_height: card.height,
  };
  return `${JSON.stringify(answer, null, 2)}\n`;
}
