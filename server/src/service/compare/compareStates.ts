import type { CancellationToken } from '../cancellation';
import { rangeOf } from '../documents/parse';
import type { ParsedDocument } from '../documents/parse';
import { Framework } from '../index/framework';
import type { FrameworkStore } from '../index/frameworkStore';
import { relativePath } from '../uris';
import { account, lineChanges } from './accounting';
import type { FilePair } from './accounting';
import { Ids, toChange } from './changes';
import type { ChangeSubject, Comparison, FileChange, IncompleteFile } from './comparison';
import type { Draft } from './draft';
import { LevelNames } from './levelNames';
import { manifestChanges } from './manifest';
import * as messages from './messages';
import { inReadingOrder } from './order';
import { ProfileDifferences } from './profileDifferences';
import { ProfileKeys } from './profileKeys';
import { roleChanges } from './roles';
import { pairRoles } from './roleLevels';
import { pairSkills, skillChanges } from './skills';
import type { State, States } from './states';
import { wholeRange } from './states';
import { unreadChanges } from './unread';
import { SkillsMeant } from './uses';

/** What is to be compared. */
export interface Compared {
  readonly before: FrameworkStore;
  readonly after: FrameworkStore;
  /** The URIs of all files whose texts may differ. */
  readonly uris: Iterable<string>;
  /** Later URI → earlier URI of files that are known to have been moved. */
  readonly movedFiles?: ReadonlyMap<string, string>;
}

/**
 * Compares two states of all frameworks of a workspace: those that have something in either state, by
 * root. Once cancelled, what was found so far is worth nothing.
 */
export async function compareStates(
  compared: Compared,
  token: CancellationToken,
): Promise<Comparison[]> {
  const comparisons: Comparison[] = [];
  for (const states of await statesOf(compared, token)) {
    if (token.isCancellationRequested) return [];
    comparisons.push(await compareFramework(states));
  }
  return comparisons;
}

/** Both states of each framework that has something in either, by root. */
export async function statesOf(
  { before, after, uris, movedFiles = new Map() }: Compared,
  token: CancellationToken,
): Promise<States[]> {
  const differing = await differingDocuments(before, after, uris, token);
  const roots = new Set([...before.index.frameworks(), ...after.index.frameworks()].map(rootOf));
  return [...roots].sort().map((root) => ({
    before: stateOf(before, root, differing.before),
    after: stateOf(after, root, differing.after),
    movedFiles,
  }));
}

function rootOf({ root }: Framework): string {
  return root;
}

function stateOf(
  store: FrameworkStore,
  root: string,
  documents: ReadonlyMap<string, ParsedDocument>,
): State {
  const framework = store.index.frameworks().find((one) => one.root === root);
  const own = [...documents].filter(([uri]) => framework?.summary(uri) !== undefined);
  return {
    store,
    framework: framework ?? new Framework(root),
    documents: new Map(own),
    notRead: new Map([...store.notRead].filter(([uri]) => store.index.rootOf(uri) === root)),
  };
}

/** The documents whose text, or part in a framework, differs. */
async function differingDocuments(
  before: FrameworkStore,
  after: FrameworkStore,
  uris: Iterable<string>,
  token: CancellationToken,
) {
  const candidates = new Set(uris);
  // A manifest may let files in, or shut them out, that are the same in both states.
  for (const uri of before.index.uris()) if (!after.index.summary(uri)) candidates.add(uri);
  for (const uri of after.index.uris()) if (!before.index.summary(uri)) candidates.add(uri);
  const found = {
    before: new Map<string, ParsedDocument>(),
    after: new Map<string, ParsedDocument>(),
  };
  for (const uri of [...candidates].sort()) {
    if (token.isCancellationRequested) break;
    const [older, newer] = await Promise.all([before.document(uri), after.document(uri)]);
    const [wasIn, isIn] = [before.index.summary(uri), after.index.summary(uri)];
    const isSame = older?.text.getText() === newer?.text.getText() && wasIn?.kind === isIn?.kind;
    if (isSame && before.index.rootOf(uri) === after.index.rootOf(uri)) continue;
    // What could not be read in one state has not come or gone in the other.
    if (before.notRead.has(uri) || after.notRead.has(uri)) continue;
    if (older && wasIn) found.before.set(uri, older);
    if (newer && isIn) found.after.set(uri, newer);
  }
  return found;
}

