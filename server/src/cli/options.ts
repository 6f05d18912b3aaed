import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import { UsageError } from './exit';
import * as messages from './messages';

/** Reads a command's options and operands. @throws UsageError naming what cannot be used. */
export function readOptions<T extends NonNullable<ParseArgsConfig['options']>>(
  args: string[],
  options: T,
) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
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
