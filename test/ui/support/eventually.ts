import assert from 'node:assert/strict';
import { setTimeout as later } from 'node:timers/promises';

const PATIENCE_IN_MS = 30_000;

/** Waits until what is asked for is as expected; else fails as `assert.equal` would. */
export async function eventually<T>(ask: () => T, expected: T): Promise<void> {
  const until = Date.now() + PATIENCE_IN_MS;
  while (ask() !== expected && Date.now() < until) await later(50);
  assert.equal(ask(), expected);
}
