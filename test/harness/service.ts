import type { Position } from 'vscode-languageserver-types';
import { neverCancelled } from '../../server/src/service/cancellation';
import { Checker } from '../../server/src/service/checks/checker';
import { RULES } from '../../server/src/service/checks/registry';
import type { FeatureContext } from '../../server/src/service/features/context';
import { FrameworkStore } from '../../server/src/service/index/frameworkStore';
import { SPELLERS } from './dictionaries';
import type { Fixture, FixtureDocument } from './fixtures';
import { MemoryWorkspace, uriOf } from './memoryWorkspace';

/** A fixture's framework, loaded, and the place of its (first) cursor. */
export interface OpenedFixture {
  readonly workspace: MemoryWorkspace;
  readonly store: FrameworkStore;
  readonly context: FeatureContext;
  readonly checker: Checker;
  /** The document with the first cursor; without a cursor the first document. */
  readonly document: FixtureDocument;
  readonly uri: string;
  readonly position: Position;
  /** Every cursor of that document; two make a range. */
  readonly cursors: readonly Position[];
  /** Lines that the service logged. */
  readonly log: readonly string[];
  readonly dispose: () => void;
}

/** The fixture's documents as files, those to be open opened; nothing has read them yet. */
export function workspaceOf(fixture: Fixture): MemoryWorkspace {
  const workspace = new MemoryWorkspace();
  for (const { path, text, open } of fixture.documents) {
    workspace.put(uriOf(path), text);
    if (open) workspace.open(uriOf(path));
  }
  return workspace;
}

/** Loads a fixture's framework completely. Dispose of it when the test ends. */
export async function openFixture(fixture: Fixture): Promise<OpenedFixture> {
  const workspace = workspaceOf(fixture);
  const log: string[] = [];
  const store = new FrameworkStore(workspace, (message) => log.push(message));
  const note = (message: string) => log.push(message);
  const checker = new Checker(store, note, undefined, {}, RULES, SPELLERS);
  await store.load(neverCancelled);
  await store.settled();
  checker.invalidateAll();
  const document =
    fixture.documents.find(({ cursors }) => cursors.length > 0) ?? fixture.documents[0];
  if (!document) throw new Error(`${fixture.name} has no document.`);
  return {
    workspace,
    store,
    context: { store, spellers: SPELLERS },
    checker,
    document,
    uri: uriOf(document.path),
    position: document.cursors[0] ?? { line: 0, character: 0 },
    cursors: document.cursors,
    log,
    dispose() {
      checker.dispose();
      store.dispose();
    },
  };
}
