import {makeMarkup, type Markup} from './markup.js';
import {locateFile, scriptAttributes} from './script-files.js';
import {setTag, type Tag} from './set-tag.js';
import type {SnippetContext} from './snippet-types.js';

/** A tag that names the source in its own line, in place of the one inside, once it has adopted its words. */
const namesSource = 'bellagio-quote-rotator';

/**
 * The tag with its words, and the script that it needs. A tag that names the source in its own line links to the published pages
 * by their address in the settings around it.
 */
export function makeElementForm(tag: Tag, context: SnippetContext): Markup[] {
  const {baseUrl, statement} = context;
  const set = setTag(statement, tag, {baseUrl});
  const linked =
    tag.tag === namesSource && baseUrl
      ? makeMarkup('bellagio-settings', {'permalink-base': baseUrl}, set)
      : set;
  return [linked, makeMarkup('script', scriptAttributes(context))];
}

/**
 * The tag with its words, drawn without a script: by a shadow root that comes with the page. There is nothing in it that could
 * be shown to readers where a sanitizer strips tags.
 */
export function makeDeclarativeForm(tag: Tag, context: SnippetContext): Markup[] {
  const {address, check} = locateFile(context, 'declarative.css');
  const styles = makeMarkup('link', {rel: 'stylesheet', href: address, ...check});
  const shadow = makeMarkup('template', {shadowrootmode: 'open'}, styles, makeMarkup('slot', {}));
  return [setTag(context.statement, tag, context, [shadow])];
}

/**
 * What builders ask for that take one script and the name of a tag, one answer a line. (Wix: Embed, Custom Element, where the
 * source is a Server URL.) The script may be loaded as a module or as a classic one.
 */
export function writeTagForm({tag, attributes}: Tag, context: SnippetContext): string {
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
