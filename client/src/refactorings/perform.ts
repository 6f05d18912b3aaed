import { l10n, ProgressLocation, Range, Selection, window, workspace } from 'vscode';
import type { Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { refactorRequest } from '../../../server/src/protocol';
import type { RefactorRequest } from '../../../server/src/service/features/refactorings/request';

/**
 * Has the server work out a refactoring, makes its changes as one step to undo and opens what is to be
 * looked at next. A reason against it is shown as a message.
 * @param title says what is going on, while it takes long.
 * @returns how many files were changed; undefined where none was.
 */
export async function perform(
  client: BaseLanguageClient,
  title: string,
  request: RefactorRequest,
): Promise<number | undefined> {
  const answer = await window.withProgress(
    { location: ProgressLocation.Notification, title, cancellable: true },
    (_, token) =>
      client.sendRequest(refactorRequest, request, token).catch((error: unknown) => {
        if (token.isCancellationRequested) return undefined;
        throw error;
      }),
  );
  if (!answer) return undefined;
  if ('problem' in answer) {
    void window.showInformationMessage(answer.problem);
    return undefined;
  }
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(answer.edit);
  // As a refactoring, so that VS Code saves the files that nobody has open (files.refactoring.autoSave).
  if (!(await workspace.applyEdit(edit, { isRefactoring: true }))) {
    void window.showErrorMessage(
      l10n.t('The files could not be changed. Is one of them read-only?'),
    );
    return undefined;
  }
  if (answer.open) {
    const uri = client.protocol2CodeConverter.asUri(answer.open.uri);
    await openAt(uri, client.protocol2CodeConverter.asRange(answer.open.selection));
  }
  return edit.size;
}

async function openAt(uri: Uri, range: Range): Promise<void> {
  const editor = await window.showTextDocument(uri, { preview: false });
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range);
}
