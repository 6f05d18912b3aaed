import { Disposable, FileType, workspace } from 'vscode';
import type { ExtensionContext, TextDocument, Uri } from 'vscode';
import { FileChangeType } from 'vscode-languageclient';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { goneNotification } from '../../../server/src/protocol';
import { isFrameworkLanguage } from '../languages';

/**
 * Tells the server of documents whose file is gone and that no editor shows. VS Code keeps a document
 * open for minutes after any extension looked at it; what is deleted would stay in the framework as long.
 */
export function registerGoneDocuments(_: ExtensionContext, client: BaseLanguageClient): Disposable {
  const forget = async (document: TextDocument) => {
    if (!isLeftOver(client, document) || (await isFile(document.uri))) return;
    // Meanwhile somebody may have opened it, or written in it.
    if (!isLeftOver(client, document) || !client.isRunning()) return;
    const uri = client.code2ProtocolConverter.asUri(document.uri);
    await client.sendNotification(goneNotification, { uri });
  };
  const attempt = (document: TextDocument) =>
    void forget(document).catch((error: unknown) => {
      client.warn(
        `The server was not told that ${document.uri.toString()} is gone: ${String(error)}`,
      );
    });
  client.middleware.didOpen = async (document, next) => {
    await next(document);
    // A server that was started anew hears of everything that is still open.
    attempt(document);
  };
  client.middleware.workspace = {
    ...client.middleware.workspace,
    didChangeWatchedFile: async (event, next) => {
      await next(event);
      if (event.type !== FileChangeType.Deleted) return;
      const deleted = client.protocol2CodeConverter.asUri(event.uri);
      for (const document of workspace.textDocuments)
        if (isAtOrBelow(document.uri, deleted)) attempt(document);
    },
  };
  return client.visibleDocuments.onClose((uris) => {
    const closed = new Set([...uris].map(String));
    for (const document of workspace.textDocuments)
      if (closed.has(document.uri.toString())) attempt(document);
  });
}

/** Whether nobody would miss what is open of a document. */
function isLeftOver(client: BaseLanguageClient, document: TextDocument): boolean {
  return (
    isFrameworkLanguage(document.languageId) &&
    !document.isClosed &&
    !document.isDirty &&
    !document.isUntitled &&
    !client.visibleDocuments.isVisible(document)
  );
}

function isAtOrBelow({ scheme, path }: Uri, folder: Uri): boolean {
  return scheme === folder.scheme && (path === folder.path || path.startsWith(`${folder.path}/`));
}

async function isFile(uri: Uri): Promise<boolean> {
  try {
    return ((await workspace.fs.stat(uri)).type & FileType.Directory) === 0;
  } catch {
    return false;
  }
}
