/**
 * Writes the module of a language that a page downloads: for each surface its messages, a line each, in the order in which
 * the English ones stand. Names would cost a third more.
 */
export function writeLanguage(language, direction, messages, texts) {
  const surfaces = [...new Set(messages.map(({surface}) => surface))];
  const sections = surfaces.map((surface) => {
    const lines = messages
      .filter((one) => one.surface === surface)
      .map(({key}) => texts.get(`${surface}.${key}`));
    return `  ${surface}: \`${lines.join('\n')}\`,\n`;
  });
  return `// Derived from po/${language}.po: do not edit. To derive it anew: node data/strings/derive.mjs
import type {Language, Messages} from '../strings.js';

export const language: Language & Messages = {
  lang: '${language}',
  dir: '${direction}',
${sections.join('')}};
`;
}
