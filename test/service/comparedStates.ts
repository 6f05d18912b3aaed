import { neverCancelled } from '../../server/src/service/cancellation';
import { compareStates } from '../../server/src/service/compare/compareStates';
import type { Comparison } from '../../server/src/service/compare/comparison';
import { FrameworkStore } from '../../server/src/service/index/frameworkStore';
import type { FileContent } from '../../server/src/service/workspace';
import { fileText, MemoryWorkspace, ROOT, uriOf } from '../harness/memoryWorkspace';

/** Files of one state: path below the workspace's folder → text, or {@link NOT_UTF_8}. */
export type Files = Readonly<Record<string, string>>;

/** What stands for the text of a file that is not UTF-8. */
export const NOT_UTF_8 = '\0not UTF-8\0';

/** What whoever reads a file of a state gets. */
export function contentOf(text: string): FileContent {
  return text === NOT_UTF_8 ? { problem: 'not-utf-8' } : fileText(text);
}

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
  for (const [path, text] of Object.entries(files)) workspace.put(uriOf(path), contentOf(text));
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
  // What cannot be read in either state is the same as far as anybody knows who is not told otherwise.
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (path) => before[path] !== after[path] || after[path] !== NOT_UTF_8,
  );
  const comparisons = await compareStates(
    {
      before: older,
      after: newer,
      uris: paths.map(uriOf),
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
