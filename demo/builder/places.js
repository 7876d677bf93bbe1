/**
 * @typedef {object} Place Where code will be pasted.
 * @property {string} id
 * @property {string} name
 * @property {string} form - What survives there.
 * @property {string} why
 */

/** @type {readonly Place[]} */
export const places = [
  {
    id: 'html',
    name: 'My own HTML',
    form: 'element',
    why: 'Nothing is filtered there. The words stand in your page with and without the script; with it come copy, cite and link.',
  },
  {
    id: 'wordpress-admin',
    name: 'WordPress, as administrator',
    form: 'element',
    why: 'Paste it into a Custom HTML block, which keeps all that an administrator puts in.',
  },
  {
    id: 'wordpress-author',
    name: 'WordPress, as author, or a multisite network',
    form: 'upgradable',
    why: 'WordPress takes scripts and unknown tags out there. A quotation with its link stays, and gets its actions where the site has the script.',
  },
  {
    id: 'wordpress-address',
    name: 'WordPress, an address on a line of its own',
    form: 'url',
    why: 'WordPress asks the published page what to show, and sets it in a frame.',
  },
  {
    id: 'drupal',
    name: 'Drupal, with its default formats',
    form: 'blockquote',
    why: 'Drupal keeps quotations, links and lists there, and takes scripts and unknown tags out.',
  },
  {
    id: 'ghost',
    name: 'Ghost',
    form: 'element',
    why: 'Paste it into an HTML card, which takes markup as it is.',
  },
  {
    id: 'wix',
    name: 'Wix',
    form: 'tag',
    why: 'Wix asks for an address of a script and the name of a tag: add a Custom Element.',
  },
  {
    id: 'code-block',
    name: 'Another site builder with a code block',
    form: 'element',
    why: 'Where a code block takes scripts, it takes the tag. If it does not, choose “A site without scripts”.',
  },
  {
    id: 'rich-text',
    name: 'Notion, Medium, Substack',
    form: 'url',
    why: 'They take an address, or text without markup: choose the form “text” to quote the words themselves.',
  },
  {
    id: 'buttondown',
    name: 'Buttondown',
    form: 'markdown',
    why: 'It takes Markdown, but neither scripts nor frames.',
  },
  {
    id: 'markdown',
    name: 'Markdown',
    form: 'markdown',
    why: 'For readmes, forums and static sites.',
  },
  {
    id: 'newsletter',
    name: 'A newsletter, as HTML mail',
    form: 'email',
    why: 'Mail programs want tables, and each style in its place.',
  },
  {
    id: 'no-script',
    name: 'A site without scripts',
    form: 'declarative',
    why: 'The tag is drawn without a script: all that it loads is one style sheet. Your site must keep unknown tags.',
  },
  {
    id: 'frame',
    name: 'A frame, apart from my page',
    form: 'iframe',
    why: 'The published page in a frame: your styles and it never meet, and your page does not have the words.',
  },
  {
    id: 'plain',
    name: 'Plain text',
    form: 'text',
    why: 'For a document, a chat or a field that takes no markup.',
  },
];

/** What each form is, in the words of the list to choose from. */
export const formNames = {
  element: 'the tag, its words inside, and the script',
  blockquote: 'a quotation without any script',
  upgradable: 'a quotation that a script can add to',
  declarative: 'the tag without a script',
  iframe: 'a frame',
  url: 'an address',
  email: 'HTML for mail',
  markdown: 'Markdown',
  text: 'plain text',
  tag: 'a script and the name of a tag',
};

/** The forms that write a tag, which has attributes. */
export const formsWithTag = ['element', 'declarative', 'tag'];

/** The forms that load a file of ours. */
export const formsThatLoad = ['element', 'declarative', 'iframe', 'tag'];
