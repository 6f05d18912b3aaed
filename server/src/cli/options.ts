import { parseArgs } from 'node:util';
import { UsageError } from './exit';
import * as messages from './messages';

/** Reads a command's text options and operands. @throws UsageError naming what cannot be used. */
export function readOptions(
  args: string[],
  names: readonly string[],
): { values: ReadonlyMap<string, string>; positionals: string[] } {
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const given = Object.entries(values).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    );
    return { values: new Map(given), positionals };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** One of the allowed values, or the first of them. @throws UsageError for any other. */
export function choice<T extends string>(
  option: string,
  value: string | undefined,
  allowed: readonly [T, ...T[]],
): T {
  const chosen = value === undefined ? allowed[0] : allowed.find((name) => name === value);
  if (chosen === undefined)
    throw new UsageError(messages.wrongOption(option, value ?? '', allowed));
  return chosen;
}
