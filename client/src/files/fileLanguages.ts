import { Disposable, languages, workspace } from 'vscode';
import type { ExtensionContext, TextDocument } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { languageIdRequest } from '../../../server/src/protocol';
import type { FrameworkStatus } from '../status/frameworkStatus';

/**
 * Gives YAML files that a manifest's globs make ours their language, so that they are coloured and
 * completed like the others, and no other YAML extension answers for them too.
 */
export function registerFileLanguages(
  _: ExtensionContext,
  client: BaseLanguageClient,
  status: FrameworkStatus,
): Disposable {
  const adopt = async (document: TextDocument) => {
    if (document.languageId !== 'yaml' || !client.isRunning()) return;
    const uri = client.code2ProtocolConverter.asUri(document.uri);
    const language = await client.sendRequest(languageIdRequest, { uri });
    if (language && !document.isClosed) await languages.setTextDocumentLanguage(document, language);
  };
  const attempt = (document: TextDocument) =>
    void adopt(document).catch((error: unknown) => {
      client.warn(`The language of ${document.uri.toString()} was not set: ${String(error)}`);
    });
  return Disposable.from(
    workspace.onDidOpenTextDocument(attempt),
    status.onDidChange(({ state }) => {
      if (state !== 'loading') workspace.textDocuments.forEach(attempt);
    }),
  );
}
