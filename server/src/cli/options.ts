import { parseArgs } from 'node:util';
import { UsageError } from './exit';
import * as messages from './messages';

/**
 * Reads a command's text options and operands; what follows `--` is operands. An option that is given
 * twice counts as given last, unless its values are asked for by `all`.
 * @throws UsageError naming what cannot be used.
 */
export function readOptions(
  args: string[],
  names: readonly string[],
): {
  values: ReadonlyMap<string, string>;
  all: (name: string) => readonly string[];
  positionals: string[];
} {
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  // Strict parsing would explain mistakes in Node's words, which are for programmers.
  const { tokens, positionals } = parseArgs({
    args,
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const given: (readonly [string, string])[] = [];
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    if (!names.includes(name)) throw new UsageError(messages.unknownOption(rawName, names));
    // `--level --format` forgot a value; `--level=-x` means it.
    if (value === undefined || value === '' || (!inlineValue && value.startsWith('-')))
      throw new UsageError(messages.optionNeedsValue(rawName));
    given.push([name, value]);
  }
  const all = (name: string) => given.flatMap(([other, value]) => (other === name ? [value] : []));
  return { values: new Map(given), all, positionals };
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
