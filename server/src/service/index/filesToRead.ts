import { isBelow, isYaml } from '../uris';
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
  // Sorted once, for a checkout may change thousands of files at a time.
  const known = [...index.uris(), ...notRead.keys()].sort();
  const allBelow = async (uri: string) => [
    ...knownBelow(known, uri),
    ...(isYaml(uri) ? [] : await filesBelow(uri)),
  ];
  const files = new Set<string>();
  for (const uri of changed) {
    files.add(uri);
    for (const each of await allBelow(uri)) files.add(each);
  }
  for (const folder of reclassified) {
    for (const each of await allBelow(folder))
      if (isTakenWrongly(each, { index, notRead })) files.add(each);
  }
  return files;
}

/** Whether a file is of another kind or framework than it was taken for. */
function isTakenWrongly(uri: string, { index, notRead }: KnownFiles): boolean {
  const kind = index.kindOf(uri);
  const summary = index.summary(uri);
  if (!summary) return notRead.has(uri) ? !kind : kind !== undefined;
  return kind !== summary.kind || index.frameworkOf(uri).root !== index.rootOf(uri);
}

/** @param known sorted URIs. */
function knownBelow(known: readonly string[], folder: string): readonly string[] {
  const prefix = `${folder}/`;
  let [start, end] = [0, known.length];
  while (start < end) {
    const middle = (start + end) >> 1;
    if ((known[middle] ?? '') < prefix) start = middle + 1;
    else end = middle;
  }
  let behind = start;
  while (behind < known.length && isBelow(known[behind] ?? '', folder)) behind++;
  return known.slice(start, behind);
}
