import {readFileSync} from 'node:fs';

import CSL from 'citeproc';

const files = {
  apa: 'apa',
  mla: 'modern-language-association',
  'chicago-notes': 'chicago-fullnote-bibliography',
  'chicago-author-date': 'chicago-author-date',
  harvard: 'harvard-cite-them-right',
  vancouver: 'vancouver',
};

/** The styles that citeproc renders. */
export const proseStyles = Object.keys(files);

/**
 * Renders the reference of an item.
 *
 * @param {string} style One of proseStyles.
 * @param {object} item CSL-JSON.
 * @param {string} [place] Where in it, in words: part of a full note.
 * @returns {string} HTML with `<i>` at most, without the number of its place in a list.
 */
export function renderReference(style, item, place) {
  const engine = startEngine(style, item);
  if (style === 'chicago-notes') return renderCluster(engine, item, place);
  const [entry] = engine.makeBibliography()[1];
  return entry
    .replace(/<div class="csl-left-margin">1\.<\/div>/, '')
    .replace(/<\/?div[^>]*>/g, '')
    .trim();
}

/**
 * Renders the mark that a style sets in the text; for notes, the short one that follows the full one.
 *
 * @returns {string} HTML with `<i>` at most.
 */
export function renderMark(style, item, place) {
  // A title that is the short one: two styles would otherwise print the long one in every mark.
  const cited = {...item, title: item['title-short']};
  const SUBSEQUENT = 1;
  const options = style === 'chicago-notes' ? {position: SUBSEQUENT} : {};
  return renderCluster(startEngine(style, cited), cited, place, options);
}

function startEngine(style, item) {
  const engine = new CSL.Engine(
    {
      retrieveItem: () => item,
      retrieveLocale: (language) => read(`locales/locales-${language}.xml`),
    },
    read(`styles/${files[style]}.csl`),
  );
  engine.updateItems([item.id]);
  return engine;
}

function renderCluster(engine, {id}, place, options = {}) {
  // Of all labels this is the one that adds no word ("p.") of its own.
  const locator = place && {locator: place, label: 'custom'};
  return engine.makeCitationCluster([{id, ...locator, ...options}]);
}

function read(file) {
  return readFileSync(new URL(file, import.meta.url), 'utf8');
}
