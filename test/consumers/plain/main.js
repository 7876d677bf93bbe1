import {renderTag} from 'bellagio-widgets/snippets';
import {
  blocksToText,
  conclusionBlocks,
  findConclusion,
  findPassage,
  statement,
} from 'bellagio-widgets/text';

const find = (selector) => document.querySelector(selector);
const press = (id, answer) => find(id).addEventListener('click', answer);

const chosen = find('#chosen');
const settings = find('bellagio-settings');
const people = find('#people');

find('#quoted q').textContent = findPassage(statement, 'c7.thesis.s3').text;
for (const block of conclusionBlocks(findConclusion(statement, 4), 'full')) {
  const paragraph = document.createElement('p');
  paragraph.textContent = blocksToText([block]);
  find('#given blockquote').append(paragraph);
}
const eighth = renderTag(statement, 'bellagio-conclusion', {n: 8, id: 'rendered'});
find('#place').innerHTML = eighth.code ?? eighth.message;

for (const {number} of statement.conclusions) find('#number').append(new Option(number));
find('#number').value = 7;
find('#number').addEventListener('change', ({target}) => (chosen.n = Number(target.value)));

press('#show', () => (chosen.show = chosen.show === 'thesis' ? 'full' : 'thesis'));
press('#style', () => (settings.citeStyle = 'mla'));
press('#base', () => settings.setAttribute('permalink-base', '/elsewhere/'));
press('#toggle', () => (people.isConnected ? people.remove() : find('#box').append(people)));
press('#reverse', () => find('#list').append(...[...find('#list').children].reverse()));
press('#again', () => (find('#renders').value = Number(find('#renders').value) + 1));

chosen.addEventListener('bellagio-copy', (event) => (find('#copied').value = event.passage));
find('#rotator').addEventListener('bellagio-quote-change', (event) => {
  find('#quotation').value = event.passage;
});

// The words are in their places by now.
await import('bellagio-widgets/define');
