import type {Page, SerializedAXNode} from 'puppeteer-core';

/** What says nothing by itself. */
const silent = /^(generic|none|InlineTextBox|LineBreak|ListMarker|image)$/;

/**
 * Reads what a screen reader is given of a tag, or of the whole page, a line a node, those inside others indented: `button “Copy”, collapsed`. Text
 * is cut after 30 characters.
 */
export async function readTree(page: Page, id?: string): Promise<string[]> {
  const root = id ? (await page.$(`#${id}`))! : undefined;
  const tree = await page.accessibility.snapshot({...(root && {root}), interestingOnly: false});
  return listNodes(tree!, 0);
}

function listNodes(node: SerializedAXNode, depth: number): string[] {
  const {role, name = '', children = []} = node;
  const text = role === 'StaticText';
  const isSilent = silent.test(role) && !name.trim();
  const named = [!text && role, cut(name) && `“${cut(name)}”`].filter(Boolean).join(' ');
  const line = '  '.repeat(depth) + named + describeStates(node);
  const below = text
    ? []
    : children.flatMap((child) => listNodes(child, isSilent ? depth : depth + 1));
  return isSilent || !named ? below : [line, ...below];
}

const cut = (text: string) => text.trim().replace(/\s+/g, ' ').slice(0, 30);

function describeStates(node: SerializedAXNode): string {
  const {expanded, haspopup, modal, focused, level, roledescription, value, pressed} = node;
  const states = [
    roledescription,
    level && `level ${level}`,
    value !== undefined && value !== '' && `value ${value}`,
    haspopup && `has ${haspopup}`,
    expanded !== undefined && (expanded ? 'expanded' : 'collapsed'),
    pressed !== undefined && (pressed ? 'pressed' : 'not pressed'),
    modal && 'modal',
    focused && 'focused',
  ].filter(Boolean);
  return states.map((state) => `, ${String(state)}`).join('');
}
