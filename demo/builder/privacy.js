// What an embedder can say in a privacy notice: true for one form of code, and no more than that.

const keeps = 'sets no cookie, stores nothing on your device and sends nothing anywhere';

/** The site that an address leads to, as readers know it; `undefined` for one on the embedder's own. */
function nameSite(address) {
  return /^[a-z][a-z\d+.-]*:|^\/\//i.test(address)
    ? new URL(address, 'https://page.invalid/').host
    : undefined;
}

const learns =
  'learns your IP address, your browser’s name and which site you are on, as with every such request';

/** Where a file comes from, and who learns of that. */
function tellRequest(site) {
  return site
    ? `which your browser loads from ${site}. That server ${learns}`
    : 'which your browser loads from this site itself. No other server is asked';
}

/**
 * Writes the paragraph for a privacy notice that goes with a piece of code.
 *
 * @param {import('./choice-fields.js').Choice} choice
 * @param {string | undefined} script - Where its files are loaded from: absolute, or on the embedder's own site.
 * @returns {string} Plain sentences, to readers of the embedder's page.
 */
export function writePrivacy({form, baseUrl}, script) {
  const link = baseUrl
    ? ` Its link leads to ${nameSite(baseUrl)}, which learns of you only if you follow it.`
    : '';
  const passage = 'The passage from the Bellagio statement of 2006';
  const request = script ? tellRequest(nameSite(script)) : '';
  switch (form) {
    case 'element':
    case 'tag':
      return `${passage} is shown by a script, ${request}. The script ${keeps}.${link}`;
    case 'declarative':
      return `${passage} is set with a style sheet, ${request}. No script runs, no cookie is set, and nothing is stored on your device.${link}`;
    case 'iframe':
      return `${passage} is a page of ${nameSite(baseUrl)} in a frame. That server ${learns}. The frame is given its height by a script, ${request}. The page and the script set no cookie and store nothing on your device.`;
    case 'url':
      return `${passage} can be read at ${nameSite(baseUrl)}, which learns of you if you follow the link. Where the link is shown as a frame or a card, your browser may load that from there: then that server ${learns}. The page sets no cookie and stores nothing on your device.`;
    case 'upgradable':
      return `${passage} is part of this page and loads nothing.${link} If this site has the script of bellagio-widgets, that adds buttons to it; it ${keeps}.`;
    case 'email':
      return `${passage} is part of this mail. It has no pictures, loads nothing, and tells nobody that you have opened it.${link}`;
    default:
      return `${passage} is part of this page. It loads nothing, sets no cookie and stores nothing on your device.${link}`;
  }
}
