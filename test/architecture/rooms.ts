import {posix} from 'node:path';

import type {Files} from './project-files.js';
import {listImports, parseSource} from './syntax.js';

interface Room {
  /** The rooms at its left. */
  readonly from: readonly string[];
  readonly packages?: RegExp;
}

const parsers = /^(node:|parse5$|(mdast|micromark)(-|$)|tinyglobby$)/;
const lit = /^(lit|@lit\/context|@lit\/reactive-element|@lit-labs\/ssr-client)(\/|$)/;

/** Lit, and its server. */
const server = /^(lit|@lit\/context|@lit-labs\/ssr)(\/|$)/;

const text = ['data', 'text'];
const outside = [...text, 'events', 'context', 'services'];

/**
 * Who may import whom. Services, context and events are peers in the house's picture; so that they form no ring, they stand
 * in an order too: events need none of the others, context may carry events, a service may ask for settings, and
 * neither context nor events may wait on a service.
 */
const rooms: Readonly<Record<string, Room>> = {
  // Its scripts run in Node; its modules import nothing but each other, so that they work anywhere.
  // Citations are set by citeproc, cards by satori and resvg; catalogues are read by gettext's parser, and the notes for
  // translators by the compiler. None of these reaches a reader.
  data: {
    from: [],
    packages: /^(node:|(citeproc|satori|@resvg\/resvg-js|gettext-parser|typescript)$)/,
  },
  text: {from: []},
  events: {from: text},
  context: {from: [...text, 'events'], packages: lit},
  services: {from: [...text, 'events', 'context']},
  controllers: {from: outside, packages: lit},
  elements: {from: [...outside, 'controllers'], packages: lit},
  define: {from: [...outside, 'controllers', 'elements']},
  'entry points': {
    from: [...outside, 'controllers', 'elements', 'define', 'snippets', 'ssr'],
    packages: server,
  },
  snippets: {from: text},
  // It runs the elements where there is no page; Node only.
  ssr: {from: [...text, 'snippets', 'elements'], packages: server},
  // The statement itself stands in context, which is silent in Node.
  cli: {from: [...text, 'context', 'snippets', 'site'], packages: parsers},
  // It is handed the statement and its citations, and hands back what is to be written where: pure, as snippets are.
  site: {from: [...text, 'snippets']},
};

/** The name of the room that a path lies in, or of a folder that is none. */
export function roomOf(path: string): string {
  const [top, room, ...rest] = path.split('/');
  if (top !== 'src') return top ?? '';
  return rest.length > 0 ? (room ?? '') : 'entry points';
}

/** The path of the file that a relative import means, which names the compiled one. */
export function resolveImport(from: string, specifier: string, files: Files): string {
  const path = posix.join(posix.dirname(from), specifier);
  const source = path.replace(/\.js$/, '.ts');
  return files.has(source) ? source : path;
}

function isScript(path: string): boolean {
  return /\.(ts|mjs|js)$/.test(path);
}

/** Holds every import in `src` and `data` to the table of rooms. */
export function checkRooms(files: Files): string[] {
  const problems: string[] = [];
  for (const [path, content] of files) {
    if (!isScript(path) || !/^(src|data)\//.test(path)) continue;
    const name = roomOf(path);
    const room = rooms[name];
    if (!room) {
      problems.push(`${path}: there is no room "${name}"`);
      continue;
    }
    for (const {specifier, line} of listImports(parseSource(path, content))) {
      const say = (fault: string) => problems.push(`${path}:${line}: ${fault}`);
      if (specifier === undefined) {
        say('imports what only running it can tell');
      } else if (specifier.startsWith('.')) {
        const target = roomOf(resolveImport(path, specifier, files));
        if (target !== name && !room.from.includes(target)) {
          say(`${name} may not import ${specifier}, from ${target}`);
        }
      } else if (!room.packages?.test(specifier) || (name === 'data' && path.endsWith('.ts'))) {
        say(`${name} may not import ${specifier}`);
      }
    }
  }
  return problems;
}
