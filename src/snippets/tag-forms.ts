import {setAttribution} from './attribution.js';
import {makeMarkup, type Markup} from './markup.js';
import {locateFile, scriptAttributes} from './script-files.js';
import type {SnippetContext} from './snippet-types.js';
import type {Subject} from './subject.js';
import {english} from './set-whole.js';

/**
 * The tag with its words and beside them the line that names the source; and the script that it needs. Where the tag names the
 * source itself, that line has a slot which the tag does not have, so that it stands there only without the script; the tag
 * then links to the published pages by their address in the settings around it.
 */
export function makeElementForm(subject: Subject, context: SnippetContext): Markup[] {
  const {tag, attributes, words, name, address, namesSource} = subject;
  const {baseUrl} = context;
  const slot = namesSource ? 'attribution' : undefined;
  const source = setAttribution(name, address, {...english, slot});
  const set = makeMarkup(tag, attributes, ...words, source);
  const linked =
    namesSource && baseUrl
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
  const {tag, attributes, words, name, address: source} = subject;
  return [makeMarkup(tag, attributes, shadow, ...words, setAttribution(name, source, english))];
}

/** What builders ask for that take one script and the name of a tag. */
export function writeTagForm({tag, attributes}: Subject, context: SnippetContext): string {
  const {address, check} = locateFile(context, `tags/${tag}.js`);
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => (value === true ? name : `${name}="${value ?? ''}"`));
  return [
    `Tag: ${tag}`,
    ...(written.length ? [`Attributes: ${written.join(' ')}`] : []),
    `Script: ${address}`,
    ...(check.integrity ? [`Integrity: ${check.integrity}`] : []),
  ].join('\n');
}
