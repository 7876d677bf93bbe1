/**
 * Cuts a text into what `parseStatement` takes: two blank lines part sections, one parts blocks.
 */
export function cutBlocks(text: string): string[][] {
  return text.split('\n\n\n').map((section) => section.split('\n\n'));
}
