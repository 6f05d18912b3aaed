import type { Position, Range, WorkspaceEdit } from 'vscode-languageserver-types';
import type { CancellationToken } from '../../cancellation';
import type { SkillSummary } from '../../index/summary';
import { baseName } from '../../uris';
import type { FeatureContext } from '../context';
import { NameEditor } from './fileEdits';
import { renamedUri } from './fileNames';
import { addFormerName, isWorthKeeping, removeFormerName } from './formerly';
import * as messages from './messages';
import { refuseName } from './newName';
import { filesToRename, readFile } from './places';
import type { RenameMemory } from './renameMemory';
import { renameTarget } from './target';
import type { Refusal, RenameTarget } from './target';
import { EditBuilder } from './workspaceEdit';

/** Where the name stands that is to be renamed, and how it reads. */
export interface PreparedRename {
  readonly range: Range;
  readonly placeholder: string;
}

/** What the client can ask the person about before it makes an edit's changes. */
export interface RenameOptions {
  /** Ask whether to keep a skill's old name and to rename the file (LSP 3.16, annotations). */
  readonly asks: boolean;
  /** The client can rename files in an edit. */
  readonly renamesFiles: boolean;
}

/** The edit of all files, or a sentence that says why there is none. */
export type RenameAnswer = { readonly edit: WorkspaceEdit } | Refusal;

/**
 * LSP `textDocument/prepareRename`: the exact range of the name, inside its quotes.
 * @returns undefined once cancelled.
 */
export async function prepareRename(
  context: FeatureContext,
  uri: string,
  position: Position,
  token: CancellationToken,
): Promise<PreparedRename | Refusal | undefined> {
  const target = await renameTarget(context, uri, position, token);
  if (!target || 'problem' in target) return target;
  return { range: target.range, placeholder: target.subject.name };
}

/**
 * LSP `textDocument/rename`: every place that names what stands at a position, in every file of the
 * framework, open or not. Uses under an earlier name stay as they are.
 * @param memory what earlier renames could not keep; it learns from this one.
 * @returns undefined once cancelled.
 */
export async function rename(
  context: FeatureContext,
  memory: RenameMemory,
  uri: string,
  position: Position,
  newName: string,
  options: RenameOptions,
  token: CancellationToken,
): Promise<RenameAnswer | undefined> {
  if (!context.store.isComplete) return { problem: messages.notRead() };
  await context.store.settled();
  const target = await renameTarget(context, uri, position, token);
  if (!target || 'problem' in target) return target;
  const edits = new EditBuilder();
  const problem = await renameInto(edits, context, memory, target, newName, options, token);
  if (problem) return problem;
  return token.isCancellationRequested ? undefined : { edit: edits.build() };
}

/** Adds one rename to an edit. Gives the reason where there can be none, and adds nothing then. */
export async function renameInto(
  edits: EditBuilder,
  context: FeatureContext,
  memory: RenameMemory,
  target: RenameTarget,
  newName: string,
  options: RenameOptions,
  token: CancellationToken,
): Promise<Refusal | undefined> {
  const to = newName.trim();
  const problem = refuseName(target, to);
  if (problem !== undefined) return { problem };
  const { subject, framework } = target;
  if (to === subject.name) return undefined;
  const files = await filesToRename(context.store, target, to, token);
  if (!files) return undefined;
  const editor = new NameEditor(to, subject.kind === 'skill-level', memory);
  for (const file of files) edits.change(file.uri, file.version, editor.editsOf(file));
  if (subject.kind === 'skill') {
    const skills = framework.skillsNamedLike(subject.name);
    for (const skill of skills.filter(({ name }) => name?.value === subject.name)) {
      await renameSkill(edits, context, target, skill, to, options);
    }
  } else if (subject.kind === 'role' && options.asks && options.renamesFiles) {
    askToMove(edits, target, target.uri, to);
  }
  return undefined;
}

/** What renaming a skill means for its own file, beside its name. */
async function renameSkill(
  edits: EditBuilder,
  { store }: FeatureContext,
  target: RenameTarget,
  skill: SkillSummary,
  to: string,
  { asks, renamesFiles }: RenameOptions,
): Promise<void> {
  const { uri } = skill;
  if (asks || skill.formerly.length > 0) {
    const file = await readFile(store, uri);
    if (!file) return;
    const { version, parsed } = file;
    const removed = removeFormerName(parsed, to);
    if (removed.length > 0) edits.change(uri, version, removed);
    const from = target.subject.name;
    const kept = asks && isWorthKeeping(from, to) ? addFormerName(parsed, from, to) : undefined;
    if (kept) {
      edits.ask(uri, version, kept, 'keep-old-name', {
        label: messages.keepOldName(),
        description: messages.keepOldNameWhy(from),
      });
    }
  }
  if (asks && renamesFiles) askToMove(edits, target, uri, to);
}

function askToMove(
  edits: EditBuilder,
  { framework, subject }: RenameTarget,
  uri: string,
  to: string,
): void {
  const moved = renamedUri(framework, uri, subject.name, to);
  if (moved === undefined) return;
  edits.askToMove(uri, moved, 'rename-file', {
    label: messages.renameFile(),
    description: baseName(moved),
  });
}
