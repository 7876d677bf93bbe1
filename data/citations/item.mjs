/** Words of the preamble that date the conference. */
const CONFERENCE_DAYS = /^On (\d+)-(\d+) July (\d+), a conference on Migration and Development\b/;

/**
 * Says what is cited, as an item of CSL-JSON: nothing but what the source states.
 *
 * @param {object} statement As published in statement.json.
 * @returns {object} The whole statement; callers add a place, an address and the day it was opened.
 * @throws {Error} Where the source no longer says so, or where the title holds a mark that one of the formats would swallow.
 */
export function describeStatement({title: {editorial: title}, preamble}) {
  const opening = preamble.paragraphs[0].sentences[0].runs[0].text;
  const [first, last, year] = match(opening, CONFERENCE_DAYS).map(Number);
  match(title, new RegExp(`\\b${year} Bellagio Conference\\b`));
  if (!/^[\w :]+$/.test(title)) throw new Error(`citations.ts: special marks in “${title}”`);
  return {
    id: 'bellagio2006',
    type: 'report',
    title,
    'title-short': match(title, /^([^:]+): /)[0],
    issued: {'date-parts': [[year]]},
    'event-date': {
      'date-parts': [
        [year, 7, first],
        [year, 7, last],
      ],
    },
    language: 'en',
  };
}

/** The groups that were found. */
function match(text, expression) {
  const found = expression.exec(text);
  if (!found) throw new Error(`citations.ts: “${text}” does not say what is cited`);
  return found.slice(1);
}