async function compareFramework(states: States): Promise<Comparison> {
  const { before, after } = states;
  const roles = pairRoles(states);
  const skills = pairSkills(states);
  const keys = new ProfileKeys(states, roles);
  const levels = new LevelNames(before.framework, after.framework);
  const meant = new SkillsMeant(states, skills);
  const differences = await ProfileDifferences.find(states, keys, meant);
  const meaning = [
    ...(await manifestChanges(states, differences, levels)),
    ...roleChanges(roles, { keys, levels, meant, differences }),
    ...skillChanges(skills, differences, levels),
  ];
  const files = filesOf(states, [...roles.pairs, ...skills.pairs]);
  const whole = {
    before: new Set([...roles.removed, ...skills.removed].map(({ uri }) => uri)),
    after: new Set([...roles.added, ...skills.added].map(({ uri }) => uri)),
  };
  for (const file of files) meaning.push(...ownKeysAndPlace(file, whole, after.framework.root));
  const accounts = files.map((file) => ({ file, ...account(file, meaning) }));
  const drafts = inReadingOrder([...meaning, ...accounts.flatMap(({ remainder }) => remainder)]);
  const documents = { before: before.documents, after: after.documents };
  const ids = new Ids(documents);
  const profiles = keys.describe(differences.keys);
  const order = new Map(profiles.map(({ key }, index) => [key, index]));
  const changes = drafts.map((draft) => toChange(draft, ids.of(draft), order));
  return {
    root: after.framework.root,
    name: after.framework.name ?? before.framework.name,
    changes,
    profiles,
    files: accounts
      .map(({ file, removed, added }): FileChange => ({
        before: file.before?.uri,
        after: file.after?.uri,
        removedLines: lineChanges(removed, (draft) => ids.of(draft)),
        addedLines: lineChanges(added, (draft) => ids.of(draft)),
      }))
      .sort((a, b) => ((a.after ?? a.before ?? '') < (b.after ?? b.before ?? '') ? -1 : 1)),
    incomplete: [...incomplete('before', before), ...incomplete('after', after)],
  };
}

/** Every differing file once: with what it was paired with, else with the file of its name. */
function filesOf(
  { before, after }: States,
  pairs: readonly { before: { uri: string }; after: { uri: string } }[],
): FilePair[] {
  const earlier = new Map(pairs.map((each) => [each.after.uri, each.before.uri]));
  const taken = new Set(earlier.values());
  const files: FilePair[] = [];
  const add = (older: ParsedDocument | undefined, newer: ParsedDocument | undefined) => {
    const document = newer ?? older;
    if (document)
      files.push({ before: older, after: newer, subject: subjectOf(document, after.framework) });
  };
  for (const [uri, newer] of after.documents) {
    const from = earlier.get(uri) ?? (taken.has(uri) ? undefined : uri);
    const older = from === undefined ? undefined : before.documents.get(from);
    if (older) taken.add(older.uri);
    add(older, newer);
  }
  for (const [uri, older] of before.documents) if (!taken.has(uri)) add(older, undefined);
  return files;
}

function subjectOf({ content, uri }: ParsedDocument, framework: Framework): ChangeSubject {
  const kind = content.kind === 'manifest' ? 'framework' : content.kind;
  const name = content.name?.value ?? (kind === 'framework' ? framework.name : undefined);
  return { kind, name: name ?? '', uri };
}

/** What a file has besides what it says as a role, skill or manifest: keys of its author's own, its place. */
function ownKeysAndPlace(
  { before, after, subject }: FilePair,
  whole: Readonly<Record<'before' | 'after', ReadonlySet<string>>>,
  root: string,
): Draft[] {
  // A role or skill that comes or goes does so with all of its lines.
  const found = unreadChanges(
    before && !whole.before.has(before.uri) ? before : undefined,
    after && !whole.after.has(after.uri) ? after : undefined,
    subject,
  );
  if (!before || !after) return found;
  if (before.uri === after.uri) return found;
  const side = (document: ParsedDocument) => ({
    uri: document.uri,
    ranges: [wholeRange(document)],
    text: relativePath(root, document.uri),
  });
  return [...found, { kind: 'file-moved', subject, before: side(before), after: side(after) }];
}

function incomplete(side: 'before' | 'after', { documents, notRead }: State): IncompleteFile[] {
  return [
    ...[...notRead].map(([uri, problem]) => ({ side, uri, reason: messages.notRead(problem) })),
    ...[...documents.values()].flatMap((document) => {
      const [problem] = document.problems;
      if (!problem) return [];
      const { line } = rangeOf(document, problem).start;
      return [{ side, uri: document.uri, reason: messages.notWhole(problem.message, line + 1) }];
    }),
  ];
}
