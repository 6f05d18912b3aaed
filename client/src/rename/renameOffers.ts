import { l10n, Uri, window, workspace, WorkspaceEdit } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { keepFormerNameRequest } from '../../../server/src/protocol';
import type { RenameOffers } from '../../../server/src/service/features/rename/offers';

/**
 * Tells that a role or skill was renamed and offers what goes with it, one thing after the other
 * until nothing is left or the person has had enough.
 * @param files in how many files the name was changed.
 */
export async function offerAfterRename(
  client: BaseLanguageClient,
  offers: RenameOffers,
  files: number,
): Promise<void> {
  const keep = l10n.t('Keep the old name');
  const move = l10n.t('Rename the file');
  let uri = Uri.parse(offers.uri);
  let target = offers.newUri === null ? undefined : Uri.parse(offers.newUri);
  let keeps = offers.keepsName;
  let message = renamedMessage(offers, files);
  for (;;) {
    if (target && (await exists(target))) target = undefined;
    const answers = [...(keeps ? [keep] : []), ...(target ? [move] : [])];
    if (answers.length === 0) return;
    const answer = await window.showInformationMessage(message, ...answers);
    if (answer === keep) {
      keeps = false;
      if (!(await keepOldName(client, uri, offers.from))) return;
      message = l10n.t('“{0}” is kept as an earlier name of “{1}”.', offers.from, offers.to);
    } else if (answer === move && target) {
      if (!(await moveFile(uri, target))) return;
      message = l10n.t('The file is called {0} now.', target.path.split('/').at(-1) ?? '');
      uri = target;
      target = undefined;
    } else return;
  }
}

function renamedMessage({ from, to }: RenameOffers, files: number): string {
  return files === 1
    ? l10n.t('Renamed “{0}” to “{1}” in 1 file.', from, to)
    : l10n.t('Renamed “{0}” to “{1}” in {2} files.', from, to, files);
}

async function keepOldName(client: BaseLanguageClient, file: Uri, name: string): Promise<boolean> {
  const uri = client.code2ProtocolConverter.asUri(file);
  const edit = await client.sendRequest(keepFormerNameRequest, { uri, name });
  if (!edit) return true;
  const converted = await client.protocol2CodeConverter.asWorkspaceEdit(edit);
  // As a refactoring it is saved like the rename itself.
  return workspace.applyEdit(converted, { isRefactoring: true });
}

async function moveFile(from: Uri, to: Uri): Promise<boolean> {
  const edit = new WorkspaceEdit();
  edit.renameFile(from, to, { overwrite: false });
  return workspace.applyEdit(edit, { isRefactoring: true });
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
