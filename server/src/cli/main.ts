import { runCheck } from './commands/check';
import { runLsp } from './commands/lsp';
import { runRender } from './commands/render';
import { EXIT, UsageError } from './exit';
import { usage } from './messages';

declare const PRODUCT_VERSION: string;

const COMMANDS: Readonly<Record<string, (args: string[]) => Promise<number>>> = {
  lsp: runLsp,
  check: runCheck,
  render: runRender,
};

async function main([name, ...args]: string[]): Promise<number> {
  if (name === '--version') {
    process.stdout.write(`${PRODUCT_VERSION}\n`);
    return EXIT.ok;
  }
  if (name === '--help' || name === 'help' || args.includes('--help')) {
    process.stdout.write(usage());
    return EXIT.ok;
  }
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    process.stderr.write(usage());
    return EXIT.unusable;
  }
  return command(args);
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const known = error instanceof UsageError;
    process.stderr.write(
      `${known ? error.message : String(error instanceof Error ? error.stack : error)}\n`,
    );
    process.exitCode = EXIT.unusable;
  },
);
