import assert from 'node:assert/strict';
import { run } from './cli';
import type { Run, RunOptions } from './cli';
import { diffOf, inShort } from './comparisons';
import { GIT_ENVIRONMENT } from './repository';
import { SKILL } from '../../harness/smallFramework';

/** The small framework's skill with its bullet worded otherwise, and what {@link changesIn} says of that. */
export const REWORDED = SKILL.replace('test things', 'test all things');
export const IS_REWORDED =
  'bullet-reworded Testing/working: test things → test all things [Tester]';

/** Runs with nothing of the person's own git configuration. */
export function runIn(
  cwd: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<Run> {
  return run(args, { cwd, ...options, env: { ...GIT_ENVIRONMENT, ...options.env } });
}

/** What changed, in short, in the one framework in which something did. */
export async function changesIn(cwd: string, ...args: string[]): Promise<string[]> {
  const { code, stdout, stderr } = await runIn(cwd, ['diff', '--format', 'json', ...args]);
  assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
  const { frameworks } = diffOf(stdout);
  assert.ok(frameworks.length <= 1, stdout);
  return frameworks.flatMap(inShort);
}

/** What is said on standard error where nothing can be compared. */
export async function refusal(cwd: string, ...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await runIn(cwd, ['diff', ...args]);
  assert.deepEqual({ code, stdout }, { code: 2, stdout: '' });
  return stderr;
}
