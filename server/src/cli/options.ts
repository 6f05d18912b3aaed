import { parseArgs } from 'node:util';
import { UsageError } from './exit';
import * as messages from './messages';

/** What a command was told. */
export interface Options {
  readonly values: ReadonlyMap<string, string>;
  readonly all: (name: string) => readonly string[];
  /** Whether an option that takes no value was given. */
  readonly has: (name: string) => boolean;
  readonly positionals: string[];
  /** How many of the operands stand behind `--`. */
  readonly behind: number;
}

/**
 * Reads a command's options and operands; what follows `--` is operands. An option that is given
 * twice counts as given last, unless its values are asked for by `all`.
 * @param names of options with a value.
 * @param flags names of options without one.
 * @throws UsageError naming what cannot be used.
 */
export function readOptions(
  args: string[],
  names: readonly string[],
  flags: readonly string[] = [],
): Options {
  const options: Record<string, { type: 'string' | 'boolean' }> = {};
  for (const name of names) options[name] = { type: 'string' };
  for (const name of flags) options[name] = { type: 'boolean' };
  // Strict parsing would explain mistakes in Node's words, which are for programmers.
  const { tokens, positionals } = parseArgs({
    args,
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const given: (readonly [string, string])[] = [];
  const flagged = new Set<string>();
  let behind: number | undefined;
  for (const token of tokens) {
    if (token.kind === 'option-terminator') behind = 0;
    if (token.kind === 'positional' && behind !== undefined) behind++;
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    if (flags.includes(name)) {
      if (inlineValue) throw new UsageError(messages.optionTakesNoValue(rawName));
      flagged.add(name);
      continue;
    }
    if (!names.includes(name))
      throw new UsageError(messages.unknownOption(rawName, [...names, ...flags]));
    // `--level --format` forgot a value; `--level=-x` means it.
    if (value === undefined || value === '' || (!inlineValue && value.startsWith('-')))
      throw new UsageError(messages.optionNeedsValue(rawName));
    given.push([name, value]);
  }
  const all = (name: string) => given.flatMap(([other, value]) => (other === name ? [value] : []));
  return {
    values: new Map(given),
    all,
    has: (name) => flagged.has(name),
    positionals,
    behind: behind ?? 0,
  };
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
