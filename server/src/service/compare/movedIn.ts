import { isManifestName } from '../documents/kinds';
import { isNone } from '../index/roots';
import type { FrameworkStore } from '../index/frameworkStore';
import { baseName, isBelow, parentUri } from '../uris';
import type { Workspace } from '../workspace';

/**
 * The folders that frameworks moved in from, to where the present state looks: it knows nothing of them.
 * @param movedFiles present URI → earlier URI.
 */
export function foldersMovedFrom(
  movedFiles: ReadonlyMap<string, string>,
  present: FrameworkStore,
): string[] {
  return [...movedFiles]
    .filter(([to, from]) => isManifestName(baseName(to)) && isManifestName(baseName(from)))
    .filter(([to, from]) => present.covers(to) && !present.covers(from))
    .map(([, from]) => parentUri(from));
}

/**
 * The files below such folders that are no part of what moved in: they are there still, where the present
 * state does not look.
 */
export async function filesLeftThere(
  folders: readonly string[],
  differing: Iterable<string>,
  present: FrameworkStore,
  workspace: Workspace,
): Promise<string[]> {
  const left: string[] = [];
  for (const uri of differing) {
    if (!folders.some((folder) => isBelow(uri, folder)) || present.covers(uri)) continue;
    const now = await workspace.readFile(uri);
    if ('text' in now || !isNone(now)) left.push(uri);
  }
  return left;
}
