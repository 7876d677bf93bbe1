/** Lists the English messages, each text once, in the order in which they first stand. */
function listTexts(messages) {
  return [...new Set(messages.map(({text}) => text))];
}

const writeLines = (lines) => `\`${lines.join('\n')}\``;

/** Writes the module of the English messages, which tells the place of each in the others. */
export function writeEnglish(messages) {
  return `// Derived from the English messages: do not edit. To derive it anew: node data/strings/derive.mjs
export const messages = ${writeLines(listTexts(messages))};
`;
}

/**
 * Writes the module of a language that a page downloads: its messages, a line each, in the order of the English ones.
 * Names would cost a third more.
 */
export function writeLanguage(language, direction, messages, texts) {
  const lines = listTexts(messages).map((text) => {
    const {surface, key} = messages.find((one) => one.text === text);
    return texts.get(`${surface}.${key}`);
  });
  return `// Derived from po/${language}.po: do not edit. To derive it anew: node data/strings/derive.mjs
import type {Messages} from '../strings.js';

export const language: Messages = {
  lang: '${language}',
  dir: '${direction}',
  messages: ${writeLines(lines)},
};
`;
}
