import type {Passage, Statement} from '../text/statement-types.js';
import {version} from '../text/version.js';
import {writeBlocks, writeQuotation} from '../text/write-quotation.js';
import {makeBlockquote} from './blockquote-form.js';
import {makeEmail} from './email-form.js';
import {makeFrameForm} from './frame-form.js';
import {writeMarkdown} from './markdown-form.js';
import type {Markup} from './markup.js';
import {cdnScriptUrl, completeScriptUrl} from './script-files.js';
import {findSigners} from './set-words.js';
import {
  snippetForms,
  type Snippet,
  type SnippetContext,
  type SnippetFault,
  type SnippetForm,
  type SnippetOptions,
} from './snippet-types.js';
import {findSubject, type Subject} from './subject.js';
import {findBadAttribute} from './tag-attributes.js';
import {makeDeclarativeForm, makeElementForm, writeTagForm} from './tag-forms.js';
import {writeMarkup} from './write-markup.js';

/**
 * Lists the forms in which something can be had.
 *
 * @param id - A passage id or a range, `statement` or `rotator`.
 */
export function listForms(id: string): readonly SnippetForm[] {
  if (id === 'rotator') return ['element', 'tag'];
  if (id === 'statement') return ['element', 'declarative', 'iframe', 'url', 'tag'];
  return snippetForms;
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
  const baseUrl = readBase(options.baseUrl);
  const scriptUrl = completeScriptUrl(options.scriptUrl ?? cdnScriptUrl(version));
  const context: SnippetContext = {statement, baseUrl, scriptUrl, integrity};

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
    const message = `“${scriptUrl}” is no address of a script`;
    return {fault: 'script-url', message};
  }
  const bad = findBadAttribute(subject.tag, attributes);
  if (bad !== undefined) {
    const value = attributes[bad] === true ? '' : `="${attributes[bad] ?? ''}"`;
    return {fault: 'attribute', message: `${subject.tag} takes no ${bad}${value}`};
  }
  return writeForm(form, subject, context);
}

function writeForm(
  form: SnippetForm,
  subject: Subject,
  context: SnippetContext,
): Snippet | SnippetFault {
  const {statement, baseUrl} = context;
  const {id, address} = subject;
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
      return subject.passage
        ? writePassage(form, statement, subject.passage, subject)
        : {fault: 'passage', message: `“${id}” is no passage`};
  }
}

/** Writes one of the forms that are words alone. */
function writePassage(
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
      return asHtml([makeEmail(statement, passage, subject)]);
    case 'markdown':
      return {code: writeMarkdown(statement, passage, subject), language: 'markdown'};
    case 'text':
      return {
        code: writeQuotation(
          writeText(statement, passage),
          subject.name,
          subject.address,
        ).trimEnd(),
        language: 'text',
      };
  }
}

/** The words, a paragraph or a signatory after the other. */
function writeText(statement: Statement, passage: Passage): string {
  const signers = findSigners(statement, passage).map(({name, affiliations}) =>
    [name, ...affiliations.map((post) => post.join(' '))].join('\n'),
  );
  if (signers.length) return signers.join('\n\n');
  return writeBlocks(passage.blocks) || passage.text;
}

function asHtml(markup: readonly Markup[]): Snippet {
  return {code: writeMarkup(markup), language: 'html'};
}

function lackBase(form: SnippetForm): SnippetFault {
  return {
    fault: 'no-base-url',
    message: `the form ${form} needs a base address: that of the published static pages`,
  };
}

/** Reads the address of the published pages: with a slash at its end, without what may follow a path. */
function readBase(written: string | undefined): string | undefined {
  // What URL would mend, such as spaces and a single slash, is no address that anyone meant.
  if (!written || !/^https?:\/\/[^\s/?#]\S*$/i.test(written) || !URL.canParse(written)) {
    return undefined;
  }
  const {origin, pathname} = new URL(written);
  return `${origin}${pathname.replace(/\/?$/, '/')}`;
}

/** Whether a page can load a script from an address: absolute, or on its own site. */
function isScriptAddress(written: string): boolean {
  if (/\s/.test(written) || !URL.canParse(written, 'https://page.invalid/')) return false;
  return /^https?:$/.test(new URL(written, 'https://page.invalid/').protocol);
}
