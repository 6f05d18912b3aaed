import { workspace } from 'vscode';
import type { Disposable, ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { documentSelector } from '../languages';

/** Starts the server anew where a folder is added whose file system its documents were not known from. */
export function registerFolderSchemes(_: ExtensionContext, client: BaseLanguageClient): Disposable {
  const learn = async () => {
    const known = client.clientOptions.documentSelector ?? [];
    const keys = new Set(known.map((filter) => JSON.stringify(filter)));
    const added = documentSelector().filter((filter) => !keys.has(JSON.stringify(filter)));
    if (added.length === 0) return;
    // The client looks at its selector when it starts, and only then.
    known.push(...added);
    await client.stop();
    await client.start();
  };
  return workspace.onDidChangeWorkspaceFolders(() => {
    learn().catch((error: unknown) => {
      client.error(`The files of a new folder are not known: ${String(error)}`);
    });
  });
}
