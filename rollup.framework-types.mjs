/** One line, or a block for more than one, of a comment. */
const comment = (text, indent) =>
  text ? `${indent}/** ${text.replaceAll('*/', '*\\/')} */\n` : '';

/** What a page may set: a number may come as it is written in HTML, too. */
const acceptType = ({text}) => {
  const types = text
    .split(' | ')
    .map((type) => (type === 'number' ? 'number | `${number}`' : type));
  return [...types, 'undefined'].join(' | ');
};

/** All that is set of a tag, by the names of its properties and, where they differ, of its attributes. */
function listSettable({members = [], attributes = []}) {
  const properties = members.filter(({readonly}) => !readonly);
  const isProperty = (name) => members.some((member) => member.name === name);
  const owned = attributes.filter(
    ({name, fieldName}) =>
      !isProperty(name) && properties.some((property) => property.name === fieldName),
  );
  return [...properties, ...owned];
}

function writeSettable(declaration) {
  const lines = listSettable(declaration).map(({name, type, description, default: preset}) => {
    const text = preset ? `${description} Default: \`${preset}\`.` : description;
    return `${comment(text, '      ')}      '${name}'?: ${acceptType(type)};\n`;
  });
  return `{\n${lines.join('')}    }`;
}

function writeEvents({events = []}) {
  const lines = events.map(
    ({name, type, description}) =>
      `${comment(description, '      ')}      '${name}': ${type.text};\n`,
  );
  return lines.length ? `{\n${lines.join('')}    }` : '{}';
}

/** The facts, of which the types of every framework are made. */
function writeTags(tags) {
  const names = tags.flatMap(({name, events = []}) => [name, ...events.map(({type}) => type.text)]);
  const bodies = tags.map(
    (declaration) => `${comment(declaration.description, '  ')}  '${declaration.tagName}': {
    element: ${declaration.name};
    settable: ${writeSettable(declaration)};
    events: ${writeEvents(declaration)};
  };
`,
  );
  return `import type {
${[...new Set(names)]
  .sort()
  .map((name) => `  ${name},\n`)
  .join('')}} from './src/index.js';

/** What each tag takes from a template, and what it answers. */
export interface Tags {
${bodies.join('')}}

/** Handlers as properties of the tag: \`onbellagio-copy\`. */
export type Handlers<Events> = {
  [Name in keyof Events & string as \`on\${Name}\`]?: ((event: Events[Name]) => void) | undefined;
};

/** What a framework knows of every element, with what the tag says of itself in its place. */
export type Refine<Known, Own> = Omit<Known, keyof Own> & Own;
`;
}

const listProps = (tags, write) =>
  tags
    .map(
      ({tagName, description}) =>
        `${comment(description, '      ')}      '${tagName}': ${write(tagName)};\n`,
    )
    .join('');

const writeReact = (tags) => `import type {DetailedHTMLProps, HTMLAttributes} from 'react';
import type {Handlers, Refine, Tags} from './tags.js';

type Props<Tag extends keyof Tags> = Refine<
  DetailedHTMLProps<HTMLAttributes<Tags[Tag]['element']>, Tags[Tag]['element']>,
  Tags[Tag]['settable'] & Handlers<Tags[Tag]['events']> & {class?: string | undefined}
>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${listProps(tags, (tag) => `Props<'${tag}'>`)}    }
  }
}
`;

const writePreact = (tags) => `import type {ClassAttributes, HTMLAttributes} from 'preact';
import type {Handlers, Refine, Tags} from './tags.js';

type Props<Tag extends keyof Tags> = Refine<
  HTMLAttributes<Tags[Tag]['element']> & ClassAttributes<Tags[Tag]['element']>,
  Tags[Tag]['settable'] & Handlers<Tags[Tag]['events']>
>;

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
${listProps(tags, (tag) => `Props<'${tag}'>`)}    }
  }
}
`;

const writeSvelte = (tags) => `import type {HTMLAttributes} from 'svelte/elements';
import type {Handlers, Refine, Tags} from './tags.js';

/** Handlers as directives: \`on:bellagio-copy\`. */
type Directives<Events> = {
  [Name in keyof Events & string as \`on:\${Name}\`]?: ((event: Events[Name]) => void) | undefined;
};

type Props<Tag extends keyof Tags> = Refine<
  HTMLAttributes<Tags[Tag]['element']>,
  Tags[Tag]['settable'] & Handlers<Tags[Tag]['events']> & Directives<Tags[Tag]['events']>
>;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${listProps(tags, (tag) => `Props<'${tag}'>`)}  }
}
`;

const writeVue = (tags) => `import type {EmitFn, HTMLAttributes, PublicProps} from 'vue';
import type {Refine, Tags} from './tags.js';

/** As Vue's guide has it for elements that are none of its own. */
type Component<Tag extends keyof Tags> = new () => Tags[Tag]['element'] & {
  /** @deprecated For the checker of templates only. */
  $props: Refine<HTMLAttributes & {slot?: string | undefined}, Tags[Tag]['settable']> & PublicProps;
  /** @deprecated For the checker of templates only. */
  $emit: EmitFn<{[Name in keyof Tags[Tag]['events']]: (event: Tags[Tag]['events'][Name]) => void}>;
};

declare module 'vue' {
  interface GlobalComponents {
${listProps(tags, (tag) => `Component<'${tag}'>`)}  }
}
`;

const frameworks = {react: writeReact, preact: writePreact, svelte: writeSvelte, vue: writeVue};

/**
 * Writes the types by which the templates of React, Preact, Svelte and Vue know the tags, from the manifest alone.
 *
 * @param {readonly import('custom-elements-manifest/schema').CustomElementDeclaration[]} tags - As the manifest has them.
 * @returns {Record<string, string>} Contents by path in `dist/`: the types, and for each framework a module without
 *   code, so that a plain import of the path works wherever code runs.
 */
export function writeFrameworkTypes(tags) {
  const files = Object.entries(frameworks).flatMap(([name, write]) => [
    [`types/${name}.d.ts`, write(tags)],
    [`modules/${name}.js`, '// Types only.\n'],
  ]);
  return {'types/tags.d.ts': writeTags(tags), ...Object.fromEntries(files)};
}
