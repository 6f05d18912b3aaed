import type { Position, WorkspaceEdit } from 'vscode-languageserver-types';
import type { CancellationToken } from '../../cancellation';
import type { FeatureContext } from '../context';
import { renamedUri } from './fileNames';
import { addFormerName, isWorthKeeping } from './formerly';
import { refuseName } from './newName';
import { readFile } from './places';
import { renameTarget } from './target';
import { EditBuilder } from './workspaceEdit';

/** What a client may offer once a role or skill was renamed. */
export interface RenameOffers {
  /** The file of the role or skill. */
  readonly uri: string;
  /** The old name and the new one, trimmed. */
  readonly from: string;
  readonly to: string;
  /** The skill can keep its old name among its earlier names. */
  readonly keepsName: boolean;
  /** Where the file would lie, named after the new name as it was after the old one; null: it was not. */
  readonly newUri: string | null;
}

/**
 * What to offer after a rename that is about to be made; asked before, for afterwards nobody knows
 * what the file was named after.
 * @returns undefined where there is nothing to offer, or once cancelled.
 */
export async function renameOffers(
  context: FeatureContext,
  uri: string,
  position: Position,
  newName: string,
  token: CancellationToken,
): Promise<RenameOffers | undefined> {
  const target = await renameTarget(context, uri, position, token);
  if (!target || 'problem' in target) return undefined;
  const { framework, subject } = target;
  const to = newName.trim();
  const from = subject.name;
  if (to === from || refuseName(target, to) !== undefined) return undefined;
  const declared = subject.kind === 'role' ? uri : framework.skill(from)?.uri;
  if (declared === undefined || (subject.kind !== 'role' && subject.kind !== 'skill')) {
    return undefined;
  }
  const newUri = renamedUri(framework, declared, from, to) ?? null;
  const keepsName = subject.kind === 'skill' && isWorthKeeping(from, to);
  return keepsName || newUri !== null ? { uri: declared, from, to, keepsName, newUri } : undefined;
}

/** The edit that adds a name to a skill's earlier names; undefined where it is there, or cannot be. */
export async function keepFormerName(
  { store }: FeatureContext,
  uri: string,
  name: string,
  token: CancellationToken,
): Promise<WorkspaceEdit | undefined> {
  const file = await readFile(store, uri);
  if (token.isCancellationRequested || file?.parsed.content.kind !== 'skill') return undefined;
  const edit = addFormerName(file.parsed, name);
  if (!edit) return undefined;
  const edits = new EditBuilder();
  edits.change(uri, file.version, [edit]);
  return edits.build();
}
