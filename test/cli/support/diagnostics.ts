import assert from 'node:assert/strict';

/** A row of `check --format json`. */
export interface Row {
  readonly file: string;
  readonly range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
  readonly severity: string;
  readonly code: string;
  readonly message: string;
}

/** Reads what `check --format json` printed, and holds it to the contract: no key more or less. */
export function rowsOf(stdout: string): Row[] {
  const value: unknown = JSON.parse(stdout);
  assert.ok(Array.isArray(value), 'The report is an array.');
  return value.map(rowOf);
}

function rowOf(value: unknown): Row {
  const { file, range, severity, code, message, ...rest } = record(value);
  const { start, end, ...restOfRange } = record(range);
  assert.deepEqual([rest, restOfRange], [{}, {}], 'The report has no other keys.');
  return {
    file: text(file),
    range: { start: position(start), end: position(end) },
    severity: text(severity),
    code: text(code),
    message: text(message),
  };
}

function position(value: unknown): { line: number; character: number } {
  const { line, character, ...rest } = record(value);
  assert.deepEqual(rest, {});
  return { line: wholeNumber(line), character: wholeNumber(character) };
}

function record(value: unknown): Record<string, unknown> {
  assert.ok(typeof value === 'object' && value !== null, 'An object is expected.');
  return { ...value };
}

function text(value: unknown): string {
  assert.ok(typeof value === 'string' && value !== '', 'A text is expected.');
  return value;
}

function wholeNumber(value: unknown): number {
  assert.ok(typeof value === 'number' && Number.isInteger(value) && value >= 0);
  return value;
}
