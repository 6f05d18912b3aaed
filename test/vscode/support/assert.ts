/** Assertions for both extension hosts: a web worker has no `node:assert`. */

export function ok(value: unknown, message: string): asserts value {
  if (!value) throw new Error(message);
}

/** The same value: compared as JSON, so that arrays and plain objects are compared by content. */
export function equal(actual: unknown, expected: unknown, message = 'Not the same'): void {
  const [found, wanted] = [actual, expected].map((value) => JSON.stringify(value, undefined, 2));
  if (found !== wanted)
    throw new Error(`${message}.\nExpected: ${String(wanted)}\nActual:   ${String(found)}`);
}
