import {statement} from '../context/statement.js';
import {makeSnippet} from '../snippets/make-snippet.js';
import {snippetForms, type SnippetForm, type SnippetOptions} from '../snippets/snippet-types.js';
import {describeOptions, readArguments, UsageError, type Option} from './arguments.js';
import type {Output} from './output.js';
import {readHomepage, readIntegrity} from './package-files.js';

const known: Readonly<Record<string, Option>> = {
  form: {
    takes: 'FORM',
    choices: snippetForms,
    says: snippetForms.join(', ').replace(',', ' (default),'),
  },
  'base-url': {takes: 'URL', says: 'where the static pages are published; links lead there'},
  'script-url': {
    takes: 'URL',
    says: 'the script, or its folder with a slash at its end; default: this version on a public CDN',
  },
  attributes: {
    takes: 'LIST',
    says: 'of the tag, in the forms that have one, parted at spaces: layout=columns filter',
  },
  help: {says: 'prints this'},
};

const help = `bellagio-widgets snippet passage [options]

Prints code to paste: a passage, such as c7, c7.thesis.s2, c7.thesis-c7.p1 or signatories. Also
statement, for the whole of it, and rotator, for quotations one at a time, in the forms that have them.

${describeOptions(known)}

  element      the tag with its words inside, and the script
  blockquote   a quotation that needs no script and passes every sanitizer
  upgradable   the same, which gets actions where the script runs
  declarative  the tag with its words and a style sheet, without any script
  iframe       a frame with the published page
  url          the address of the published page
  email        for mail: tables, inline styles
  markdown     a quotation in Markdown
  text         plain text
  tag          what builders ask for that take a script and the name of a tag

  bellagio-widgets snippet c7 --form email --base-url https://example.org/bellagio/

Exit code: 0; 2 for an unknown passage, form, address or attribute, and for a form that lacks its base address.
`;

/** The forms that load a file of ours, and hold it to its hash. */
const loading: readonly SnippetForm[] = ['element', 'declarative', 'iframe', 'tag'];

/** The forms that have a tag. */
const tagged: readonly SnippetForm[] = ['element', 'declarative', 'tag'];

/** Prints code to paste. */
export function runSnippet(args: readonly string[], output: Output): number {
  const {options, positionals} = readArguments(args, known);
  if (options['help']) {
    output.print(help);
    return 0;
  }
  const [passage, another] = positionals;
  if (passage === undefined) throw new UsageError('no passage given; see snippet --help');
  if (another !== undefined) throw new UsageError(`one passage at a time, not ${another}`);
  const form = (options['form'] ?? 'element') as SnippetForm;
  if (options['attributes'] !== undefined && !tagged.includes(form)) {
    throw new UsageError(`the form ${form} has no tag, and so no attributes`);
  }
  const make = (integrity: SnippetOptions['integrity']) => {
    const snippet = makeSnippet(statement, passage, {
      form,
      baseUrl: (options['base-url'] as string | undefined) ?? readHomepage(),
      scriptUrl: options['script-url'] as string | undefined,
      integrity,
      attributes: readAttributes(options['attributes'] as string | undefined),
    });
    if (!('fault' in snippet)) return snippet.code;
    const hint = snippet.fault === 'no-base-url' ? '; give it with --base-url' : '';
    throw new UsageError(snippet.message + hint);
  };
  const code = make({});
  // What is wrong with the question is said first, whether the package was built or not.
  output.print(`${loading.includes(form) ? make(readIntegrity()) : code}\n`);
  return 0;
}

/** Reads `layout=columns filter`; what stands in quotation marks may hold spaces. */
function readAttributes(list = ''): Record<string, string | true> {
  const parts = list.matchAll(/([^\s=]+)(?:=(?:"([^"]*)"|(\S*)))?/g);
  return Object.fromEntries(
    Array.from(parts, ([, name = '', quoted, bare]) => [name, quoted ?? bare ?? true]),
  );
}
