import {readFileSync} from 'node:fs';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

/** A block of code in the README, as whoever copies it gets it: the one of this language that holds these words. */
export function readReadmeBlock(language: string, words: string): string {
  const blocks = readme
    .split(/^```/m)
    .filter((part, index) => index % 2 === 1 && part.startsWith(`${language}\n`))
    .map((part) => part.slice(language.length + 1))
    .filter((code) => code.includes(words));
  if (blocks.length !== 1) {
    throw new Error(`The README has ${blocks.length} blocks of ${language} with "${words}"`);
  }
  return blocks[0]!;
}
