import type { CancellationToken } from '../cancellation';
import type { ParsedDocument } from '../documents/parse';
import type { FrameworkStore } from '../index/frameworkStore';
import { parentUri } from '../uris';
import type { FrameworkPair } from './frameworkPairs';
import { hunksOf } from './lines';
import type { Hunk } from './lines';
import type { UnreadFile, UnreadSide } from './states';

interface Stores {
  readonly before: FrameworkStore;
  readonly after: FrameworkStore;
  readonly uris: Iterable<string>;
  readonly movedFiles: ReadonlyMap<string, string>;
}

/** What differs between two states, file by file. */
export interface DifferingFiles {
  /** The documents whose text, kind or framework differs, by URI. */
  readonly before: ReadonlyMap<string, ParsedDocument>;
  readonly after: ReadonlyMap<string, ParsedDocument>;
  /** The files of which nothing can be said, in either state. */
  readonly notCompared: ReadonlySet<string>;
  /** Those of them that differ, or may. */
  readonly unread: readonly UnreadFile[];
}

/** Finds what differs; what there is so far once cancelled. */
export async function differingFiles(
  stores: Stores,
  pairs: readonly FrameworkPair[],
  token: CancellationToken,
): Promise<DifferingFiles> {
  const { before, after, uris } = stores;
  const laterRoots = new Map(pairs.map((pair) => [pair.before, pair.after]));
  /** Whether a file belongs to the same framework in both states, as a file of the same kind. */
  const isInPlace = (uri: string) =>
    before.index.summary(uri)?.kind === after.index.summary(uri)?.kind &&
    laterRoots.get(before.index.frameworkOf(uri).root) === after.index.frameworkOf(uri).root;
  const candidates = new Set(uris);
  // A manifest may let files in, shut them out or take them over that are the same in both states.
  for (const uri of before.index.uris()) if (!isInPlace(uri)) candidates.add(uri);
  for (const uri of after.index.uris()) if (!before.index.summary(uri)) candidates.add(uri);
  const unreadable = new Unreadable(stores);
  const found = {
    before: new Map<string, ParsedDocument>(),
    after: new Map<string, ParsedDocument>(),
    notCompared: unreadable.files,
    unread: [] as UnreadFile[],
  };
  for (const uri of [...candidates].sort()) {
    if (token.isCancellationRequested) break;
    if (unreadable.files.has(uri)) {
      const file = await unreadable.file(uri);
      if (file) found.unread.push(file);
      continue;
    }
    const [older, newer] = await Promise.all([before.document(uri), after.document(uri)]);
    const [wasIn, isIn] = [before.index.summary(uri), after.index.summary(uri)];
    if (isSameFile(older, newer) && (!(wasIn ?? isIn) || isInPlace(uri))) continue;
    if (older && wasIn) found.before.set(uri, older);
    if (newer && isIn) found.after.set(uri, newer);
  }
  return found;
}

/** Whether a file is the same to the byte, as far as is known: an editor does not tell of a byte order mark. */
function isSameFile(
  before: ParsedDocument | undefined,
  after: ParsedDocument | undefined,
): boolean {
  return before?.text.getText() === after?.text.getText() && !isOtherMark(before, after);
}

/** Whether one of two texts starts with a byte order mark and the other does not. */
export function isOtherMark(
  before: ParsedDocument | undefined,
  after: ParsedDocument | undefined,
): boolean {
  const [was, is] = [before?.hasBom, after?.hasBom];
  return was !== undefined && is !== undefined && was !== is;
}

/** Where two texts differ, line by line; one that is not there has no lines. */
export function hunksBetween(
  before: ParsedDocument | undefined,
  after: ParsedDocument | undefined,
): Hunk[] {
  const areMarksKnown = before?.hasBom !== undefined && after?.hasBom !== undefined;
  // A byte order mark is a part of its line, as git sees it.
  const text = (document: ParsedDocument | undefined) =>
    `${areMarksKnown && document?.hasBom ? '\ufeff' : ''}${document?.text.getText() ?? ''}`;
  return hunksOf(text(before), text(after));
}

/**
 * The files of which nothing can be said: those that could not be read in one of the states, and those of
 * a framework whose manifest could not, for they may be another framework's there by that alone.
 */
class Unreadable {
  readonly files: ReadonlySet<string>;
  /** The folders of the manifests that could be read in one of the states only. */
  private readonly sealed: Readonly<Record<'before' | 'after', ReadonlySet<string>>>;
  /** Later URI → earlier URI of the files among them that were moved. */
  private readonly moved: ReadonlyMap<string, string>;

  constructor(private readonly stores: Stores) {
    const { before, after, movedFiles } = stores;
    this.sealed = {
      before: foldersOfUnreadManifests(before, after),
      after: foldersOfUnreadManifests(after, before),
    };
    this.moved = new Map(
      [...movedFiles].filter(([to, from]) => before.notRead.has(from) || after.notRead.has(to)),
    );
    const files = new Set([...before.notRead.keys(), ...after.notRead.keys()]);
    for (const uris of this.moved) for (const uri of uris) files.add(uri);
    if (this.sealed.before.size + this.sealed.after.size > 0)
      for (const { index } of [before, after])
        for (const uri of index.uris())
          if (this.isSealed('before', uri) || this.isSealed('after', uri)) files.add(uri);
    this.files = files;
  }

  /** Both sides of one of them; undefined: it is the same, or it is told of by its later name. */
  async file(uri: string): Promise<UnreadFile | undefined> {
    const after = await this.side('after', uri);
    if (!after && [...this.moved.values()].includes(uri)) return undefined;
    const before = await this.side('before', this.moved.get(uri) ?? uri);
    if (!before && !after) return undefined;
    const areRead = before?.document && after?.document;
    return areRead && isSameFile(before.document, after.document) ? undefined : { before, after };
  }

  private async side(side: 'before' | 'after', uri: string): Promise<UnreadSide | undefined> {
    const store = this.stores[side];
    const problem = store.notRead.get(uri);
    if (problem) return { uri, kind: store.index.kindOf(uri), document: undefined, problem };
    const summary = store.index.summary(uri);
    if (!summary) return undefined;
    return {
      uri,
      kind: summary.kind,
      document: await store.document(uri),
      problem: this.isSealed(side, uri) ? 'manifest' : undefined,
    };
  }

  /** Whether a file belongs to a framework whose manifest could not be read in that state. */
  private isSealed(side: 'before' | 'after', uri: string): boolean {
    const { index } = this.stores[side === 'before' ? 'after' : 'before'];
    return this.sealed[side].size > 0 && this.sealed[side].has(index.rootOf(uri));
  }
}

function foldersOfUnreadManifests(
  { notRead }: FrameworkStore,
  other: FrameworkStore,
): ReadonlySet<string> {
  return new Set(
    [...notRead.keys()]
      .filter((uri) => other.index.summary(uri)?.kind === 'manifest' && !other.notRead.has(uri))
      .map((uri) => parentUri(uri)),
  );
}
