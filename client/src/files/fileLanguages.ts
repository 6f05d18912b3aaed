import { Disposable, languages, workspace } from 'vscode';
import type { ExtensionContext, TextDocument } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { languageIdRequest } from '../../../server/src/protocol';
import { isFrameworkLanguage } from '../languages';
import type { FrameworkStatus } from '../status/frameworkStatus';

const YAML = 'yaml';

/**
 * Gives YAML files that a manifest's globs make ours their language, so that they are coloured and
 * completed like the others, and no other YAML extension answers for them too; and their own language
 * back once the globs no longer do.
 */
export function registerFileLanguages(
  _: ExtensionContext,
  client: BaseLanguageClient,
  status: FrameworkStatus,
): Disposable {
  const adopted = new Set<string>();
  const adopt = async (document: TextDocument) => {
    const key = document.uri.toString();
    const isAdopted = adopted.has(key) && isFrameworkLanguage(document.languageId);
    if ((document.languageId !== YAML && !isAdopted) || !client.isRunning()) return;
    const uri = client.code2ProtocolConverter.asUri(document.uri);
    const language = await client.sendRequest(languageIdRequest, { uri });
    if (document.isClosed || (language ?? YAML) === document.languageId) return;
    if (language) adopted.add(key);
    else adopted.delete(key);
    await languages.setTextDocumentLanguage(document, language ?? YAML);
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
