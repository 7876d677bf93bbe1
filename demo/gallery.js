// Shows the source of every example in the gallery, from the example itself, so that the two cannot disagree. The page
// has this script before the widgets: both wait for the document and then run in this order, so that what is read here
// is what was written there.

import {makeCopyButton} from './copy-button.js';

/** Takes away the page's indentation, and what a browser adds to an attribute without a value. */
function tidy(markup) {
  const lines = markup
    .replaceAll('=""', '')
    .replace(/^\s*\n|\s+$/g, '')
    .split('\n');
  const indents = lines.filter((line) => line.trim()).map((line) => line.search(/\S/));
  const indent = Math.min(...indents);
  return lines.map((line) => line.slice(indent)).join('\n');
}

/** A tag's name and an attribute each stay on one line where they have room, though a hyphen or a space is in them. */
function setSource(source) {
  const code = document.createElement('code');
  for (const [index, part] of source
    .split(/(<\/?[a-z]+(?:-[a-z]+)+>?|[a-z-]+="[^"]*">?)/)
    .entries()) {
    if (index % 2 === 0) {
      code.append(part);
      continue;
    }
    const token = document.createElement('span');
    token.textContent = part;
    code.append(token);
  }
  return code;
}

function showSource(live, source) {
  const code = setSource(source);
  const text = document.createElement('pre');
  text.append(code);
  const button = makeCopyButton('Copy source', {
    read: () => code.textContent,
    select: () => getSelection().selectAllChildren(code),
  });
  const box = document.createElement('div');
  box.className = 'source';
  box.dir = 'ltr';
  box.append(text, button);
  live.after(box);
}

/** The words of every block and sentence, by passage id, as nodes with their emphasis. */
function setWords({conclusions}) {
  const words = new Map();
  for (const block of conclusions.flatMap(({thesis, body}) => [thesis, ...body])) {
    for (const {id, runs} of block.sentences) {
      const nodes = runs.map(({text, emphasis}) => {
        if (!emphasis) return text;
        const element = document.createElement('em');
        element.textContent = text;
        return element;
      });
      words.set(id, nodes);
      words.set(block.id, [
        ...(words.has(block.id) ? [...words.get(block.id), ' '] : []),
        ...nodes,
      ]);
    }
  }
  return words;
}

/** Puts an example into the page with the statement's words inside its tag, as a page of yours would have them. */
function fill(live, template, words) {
  for (const place of template.content.querySelectorAll('[data-words]')) {
    const passage = words.get(place.dataset.words);
    place.append(...passage.map((node) => (node.cloneNode ? node.cloneNode(true) : node)));
    place.removeAttribute('data-words');
  }
  const source = tidy(template.innerHTML);
  live.replaceChildren(template.content);
  showSource(live, source);
}

const templates = [];
for (const live of document.querySelectorAll('.live')) {
  const template = live.querySelector('template');
  if (template) {
    templates.push([live, template]);
    continue;
  }
  const source = tidy(live.innerHTML);
  const script = `<script type="module" src="${new URL('../dist/bellagio.js', import.meta.url)}"></script>`;
  showSource(live, 'script' in live.dataset ? `${source} ${script}` : source);
}

try {
  const answer = await fetch(new URL('../dist/statement.json', import.meta.url));
  const words = setWords(await answer.json());
  for (const [live, template] of templates) fill(live, template, words);
} catch {
  for (const [live] of templates) live.append('The words could not be loaded.');
}
