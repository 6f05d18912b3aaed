import { FileType, l10n, Uri, window, workspace } from 'vscode';
import type { ExplorerNode } from '../../../server/src/service/features/explorer/node';
import { chooseFramework } from '../status/chooseFramework';
import type { FrameworkStatus } from '../status/frameworkStatus';

/** Where a new file belongs. */
export interface Target {
  readonly folder: Uri;
  /** The person chose this very folder, not just its framework. */
  readonly isExact: boolean;
}

/** What a command was started on: a file or folder of VS Code's explorer, a node of ours, or nothing. */
export type Origin = Uri | ExplorerNode | undefined;

/**
 * The folder for a new role or skill: the one the command was started on, else that of the active
 * file's framework, else the framework that the person chooses. Undefined: the person gave up.
 */
export async function targetFor(
  origin: Origin,
  status: FrameworkStatus,
): Promise<Target | undefined> {
  if (origin instanceof Uri) return { folder: await folderOf(origin), isExact: true };
  if (origin) return { folder: Uri.parse(origin.root), isExact: false };
  if (status.current.frameworks.length > 0) {
    const placeHolder = l10n.t('Which framework is it for?');
    const chosen = await chooseFramework(status, { placeHolder });
    return chosen && { folder: Uri.parse(chosen.root), isExact: false };
  }
  const folder = await workspaceFolder();
  return folder && { folder, isExact: false };
}

/** The folder for a new framework: the one the command was started on, else a workspace folder. */
export async function frameworkFolder(origin: Origin): Promise<Uri | undefined> {
  return origin instanceof Uri ? folderOf(origin) : workspaceFolder();
}

async function workspaceFolder(): Promise<Uri | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length > 1) {
    const placeHolder = l10n.t('Which folder?');
    return (await window.showWorkspaceFolderPick({ placeHolder }))?.uri;
  }
  if (!folders[0]) {
    void window.showInformationMessage(l10n.t('Open a folder first: the framework lives in it.'));
  }
  return folders[0]?.uri;
}

async function folderOf(uri: Uri): Promise<Uri> {
  const { type } = await workspace.fs.stat(uri);
  return (type & FileType.Directory) === 0 ? Uri.joinPath(uri, '..') : uri;
}
