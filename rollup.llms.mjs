/** Says in one line what can be said of an attribute, a part or an event. */
const setLine = (name, text = '') =>
  `- \`${name}\`${text ? `: ${text.replaceAll(/\s+/g, ' ').trim()}` : ''}`;

function setAttribute({name, type, default: value, description}) {
  const values = type?.text?.replaceAll(' | undefined', '') ?? '';
  const says = [values && `\`${values}\``, value && `default \`${value}\``]
    .filter(Boolean)
    .join(', ');
  return setLine(name, [says && `(${says})`, description].filter(Boolean).join(' '));
}

function setTag({tagName, description = '', attributes = [], events = [], cssParts = []}) {
  return [
    `### \`<${tagName}>\``,
    description.replaceAll(/\s+/g, ' ').trim(),
    ...(attributes.length ? [`Attributes:\n\n${attributes.map(setAttribute).join('\n')}`] : []),
    ...(events.length
      ? [`Events:\n\n${events.map(({name, description}) => setLine(name, description)).join('\n')}`]
      : []),
    ...(cssParts.length ? [`Parts: ${cssParts.map(({name}) => `\`${name}\``).join(', ')}.`] : []),
  ].join('\n\n');
}

/**
 * Writes `llms.txt`: what a language model has to know to help someone use this library, and to quote the statement rightly.
 *
 * @see https://llmstxt.org/
 * @param {object} options
 * @param {readonly import('custom-elements-manifest/schema').CustomElementDeclaration[]} options.tags - As the manifest has them.
 * @param {string} options.version - Of the package.
 * @param {readonly string[]} options.titles - Of the conclusions, in order.
 * @returns {string} Markdown. Its links are relative to the folder of the published files.
 */
export function writeLlms({tags, version, titles}) {
  return `# bellagio-widgets ${version}

> Web components and tools that show, quote, cite and check the 2006 Bellagio statement on migration and development: ten
> conclusions, 22 signatories. The words are bundled; nothing is fetched from elsewhere.

Never write the statement's words from memory: they are often misquoted. Take them from \`statement.json\`, from
\`bellagio-widgets/text\`, or let a tag show them. To check a quotation: \`npx bellagio-widgets verify FILE\`, or
\`verifyQuote(words, statement)\`, whose verdict is \`verbatim\`, \`edited\`, \`altered\`, \`not-found\` or \`unchecked\`.

The shortest page:

\`\`\`html
<bellagio-conclusion n="7"></bellagio-conclusion>
<script type="module" src="bellagio.js"></script>
\`\`\`

Where no script may run: \`npx bellagio-widgets snippet c7 --form blockquote\` (also \`element\`, \`upgradable\`, \`declarative\`, \`iframe\`,
\`url\`, \`email\`, \`markdown\`, \`text\`, \`tag\`). With a bundler: \`import 'bellagio-widgets/define'\`. On a server: \`renderTag\` of
\`bellagio-widgets/snippets\`. A citation: \`npx bellagio-widgets cite c7 --style apa\`.

Passages have permanent ids: \`c7\` (thesis and body of conclusion 7), \`c7.title\`, \`c7.thesis\`, \`c7.thesis.s2\` (its second sentence),
\`c7.p1\`, \`c10.i3\` (third item of a list), \`preamble.p1\`, \`signatories.4\`, and ranges such as \`c7.thesis-c7.p1\`.

## The conclusions

${titles.map((title, index) => `${index + 1}. ${title}`).join('\n')}

## Tags

${tags.map(setTag).join('\n\n')}

## Files

- [The statement as data](./statement.json): every passage with its id; [its schema](./statement.schema.json)
- [Custom elements manifest](./custom-elements.json): all of the above for tools
- [Hashes of all files](./integrity.json): for the \`integrity\` of scripts
- [Format of translation packs](./translation.schema.json): the source is English; no translation is shipped
`;
}
