import type { CancellationToken } from '../cancellation';
import type { ParsedDocument } from '../documents/parse';
import { Framework } from '../index/framework';
import type { FrameworkStore } from '../index/frameworkStore';
import { differingFiles } from './differingFiles';
import { pairFrameworks, rootOfPair } from './frameworkPairs';
import type { FrameworkPair } from './frameworkPairs';
import type { State, States, UnreadFile } from './states';

/** What is to be compared. */
export interface Compared {
  readonly before: FrameworkStore;
  readonly after: FrameworkStore;
  /** The URIs of all files whose texts may differ. */
  readonly uris: Iterable<string>;
  /** Later URI → earlier URI of files that are known to have been moved. */
  readonly movedFiles?: ReadonlyMap<string, string>;
}

/** Both states of each framework that has something in either, by root. */
export async function statesOf(
  { before, after, uris, movedFiles = new Map() }: Compared,
  token: CancellationToken,
): Promise<States[]> {
  const known = pairFrameworks(before.index, after.index, movedFiles);
  const files = await differingFiles({ before, after, uris, movedFiles }, known, token);
  const owners = new Map<FrameworkPair, UnreadFile[]>();
  const pairs = [...known];
  for (const file of files.unread) {
    const pair = ownerOf(file, pairs, before, after);
    if (!pairs.includes(pair)) pairs.push(pair);
    owners.set(pair, [...(owners.get(pair) ?? []), file]);
  }
  return pairs
    .map((pair): States => ({
      before: stateOf(before, pair.before, rootOfPair(pair), files.before),
      after: stateOf(after, pair.after, rootOfPair(pair), files.after),
      movedFiles: withMovedFramework(pair, before, after, movedFiles),
      notCompared: files.notCompared,
      unread: owners.get(pair) ?? [],
    }))
    .sort((a, b) => (a.after.framework.root < b.after.framework.root ? -1 : 1));
}

/** @param fallback the root of a framework that the state has nothing of. */
function stateOf(
  store: FrameworkStore,
  root: string | undefined,
  fallback: string,
  documents: ReadonlyMap<string, ParsedDocument>,
): State {
  const framework = store.index.frameworks().find((one) => one.root === root);
  const own = [...documents].filter(([uri]) => framework?.summary(uri) !== undefined);
  return {
    store,
    framework: framework ?? new Framework(root ?? fallback),
    isThere: framework !== undefined,
    documents: new Map(own),
  };
}

/** The framework that a file belongs to which cannot be compared: it may be all that there is of it. */
function ownerOf(
  { before: was, after: is }: UnreadFile,
  pairs: readonly FrameworkPair[],
  before: FrameworkStore,
  after: FrameworkStore,
): FrameworkPair {
  const later = is && after.index.rootOf(is.uri);
  const earlier = was && before.index.rootOf(was.uri);
  return (
    // A manifest that could not be read makes no framework: the other state knows it.
    pairs.find(
      (pair) => earlier !== undefined && pair.before === earlier && pair.after === later,
    ) ??
    pairs.find((pair) => earlier !== undefined && pair.before === earlier) ??
    pairs.find((pair) => later !== undefined && pair.after === later) ?? {
      before: earlier,
      after: later,
    }
  );
}

/** The moved files, with those among them that moved with their framework. */
function withMovedFramework(
  { before: from, after: to }: FrameworkPair,
  before: FrameworkStore,
  after: FrameworkStore,
  movedFiles: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  if (from === undefined || to === undefined || from === to) return movedFiles;
  const moved = new Map<string, string>();
  const framework = after.index.frameworks().find(({ root }) => root === to);
  for (const uri of framework?.uris() ?? []) {
    const earlier = from + uri.slice(to.length);
    if (before.index.summary(earlier)) moved.set(uri, earlier);
  }
  return new Map([...moved, ...movedFiles]);
}
