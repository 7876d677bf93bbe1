import type {IOptions} from 'sanitize-html';

const words = (list: string) => list.trim().split(/\s+/);

/** From attributes to the tags that may have them. */
function listAttributes(groups: Readonly<Record<string, string>>): Record<string, string[]> {
  const byTag: Record<string, string[]> = {};
  for (const [attributes, tags] of Object.entries(groups)) {
    for (const tag of words(tags)) byTag[tag] = [...(byTag[tag] ?? []), ...words(attributes)];
  }
  return byTag;
}

/**
 * What WordPress leaves in a post by an author who is no administrator, and on sites of a network: `wp_kses_post` and
 * `safecss_filter_attr` of `wp-includes/kses.php`, version 6.1. It strips tags and leaves what stands between them, which readers
 * then see. `wordpress.test.ts` holds this list to the real filter.
 */
export const wordpressOptions: IOptions = {
  allowedTags: words(`
    a abbr acronym address area article aside audio b bdo big blockquote br button caption cite code col colgroup dd del
    details dfn div dl dt em fieldset figcaption figure font footer h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd label
    legend li main map mark menu nav object ol p pre q rb rp rt rtc ruby s samp section small span strike strong sub summary
    sup table tbody td textarea tfoot th thead title tr track tt u ul var video`),
  allowedAttributes: {
    ...listAttributes({
      'href rel rev name target download': 'a',
      cite: 'blockquote q ins',
      datetime: 'del ins',
      open: 'details',
      'align char charoff valign': 'col colgroup tbody td tfoot th thead tr',
      'span width': 'col colgroup',
      align: `
        article aside caption details div figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr img legend li main nav p
        section span summary table`,
      'bgcolor border cellpadding cellspacing rules summary width': 'table',
      'abbr axis bgcolor colspan headers height nowrap rowspan scope width': 'td th',
      bgcolor: 'tr',
      'alt border height hspace loading longdesc vspace src usemap width': 'img',
      'color face size': 'font',
      'noshade size width': 'hr',
      'start type reversed': 'ol',
      type: 'ul menu',
      value: 'li',
      width: 'pre',
    }),
    '*': words(`
      aria-describedby aria-details aria-label aria-labelledby aria-hidden class data-* dir id lang style title role xml:lang`),
  },
  allowedSchemes: words(`
    http https ftp ftps mailto news irc irc6 ircs gopher nntp feed telnet mms rtsp sms svn tel fax xmpp webcal urn`),
  allowedSchemesAppliedToAttributes: ['href', 'src', 'cite'],
  allowedStyles: {
    '*': Object.fromEntries(
      words(`
        background background-color border border-top border-right border-bottom border-left border-collapse border-color
        border-radius border-spacing border-style border-top-color border-top-style border-top-width border-width clear color
        column-gap columns direction filter flex float font font-family font-size font-style font-variant font-weight gap height
        letter-spacing line-height list-style-type margin margin-bottom margin-left margin-right margin-top max-height max-width
        min-height min-width overflow padding padding-bottom padding-left padding-right padding-top text-align text-decoration
        text-indent text-transform vertical-align width`).map((property) => [
        property,
        [/^[^\\(&=}]*$/],
      ]),
    ),
  },
  // No tag takes its content along.
  nonTextTags: [],
};

/**
 * What GitHub leaves in comments and readmes: the list of html-pipeline 2, which it published. (`rehype-sanitize` has a list made
 * after it.)
 */
export const githubOptions: IOptions = {
  allowedTags: words(`
    h1 h2 h3 h4 h5 h6 h7 h8 br b i strong em a pre code img tt div ins del sup sub p ol ul table thead tbody tfoot blockquote dl
    dt dd kbd q samp var hr ruby rt rp li tr td th s strike summary details`),
  allowedAttributes: {
    ...listAttributes({
      href: 'a',
      'src longdesc': 'img',
      'itemscope itemtype': 'div',
      cite: 'blockquote del ins q',
    }),
    '*': words(`
      abbr accept accept-charset accesskey action align alt axis border cellpadding cellspacing char charoff charset checked clear
      cols colspan color compact coords datetime dir disabled enctype for frame headers height hreflang hspace ismap label lang
      maxlength media method multiple name nohref noshade nowrap open prompt readonly rel rev rows rowspan rules scope selected
      shape size span start summary tabindex target title type usemap valign value vspace width itemprop`),
  },
  allowedSchemes: ['http', 'https', 'mailto', 'github-windows', 'github-mac'],
  allowedSchemesAppliedToAttributes: ['href', 'src', 'cite', 'longdesc'],
  nonTextTags: ['script'],
};
