import { Disposable, workspace } from 'vscode';
import type { CancellationToken, ExtensionContext, Position, TextDocument } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { renameOffersRequest } from '../../../server/src/protocol';
import { readFlag } from '../settings';
import { AppliedEdit } from './appliedEdit';
import { registerMoveOffers } from './moveOffers';
import { offerAfterRename } from './renameOffers';

/** After the rename of a role or skill, offers to keep its old name and to rename its file. */
export function registerRename(_: ExtensionContext, client: BaseLanguageClient): Disposable {
  let pending: AppliedEdit | undefined;
  const failed = (error: unknown) =>
    client.error(`What goes with a rename was not offered: ${String(error)}`);

  /** Asked before the edit is made: afterwards nobody knows what the file was named after. */
  const ask = async (
    document: TextDocument,
    position: Position,
    newName: string,
    token: CancellationToken,
  ) => {
    const settings = workspace.getConfiguration('capabilityFramework', document.uri);
    if (!readFlag(settings, 'rename.offers', true)) return null;
    try {
      const uri = client.code2ProtocolConverter.asUri(document.uri);
      const place = client.code2ProtocolConverter.asPosition(position);
      const asked = { uri, position: place, newName };
      return await client.sendRequest(renameOffersRequest, asked, token);
    } catch (error) {
      if (!token.isCancellationRequested) failed(error);
      return null;
    }
  };

  client.middleware.provideRenameEdits = async (document, position, newName, token, next) => {
    pending?.dispose();
    const [edit, offers] = await Promise.all([
      next(document, position, newName, token),
      ask(document, position, newName, token),
    ]);
    if (edit && offers && !token.isCancellationRequested) {
      pending = new AppliedEdit(document, edit.get(document.uri), () => {
        offerAfterRename(client, offers, edit.size).catch(failed);
      });
    }
    return edit;
  };
  return Disposable.from(registerMoveOffers(client), new Disposable(() => pending?.dispose()));
}
