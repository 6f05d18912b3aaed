/** What the messages of all pages have in common, read from whatever came. */

/** The parts of a message by name; none of what is no message. */
export function partsOf(message: unknown): Readonly<Record<string, unknown>> {
  return typeof message === 'object' && message !== null ? { ...message } : {};
}

/** Whether it is a message of one of some types. */
export function isOfType(
  message: unknown,
  types: readonly string[],
): message is { readonly type: string } {
  const { type } = partsOf(message);
  return typeof type === 'string' && types.includes(type);
}

/** Which way a reader goes; undefined for anything else. */
export function readDirection(value: unknown): 'back' | 'forward' | undefined {
  return value === 'back' || value === 'forward' ? value : undefined;
}

/** A place in a file, zero-based, UTF-16; undefined where there is no file or line. */
export function readPlace({
  uri,
  line,
  character,
}: Readonly<Record<string, unknown>>):
  { readonly uri: string; readonly line: number; readonly character: number } | undefined {
  const read = readCount(line);
  if (typeof uri !== 'string' || read === undefined) return undefined;
  return { uri, line: read, character: readCount(character) ?? 0 };
}

function readCount(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) ? Math.max(0, value) : undefined;
}
