/** The blocks of code in the recipes. */
import {readFileSync} from 'node:fs';

import {defaultTreeAdapter as tree} from 'parse5';

import {projectPath} from '../packaging/built-files.js';
import {attributeOf, listElements, parse, type Element} from '../snippets/read-html.js';

interface Code {
  readonly language: string;
  readonly name: string | undefined;
  readonly text: string;
}

/** All text in an element, with its line breaks. */
const textOf = (element: Element): string =>
  element.childNodes
    .map((node) =>
      tree.isTextNode(node) ? node.value : tree.isElementNode(node) ? textOf(node) : '',
    )
    .join('');

/** The blocks of code in the recipes, as whoever copies them gets them. */
const recipes: readonly Code[] = listElements(
  parse(readFileSync(projectPath('demo/recipes/index.html'), 'utf8')),
)
  .filter(({tagName}) => tagName === 'pre')
  .map((block) => ({
    language: attributeOf(block, 'data-code') ?? '',
    name: attributeOf(block, 'data-name'),
    text: textOf(block),
  }));

/** Those in one language. */
export const readRecipes = (language: string): readonly Code[] =>
  recipes.filter((one) => one.language === language);

/** The one of a name. */
export function readRecipe(name: string): string {
  const found = recipes.filter((one) => one.name === name);
  if (found.length !== 1) throw new Error(`The recipes have ${found.length} blocks "${name}"`);
  return found[0]!.text;
}
