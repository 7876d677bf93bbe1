import {version} from '../text/version.js';
import {UsageError} from './arguments.js';
import {runCite} from './cite-command.js';
import {toLine, type Output} from './output.js';
import {runSite} from './site-command.js';
import {runSnippet} from './snippet-command.js';
import {runTranslation} from './translation-command.js';
import {runVerify} from './verify-command.js';

/** A command: what it does with its arguments, and the exit code that it ends with. */
type Command = (args: readonly string[], output: Output) => number | Promise<number>;

const commands: Readonly<Record<string, Command>> = {
  cite: runCite,
  site: runSite,
  snippet: runSnippet,
  translation: runTranslation,
  verify: runVerify,
};

const help = `bellagio-widgets: the 2006 Bellagio statement on migration and development

  bellagio-widgets cite [passage]     prints a citation
  bellagio-widgets snippet passage    prints code to paste
  bellagio-widgets site …             writes pages for a static host
  bellagio-widgets translation …      makes and checks translation packs
  bellagio-widgets verify [file …]    checks the quotations in HTML and Markdown files

  bellagio-widgets COMMAND --help     says more of a command
  bellagio-widgets --version
`;

/**
 * Runs a command line.
 *
 * @param args - What stands after the program's name.
 * @returns The exit code: 0, 1 for quotations that are wrong, 2 for what cannot be used.
 */
export async function run(args: readonly string[], output: Output): Promise<number> {
  const [name = '', ...rest] = args;
  try {
    if (name === '--help' || name === '-h') {
      output.print(help);
      return 0;
    }
    if (name === '--version') {
      output.print(`${version}\n`);
      return 0;
    }
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (command) return await command(rest, output);
    const kind = name.startsWith('-') ? 'option' : 'command';
    throw new UsageError(
      name ? `there is no ${kind} ${name}; see --help` : 'no command given; see --help',
    );
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    output.complain(`bellagio-widgets: ${toLine(error.message)}\n`);
    return 2;
  }
}
