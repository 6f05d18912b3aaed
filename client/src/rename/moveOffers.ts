import { workspace } from 'vscode';
import type { Disposable, FileWillRenameEvent, Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { moveOffersRequest } from '../../../server/src/protocol';
import type { RenameOffers } from '../../../server/src/service/features/rename/offers';
import { offerAfterRename } from './renameOffers';

/** After skills were renamed because their files were, offers to keep their old names. */
export function registerMoveOffers(client: BaseLanguageClient): Disposable {
  const failed = (error: unknown) =>
    client.error(`What goes with the new name of a file was not offered: ${String(error)}`);
  let pending: { readonly offers: readonly RenameOffers[]; readonly files: number } | undefined;

  /** Asked before the files move: afterwards nobody knows what they were named after. */
  const ask = async ({ files, token }: FileWillRenameEvent): Promise<readonly RenameOffers[]> => {
    const address = (uri: Uri) => client.code2ProtocolConverter.asUri(uri);
    const moved = files
      .filter(({ oldUri }) =>
        workspace
          .getConfiguration('capabilityFramework', oldUri)
          .get<boolean>('rename.offers', true),
      )
      .map(({ oldUri, newUri }) => ({ oldUri: address(oldUri), newUri: address(newUri) }));
    if (moved.length === 0) return [];
    try {
      return await client.sendRequest(moveOffersRequest, { files: moved }, token);
    } catch (error) {
      if (!token.isCancellationRequested) failed(error);
      return [];
    }
  };
  const offer = async (offers: readonly RenameOffers[], files: number) => {
    for (const one of offers) await offerAfterRename(client, one, files);
  };

  client.middleware.workspace = {
    ...client.middleware.workspace,
    willRenameFiles: async (event, next) => {
      pending = undefined;
      const offers = await ask(event);
      const edit = await next(event);
      if (edit && edit.size > 0 && offers.length > 0) pending = { offers, files: edit.size };
      return edit;
    },
  };
  return workspace.onDidRenameFiles(() => {
    const made = pending;
    pending = undefined;
    if (made) offer(made.offers, made.files).catch(failed);
  });
}
