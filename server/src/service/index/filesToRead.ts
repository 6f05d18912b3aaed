import { isYaml, parentUri } from '../uris';
import type { FrameworkIndex } from './frameworkIndex';
import type { ReadBatch } from './readQueue';

/** What is known of the files so far. */
interface KnownFiles {
  readonly index: FrameworkIndex;
  /** The files that are ours and could not be read. */
  readonly notRead: ReadonlyMap<string, unknown>;
}

/**
 * The URIs of the files to read anew: those that changed, all below those that are (or were) folders, and
 * those that a manifest's globs make another kind of file, or another framework's.
 * @param filesBelow finds what there is below a folder.
 */
export async function filesToRead(
  { changed, reclassified }: ReadBatch,
  { index, notRead }: KnownFiles,
  filesBelow: (folder: string) => Promise<readonly string[]>,
): Promise<ReadonlySet<string>> {
  const files = new Set(changed);
  const [isChanged, isReclassified] = [belowAnyOf(changed), belowAnyOf(reclassified)];
  const isWrong = (uri: string) => isTakenWrongly(uri, { index, notRead });
  for (const known of [index.uris(), notRead.keys()])
    for (const uri of known)
      if (isChanged(uri) || (isReclassified(uri) && isWrong(uri))) files.add(uri);
  // What nobody knows yet; a file has nothing below.
  for (const folder of changed)
    if (!isYaml(folder)) for (const uri of await filesBelow(folder)) files.add(uri);
  for (const folder of reclassified)
    for (const uri of await filesBelow(folder)) if (isWrong(uri)) files.add(uri);
  return files;
}

/** Tells what is below any of some folders, of thousands of files below thousands of folders, too. */
function belowAnyOf(folders: readonly string[]): (uri: string) => boolean {
  const known = new Map(folders.map((folder) => [folder, true]));
  const isWithin = (folder: string): boolean => {
    const answer = known.get(folder) ?? (folder.includes('/') && isWithin(parentUri(folder)));
    known.set(folder, answer);
    return answer;
  };
  return (uri) => known.size > 0 && isWithin(parentUri(uri));
}

/** Whether a file is of another kind or framework than it was taken for. */
function isTakenWrongly(uri: string, { index, notRead }: KnownFiles): boolean {
  const kind = index.kindOf(uri);
  const summary = index.summary(uri);
  if (!summary) return notRead.has(uri) ? !kind : kind !== undefined;
  return kind !== summary.kind || index.frameworkOf(uri).root !== index.rootOf(uri);
}
