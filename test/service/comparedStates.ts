import { neverCancelled } from '../../server/src/service/cancellation';
import { compareStates } from '../../server/src/service/compare/compareStates';
import type { Comparison } from '../../server/src/service/compare/comparison';
import { FrameworkStore } from '../../server/src/service/index/frameworkStore';
import { MemoryWorkspace, ROOT, uriOf } from '../harness/memoryWorkspace';

/** Files of one state: path below the workspace's folder → text. */
export type Files = Readonly<Record<string, string>>;

/** Two states, both loaded afresh, and what the engine says of them. */
export interface ComparedStates {
  readonly before: FrameworkStore;
  readonly after: FrameworkStore;
  readonly comparisons: readonly Comparison[];
  readonly dispose: () => void;
}

/** Loads a state completely. */
export async function storeOf(files: Files): Promise<FrameworkStore> {
  const workspace = new MemoryWorkspace();
  for (const [path, text] of Object.entries(files)) workspace.put(uriOf(path), text);
  const store = new FrameworkStore(workspace, () => undefined);
  await store.load(neverCancelled);
  await store.settled();
  return store;
}

/** @param moved later path → earlier path of files that are known to have been moved. */
export async function compared(
  before: Files,
  after: Files,
  moved: ReadonlyMap<string, string> = new Map(),
): Promise<ComparedStates> {
  const [older, newer] = [await storeOf(before), await storeOf(after)];
  const paths = new Set([...Object.keys(before), ...Object.keys(after)]);
  const comparisons = await compareStates(
    {
      before: older,
      after: newer,
      uris: [...paths].map(uriOf),
      movedFiles: new Map([...moved].map(([to, from]) => [uriOf(to), uriOf(from)])),
    },
    neverCancelled,
  );
  return {
    before: older,
    after: newer,
    comparisons,
    dispose() {
      older.dispose();
      newer.dispose();
    },
  };
}

/** The path of a file below the workspace's folder. */
export function pathOf(uri: string): string {
  return decodeURI(uri.slice(ROOT.length + 1));
}
