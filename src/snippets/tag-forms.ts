import {setAttribution} from './attribution.js';
import {makeMarkup, type Markup, type MarkupElement} from './markup.js';
import {locateFile, scriptAttributes} from './script-files.js';
import type {SnippetContext} from './snippet-types.js';
import type {Subject} from './subject.js';
import {english} from './set-whole.js';

/** Sets the tag with its words inside, and the line that names the source beside them. */
function setTag(
  {tag, attributes, words, name, address}: Subject,
  shadow: readonly Markup[] = [],
): MarkupElement {
  return makeMarkup(tag, attributes, ...shadow, ...words, setAttribution(name, address, english));
}

/**
 * The tag with its words, and the script that it needs. A tag that names the source in its own line, in place of the one inside,
 * links to the published pages by their address in the settings around it.
 */
export function makeElementForm(subject: Subject, context: SnippetContext): Markup[] {
  const {baseUrl} = context;
  const set = setTag(subject);
  const linked =
    subject.namesSource && baseUrl
      ? makeMarkup('bellagio-settings', {'permalink-base': baseUrl}, set)
      : set;
  return [linked, makeMarkup('script', scriptAttributes(context))];
}

/**
 * The tag with its words, drawn without a script: by a shadow root that comes with the page. There is nothing in it that could
 * be shown to readers where a sanitizer strips tags.
 */
export function makeDeclarativeForm(subject: Subject, context: SnippetContext): Markup[] {
  const {address, check} = locateFile(context, 'declarative.css');
  const styles = makeMarkup('link', {rel: 'stylesheet', href: address, ...check});
  const shadow = makeMarkup('template', {shadowrootmode: 'open'}, styles, makeMarkup('slot', {}));
  return [setTag(subject, [shadow])];
}

/**
 * What builders ask for that take one script and the name of a tag, one answer a line. (Wix: Embed, Custom Element, where the
 * source is a Server URL.) The script may be loaded as a module or as a classic one.
 */
export function writeTagForm({tag, attributes}: Subject, context: SnippetContext): string {
  const {address, check} = locateFile(context, `tags/${tag}.js`);
  const answers = [
    ['Script URL (Server URL)', address],
    ['Tag name', tag],
    // Forms want a value for every attribute; those without one are on whatever it is.
    ...Object.entries(attributes).map(([name, value]) => [`Attribute “${name}”`, value || true]),
    ...(check.integrity ? [['SRI hash, if asked for', check.integrity]] : []),
  ];
  return answers.map((answer) => answer.join(': ')).join('\n');
}
