import { commands, Disposable, window, workspace } from 'vscode';
import type { ExtensionContext } from 'vscode';
import { ReferencesRequest } from 'vscode-languageclient';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { CLIENT_COMMANDS } from '../../../server/src/protocol';
import { placeOf } from '../place';
import type { Place } from '../place';

/** What a click on a code lens does. */
export function registerLenses(_: ExtensionContext, client: BaseLanguageClient): Disposable {
  const at = (run: (place: Place) => Promise<void>) => (address: unknown, position: unknown) => {
    const place = placeOf(address, position);
    return place && run(place);
  };
  return Disposable.from(
    commands.registerCommand(
      CLIENT_COMMANDS.showUses,
      at((place) => showUses(client, place)),
    ),
    commands.registerCommand(CLIENT_COMMANDS.openPreviewAt, at(openPreviewAt)),
  );
}

/** Peeks the places that a lens counts: the uses without what they are uses of. */
async function showUses(client: BaseLanguageClient, { uri, range }: Place): Promise<void> {
  const found = await client.sendRequest(ReferencesRequest.type, {
    textDocument: { uri: client.code2ProtocolConverter.asUri(uri) },
    position: client.code2ProtocolConverter.asPosition(range.start),
    context: { includeDeclaration: false },
  });
  const uses = await client.protocol2CodeConverter.asReferences(found);
  await commands.executeCommand('editor.action.showReferences', uri, range.start, uses ?? []);
}

/** Opens the preview at a place: it shows what the cursor is on, so that goes there, too. */
async function openPreviewAt({ uri, range }: Place): Promise<void> {
  const shown = window.visibleTextEditors.find(
    ({ document }) => document.uri.toString() === uri.toString(),
  );
  const document = await workspace.openTextDocument(uri);
  await window.showTextDocument(document, {
    selection: range,
    ...(shown?.viewColumn !== undefined && { viewColumn: shown.viewColumn }),
  });
  await commands.executeCommand('capabilityFramework.openPreview');
}
