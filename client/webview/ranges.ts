import type { SourcedText } from '../../server/src/service/profile/profile';

/** A part of a file; both edges are zero-based and count UTF-16 code units. */
export type Range = SourcedText['range'];
export type Position = Range['start'];

/** Negative, zero or positive as `a` stands before, at or after `b`. */
export function compareStarts({ start: a }: Range, { start: b }: Range): number {
  return order(a, b);
}

/** Whether a position is within a range, or at one of its edges. */
export function contains({ start, end }: Range, position: Position): boolean {
  return order(start, position) <= 0 && order(position, end) <= 0;
}

/** Whether a value from elsewhere is a range. */
export function isRange(value: unknown): value is Range {
  if (typeof value !== 'object' || value === null) return false;
  return 'start' in value && 'end' in value && isPosition(value.start) && isPosition(value.end);
}

function order(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}

function isPosition(value: unknown): value is Position {
  if (typeof value !== 'object' || value === null) return false;
  if (!('line' in value && 'character' in value)) return false;
  return typeof value.line === 'number' && typeof value.character === 'number';
}
