import {parseArgs} from 'node:util';

/** Something on the command line, or in what it names, that cannot be used: one line says what. */
export class UsageError extends Error {}

/** What an option takes. */
export interface Option {
  /** A name in capitals, for the usage line; absent for an option without a value. */
  readonly takes?: string;
  /** The values allowed; any, where there is no list. */
  readonly choices?: readonly string[];
  readonly says: string;
}

/** What stands on a command line. */
export interface Arguments {
  /** By name: a value, or `true` for an option without one. */
  readonly options: Readonly<Record<string, string | true>>;
  readonly positionals: readonly string[];
}

/**
 * Reads a command line.
 *
 * @param known - The options, by name without dashes.
 * @throws UsageError for an option that is unknown, lacks its value or has one too many, and for a value not allowed.
 */
export function readArguments(
  args: readonly string[],
  known: Readonly<Record<string, Option>>,
): Arguments {
  const {tokens} = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    options: Object.fromEntries(
      Object.entries(known).map(([name, {takes}]) => [name, {type: takes ? 'string' : 'boolean'}]),
    ),
  });
  const options: Record<string, string | true> = {};
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const {rawName, value} = token;
    const name = rawName === '-h' ? 'help' : token.name;
    const option = Object.hasOwn(known, name) ? known[name] : undefined;
    if (!option) throw new UsageError(`there is no option ${rawName}`);
    if (option.takes && value === undefined) throw new UsageError(`${rawName} needs a value`);
    if (!option.takes && value !== undefined) throw new UsageError(`${rawName} takes no value`);
    if (option.choices && !option.choices.includes(value ?? '')) {
      const choices = option.choices.join(', ');
      throw new UsageError(`there is no ${name} “${value ?? ''}”, only ${choices}`);
    }
    options[name] = value ?? true;
  }
  return {options, positionals};
}

/** Writes options for a help text, one a line. */
export function describeOptions(known: Readonly<Record<string, Option>>): string {
  const lines = Object.entries(known).map(
    ([name, {takes, says}]) => [`--${name}${takes ? ` ${takes}` : ''}`, says] as const,
  );
  const width = Math.max(...lines.map(([left]) => left.length));
  return lines.map(([left, says]) => `  ${left.padEnd(width)}  ${says}`).join('\n');
}
