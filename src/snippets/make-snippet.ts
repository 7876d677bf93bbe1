import type {Passage, Statement} from '../text/statement-types.js';
import {version} from '../text/version.js';
import {makeBlockquote} from './blockquote-form.js';
import {makeEmail, mailLineLength} from './email-form.js';
import {makeFrameForm} from './frame-form.js';
import type {Markup} from './markup.js';
import {readBaseUrl} from './read-base-url.js';
import {cdnScriptUrl, completeScriptUrl, isScriptAddress} from './script-files.js';
import {
  snippetForms,
  type Snippet,
  type SnippetContext,
  type SnippetFault,
  type SnippetForm,
  type SnippetOptions,
} from './snippet-types.js';
import {findSubject, type Subject} from './subject.js';
import {findBadAttribute, refuseAttribute} from './tag-attributes.js';
import {makeDeclarativeForm, makeElementForm, writeTagForm} from './tag-forms.js';
import {writeText} from './text-form.js';
import {writeMarkdown} from './write-markdown.js';
import {writeMarkup, type Writing} from './write-markup.js';

/** What can be had in some of the forms only. */
const formsOfWholes: ReadonlyMap<string, readonly SnippetForm[]> = new Map([
  ['rotator', ['element', 'tag']],
  ['statement', ['element', 'declarative', 'iframe', 'url', 'tag']],
]);

/**
 * Lists the forms in which something can be had.
 *
 * @param id - A passage id or a range, `statement` or `rotator`.
 */
export function listForms(id: string): readonly SnippetForm[] {
  return formsOfWholes.get(id) ?? snippetForms;
}

/**
 * Makes code to be pasted: a passage in one of ten forms.
 *
 * @param id - A passage id or a range; `statement` for the whole of it, `rotator` for quotations one at a time.
 * @returns The code; where there can be none, which part of the question is at fault. Nothing is thrown.
 */
export function makeSnippet(
  statement: Statement,
  id: string,
  options: SnippetOptions,
): Snippet | SnippetFault {
  const {form, attributes = {}, integrity = {}} = options;
  const baseUrl = readBaseUrl(options.baseUrl);
  const scriptUrl = completeScriptUrl(options.scriptUrl ?? cdnScriptUrl(version));

  const subject = findSubject(statement, id, attributes, baseUrl);
  if (!subject) return {fault: 'passage', message: `there is no passage “${id}”`};
  if (!snippetForms.includes(form)) {
    return {fault: 'form', message: `there is no form “${form}”, only ${snippetForms.join(', ')}`};
  }
  const forms = listForms(id);
  if (!forms.includes(form)) {
    const message = `“${id}” has no form “${form}”, only ${forms.join(', ')}`;
    return {fault: 'form-of-whole', message};
  }
  if (options.baseUrl !== undefined && baseUrl === undefined) {
    const message = `“${options.baseUrl}” is no http or https address`;
    return {fault: 'base-url', message};
  }
  if (!isScriptAddress(scriptUrl)) {
    const message = `“${options.scriptUrl ?? scriptUrl}” is no address of a script`;
    return {fault: 'script-url', message};
  }
  const bad = findBadAttribute(subject.tag, attributes);
  if (bad !== undefined) {
    return {fault: 'attribute', message: refuseAttribute(subject.tag, bad, attributes[bad])};
  }
  return writeForm(form, subject, {statement, baseUrl, scriptUrl, integrity});
}

function writeForm(
  form: SnippetForm,
  subject: Subject,
  context: SnippetContext,
): Snippet | SnippetFault {
  const {baseUrl} = context;
  const {address, passage} = subject;
  switch (form) {
    case 'element':
      return asHtml(makeElementForm(subject, context));
    case 'declarative':
      return asHtml(makeDeclarativeForm(subject, context));
    case 'tag':
      return {code: writeTagForm(subject, context), language: 'text'};
    case 'iframe':
      return baseUrl ? asHtml(makeFrameForm(subject, baseUrl, context)) : lackBase(form);
    case 'url':
      return address ? {code: address, language: 'text'} : lackBase(form);
    default:
      // Of the wholes, none has one of these forms.
      return passage
        ? writeQuotation(form, context.statement, passage, subject)
        : {fault: 'form-of-whole', message: `“${subject.id}” has no form “${form}”`};
  }
}

/** Writes one of the forms that are words alone. */
function writeQuotation(
  form: 'blockquote' | 'upgradable' | 'email' | 'markdown' | 'text',
  statement: Statement,
  passage: Passage,
  subject: Subject,
): Snippet {
  switch (form) {
    case 'blockquote':
      return asHtml([makeBlockquote(statement, passage, subject)]);
    case 'upgradable':
      return asHtml([makeBlockquote(statement, passage, subject, passage.id)]);
    case 'email':
      return asHtml([makeEmail(statement, passage, subject)], {lineLength: mailLineLength});
    case 'markdown': {
      const quotation = makeBlockquote(statement, passage, subject);
      return {code: writeMarkdown([quotation]), language: 'markdown'};
    }
    case 'text':
      return {code: writeText(statement, passage, subject), language: 'text'};
  }
}

function asHtml(markup: readonly Markup[], writing?: Writing): Snippet {
  return {code: writeMarkup(markup, writing), language: 'html'};
}

function lackBase(form: SnippetForm): SnippetFault {
  return {
    fault: 'no-base-url',
    message: `the form ${form} needs a base address: that of the published static pages`,
  };
}
