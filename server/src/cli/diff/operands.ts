import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { UsageError } from '../exit';
import { folderAbove } from '../files';
import { findCommit } from '../git/revisions';
import { openRepository } from '../git/repository';
import type { Repository } from '../git/repository';
import * as messages from '../messages';

/** What is to be compared, as the person named it. */
export interface Operands {
  /** The framework's folder, or a folder or file in it. */
  readonly path: string;
  /** A folder with the earlier state. */
  readonly baseFolder: string | undefined;
  /** Names for git: the earlier state, and the later one. */
  readonly base: string | undefined;
  readonly head: string | undefined;
  /** Whether the earlier state is the place where both histories part (`BASE...HEAD`). */
  readonly fromMergeBase: boolean;
}

/**
 * Tells names for git from paths. The last operand that is there on disk is the path; a folder before it
 * is the earlier state.
 * @param behind how many of the operands stand behind `--`: those are paths.
 * @throws UsageError where a name can be both, or there are too many.
 */
export async function readOperands(
  operands: readonly string[],
  behind: number,
  baseFolder: string | undefined,
): Promise<Operands> {
  const names = operands.slice(0, operands.length - behind);
  const paths = operands.slice(operands.length - behind);
  if (paths.length > 1) throw new UsageError(messages.diffTakesOnePath());
  const last = names.at(-1);
  const isPath = paths.length === 0 && last !== undefined && (await kindOf(last)) !== undefined;
  const path = paths[0] ?? (isPath ? last : '.');
  const repository = await repositoryAt(path);
  if (isPath) {
    await assertOne(repository, last);
    names.pop();
  }
  const [first, second] = names;
  if (baseFolder !== undefined) {
    if (first !== undefined) throw new UsageError(messages.baseTwice());
    return { path, baseFolder, base: undefined, head: undefined, fromMergeBase: false };
  }
  if (names.length > 2) throw new UsageError(messages.diffTakesTwoStates());
  if (first !== undefined && second === undefined && (await kindOf(first)) === 'folder') {
    await assertOne(repository, first);
    return { path, baseFolder: first, base: undefined, head: undefined, fromMergeBase: false };
  }
  return { path, baseFolder: undefined, ...statesOf(first, second) };
}

/** `A..B` and `A...B`, as git has them; no name of a commit has two dots. */
export function statesOf(first: string | undefined, second: string | undefined) {
  const [, base, dots, head] = /^(.*?)(\.\.\.?)(.*)$/s.exec(first ?? '') ?? [];
  if (dots === undefined) return { base: first, head: second, fromMergeBase: false };
  if (second !== undefined) throw new UsageError(messages.diffTakesTwoStates());
  const named = (name: string | undefined) => (name === '' ? undefined : name);
  return { base: named(base) ?? 'HEAD', head: named(head), fromMergeBase: dots === '...' };
}

/** @throws UsageError where the path is the name of a commit, too. */
export async function assertOne(repository: Repository | undefined, path: string): Promise<void> {
  if (repository && (await findCommit(repository, path)) !== undefined)
    throw new UsageError(messages.pathOrRevision(path));
}

/** The repository of a path; undefined where none can be used, which is for others to say. */
export async function repositoryAt(path: string): Promise<Repository | undefined> {
  try {
    return await openRepository((await placeOf(path)).folder);
  } catch (error) {
    if (error instanceof UsageError) return undefined;
    throw error;
  }
}

/** Where a path is, or where it was: what a state of git has may be on disk no more. */
export interface Place {
  /** The folder itself, or that of a file; of what is not there, the nearest that is. */
  readonly folder: string;
  readonly isThere: boolean;
}

export async function placeOf(path: string): Promise<Place> {
  return (await kindOf(path)) === undefined
    ? { folder: folderAbove(resolve(path)), isThere: false }
    : { folder: await folderOf(path), isThere: true };
}

/** The folder itself, or that of a file. */
export async function folderOf(path: string): Promise<string> {
  const kind = await kindOf(path);
  if (kind === undefined) throw new UsageError(messages.noSuchPath(path));
  return kind === 'folder' ? resolve(path) : dirname(resolve(path));
}

export async function kindOf(path: string): Promise<'folder' | 'file' | undefined> {
  if (path === '') return undefined;
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    return undefined;
  }
}
