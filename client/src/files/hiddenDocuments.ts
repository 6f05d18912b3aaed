import type { Disposable, ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { hiddenNotification } from '../../../server/src/protocol';

/**
 * Tells the server of documents that no editor shows any more. The client then forgets their
 * diagnostics, though VS Code may keep them open; the server gives them to the Problems list itself.
 */
export function registerHiddenDocuments(
  _: ExtensionContext,
  client: BaseLanguageClient,
): Disposable {
  return client.visibleDocuments.onClose((uris) => {
    if (!client.isRunning()) return;
    for (const uri of uris)
      client
        .sendNotification(hiddenNotification, { uri: client.code2ProtocolConverter.asUri(uri) })
        .catch((error: unknown) => {
          client.warn(`The server was not told that ${uri.toString()} is hidden: ${String(error)}`);
        });
  });
}
