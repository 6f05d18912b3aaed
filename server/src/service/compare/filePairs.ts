import type { ParsedDocument } from '../documents/parse';
import type { Framework } from '../index/framework';
import { relativePath } from '../uris';
import type { FilePair } from './accounting';
import type { ChangeKind, ChangeSide, ChangeSubject } from './comparison';
import { isOtherMark } from './differingFiles';
import { sides } from './draft';
import type { Draft } from './draft';
import type { State, States } from './states';
import { wholeRange } from './states';
import { unreadChanges } from './unread';

/** What was paired in two states, or came or went as a whole. */
export interface WholeFiles {
  readonly pairs: readonly {
    readonly before: { readonly uri: string };
    readonly after: { readonly uri: string };
  }[];
  readonly removed: readonly { readonly uri: string }[];
  readonly added: readonly { readonly uri: string }[];
}

/** Every differing file once: with what it was paired with, else with the file of its name. */
export function filesOf(
  { before, after, movedFiles }: States,
  pairs: WholeFiles['pairs'],
): FilePair[] {
  const earlier = new Map(pairs.map((each) => [each.after.uri, each.before.uri]));
  const taken = new Set(earlier.values());
  const files: FilePair[] = [];
  const add = (older: ParsedDocument | undefined, newer: ParsedDocument | undefined) => {
    const document = newer ?? older;
    if (document)
      files.push({ before: older, after: newer, subject: subjectOf(document, after.framework) });
  };
  const isLeft = (uri: string | undefined): uri is string =>
    uri !== undefined && !taken.has(uri) && before.documents.has(uri);
  for (const [uri, newer] of after.documents) {
    const from = earlier.get(uri) ?? [movedFiles.get(uri), uri].find(isLeft);
    const older = from === undefined ? undefined : before.documents.get(from);
    if (older) taken.add(older.uri);
    add(older, newer);
  }
  for (const [uri, older] of before.documents) if (!taken.has(uri)) add(older, undefined);
  return files;
}

/** Under whose name the changes of a file stand. */
export function subjectOf({ content, uri }: ParsedDocument, framework: Framework): ChangeSubject {
  const kind = content.kind === 'manifest' ? 'framework' : content.kind;
  const name = content.name?.value ?? (kind === 'framework' ? framework.name : undefined);
  return { kind, name: name ?? '', uri };
}

/**
 * What changes of files besides what they say as roles, skills or manifest: keys of their author's own,
 * their place, their byte order mark, and that they are there at all.
 * @param meaning what is told of them otherwise.
 */
export function fileChanges(
  files: readonly FilePair[],
  { removed, added }: WholeFiles,
  states: States,
  meaning: readonly Draft[],
): Draft[] {
  const whole = {
    before: new Set(removed.map(({ uri }) => uri)),
    after: new Set(added.map(({ uri }) => uri)),
  };
  return files.flatMap((file): Draft[] => {
    const { before, after, subject } = file;
    const found = [
      // A role or skill that comes or goes does so with all of its lines.
      ...unreadChanges(
        before && !whole.before.has(before.uri) ? before : undefined,
        after && !whole.after.has(after.uri) ? after : undefined,
        subject,
      ),
      ...placeChange(file, states),
      ...markChange(file),
    ];
    if (before && after) return found;
    const isTold = [...meaning, ...found].some(
      (draft) => draft.before?.uri === (before?.uri ?? '') || draft.after?.uri === after?.uri,
    );
    return isTold ? found : [...found, ...aloneChange(file, states)];
  });
}

/** A file that moved within its framework; what moves with its framework stays where it is there. */
function placeChange({ before, after, subject }: FilePair, states: States): Draft[] {
  if (!before || !after) return [];
  const was = placeOf(before, states.before);
  const is = placeOf(after, states.after);
  return was.text === is.text ? [] : [{ kind: 'file-moved', subject, before: was, after: is }];
}

/** A byte order mark that came or went, which is nothing that anybody reads. */
function markChange({ before, after, subject }: FilePair): Draft[] {
  if (!before || !after || !isOtherMark(before, after)) return [];
  const start = { line: 0, character: 0 };
  const side = ({ uri, hasBom }: ParsedDocument): ChangeSide => ({
    uri,
    ranges: [{ start, end: start }],
    ...(hasBom && { text: 'U+FEFF' }),
  });
  return [{ kind: 'layout', subject, before: side(before), after: side(after) }];
}

/** A file that came or went and says nothing, as an empty one. */
function aloneChange({ before, after, subject }: FilePair, states: States): Draft[] {
  const kind: ChangeKind = after ? 'file-added' : 'file-removed';
  const was = before && placeOf(before, states.before);
  const is = after && placeOf(after, states.after);
  return [{ kind, subject, ...sides(was, is) }];
}

function placeOf(document: ParsedDocument, { framework }: State): ChangeSide {
  return {
    uri: document.uri,
    ranges: [wholeRange(document)],
    text: relativePath(framework.root, document.uri),
  };
}
