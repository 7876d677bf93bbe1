import {readReadmeBlock} from '../site/readme-blocks.js';

/** A content security policy that the README calls enough, as it stands there: `…` for a nonce or a hash. */
export interface PublishedPolicy {
  /** The note that stands above it. */
  readonly note: string;
  readonly value: string;
}

/** The content security policies that the README has for embedders. */
export function readPolicies(): readonly PublishedPolicy[] {
  let note = '';
  return readReadmeBlock('http', 'require-trusted-types-for')
    .split('\n')
    .flatMap((line) => {
      if (line.startsWith('# ')) note = line.slice(2);
      const [, value] = /^Content-Security-Policy: (.+)$/.exec(line) ?? [];
      return value ? {note, value} : [];
    });
}

/** Those of them that need nothing but the header. */
export const plainPolicies: readonly string[] = readPolicies()
  .map(({value}) => value)
  .filter((value) => !value.includes('…'));
