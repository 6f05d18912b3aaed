import { runCheck } from './commands/check';
import { runDiff } from './commands/diff';
import { runLsp } from './commands/lsp';
import { runNote } from './commands/note';
import { runRender } from './commands/render';
import { EXIT, UsageError } from './exit';
import * as messages from './messages';
import { write } from './output';

declare const PRODUCT_VERSION: string;

const COMMANDS: Readonly<Record<string, (args: string[]) => Promise<number>>> = {
  check: runCheck,
  diff: runDiff,
  note: runNote,
  render: runRender,
  lsp: runLsp,
};

/**
 * Does what a command line asks for.
 * @param line what stands behind the program's name: a command, or an option for all of them, and more.
 * @returns the exit code.
 * @throws UsageError where the line cannot be understood.
 */
export async function run([name, ...args]: string[]): Promise<number> {
  if (name === '--version') {
    await write(`${PRODUCT_VERSION}\n`);
    return EXIT.ok;
  }
  const options = args.slice(0, args.includes('--') ? args.indexOf('--') : undefined);
  if (name === 'help' || [name, ...options].some((arg) => arg === '--help' || arg === '-h')) {
    await write(messages.usage());
    return EXIT.ok;
  }
  if (name === undefined) {
    process.stderr.write(messages.usage());
    return EXIT.unusable;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new UsageError(messages.unknownCommand(name, Object.keys(COMMANDS)));
  return command(args);
}
