import {statement} from '../context/statement.js';
import {isEditable} from '../controllers/light-words.js';
import {dashFirst} from '../text/author-content.js';
import {passageOfAddress} from '../text/passage-of-address.js';

/** A link at the end, which a dash or a parenthesis parts from the words. (What stands for it is left out.) */
export const linkedSource: RegExp = /(?:\s[–—―-]{1,2}|[–—―]|--|[([])\s*\uFFFC[\s\uFFFC).\]]*$/;

/** Where a quotation is said to be from. */
export interface QuotationSource {
  /** The id of a passage, as written. */
  readonly passage: string;
  /** Whether its `data-bellagio` says so; else only a link does. */
  readonly named: boolean;
  /** The link that attributes it to a passage. */
  readonly link: HTMLAnchorElement | undefined;
}

/**
 * Finds out whether a blockquote is said to be from the statement: by its `data-bellagio`, or by a link that attributes it
 * to a passage.
 *
 * @returns `undefined` where nobody says so; where it is switched off by `data-bellagio="off"` on it or around it; in an
 * editable region, where what we add would be saved; in one of our own tags, whose concern it is; outside the document.
 */
export function findSource(blockquote: Element): QuotationSource | undefined {
  if (blockquote.getRootNode() !== document || isEditable(blockquote)) return undefined;
  const mark = blockquote.closest('[data-bellagio]');
  const named = mark?.getAttribute('data-bellagio')?.trim();
  if (named === 'off' || isInTag(blockquote)) return undefined;
  const link = findLink(blockquote);
  if (named !== undefined && mark === blockquote) return {passage: named, named: true, link};
  const passage = readLink(link);
  return passage === undefined ? undefined : {passage, named: false, link};
}

/** Whether an element stands in a tag of ours that has something to do with its words. */
function isInTag(element: Element): boolean {
  for (let around = element.parentElement; around; around = around.parentElement) {
    if (/^bellagio-(?!settings$)/.test(around.localName)) return true;
  }
  return false;
}

/** The last link to a passage: in the blockquote itself, or in what comes right after it and names its source. */
function findLink(blockquote: Element): HTMLAnchorElement | undefined {
  const listLinks = (element: Element) => [
    ...element.querySelectorAll<HTMLAnchorElement>('a[href]'),
  ];
  const own = listLinks(blockquote).filter((link) => link.closest('blockquote') === blockquote);
  const next = blockquote.nextElementSibling;
  const beside = next && namesSource(next) ? listLinks(next) : [];
  return [...own, ...beside].reverse().find((link) => readLink(link) && !leadsToOwn(link));
}

/** Some hosts take the attribution out of the blockquote, into a caption or a line of its own. */
function namesSource(element: Element): boolean {
  return (
    element.matches('figcaption,figure>p') ||
    (element.matches('p') && dashFirst.test(element.textContent))
  );
}

function readLink(link: Element | undefined): string | undefined {
  return passageOfAddress(statement, link?.getAttribute('href'));
}

/** Whether a link leads to an element of this page that has a passage's id, but is the page's own. */
function leadsToOwn(link: HTMLAnchorElement): boolean {
  const [address, fragment] = link.href.split('#');
  const id = readLink(link);
  const target = document.querySelector(`[id="${id}"],a[name="${id}"]`);
  return (
    fragment !== undefined &&
    address === location.href.split('#')[0] &&
    target !== null &&
    !target.closest('bellagio-statement')
  );
}
