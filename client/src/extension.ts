import { l10n, Uri } from 'vscode';
import type { Disposable, ExtensionContext } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { InitializationOptions } from '../../server/src/protocol';
import { registerCommands } from './commands/commands';
import { registerCreate } from './create/createFeature';
import { registerExplorer } from './explorer/explorerFeature';
import { registerGoneDocuments } from './files/goneDocuments';
import { registerHiddenDocuments } from './files/hiddenDocuments';
import { registerFileLanguages } from './files/fileLanguages';
import { registerFolderSchemes } from './files/folderSchemes';
import { registerFileRequests } from './files/fileRequests';
import { documentSelector } from './languages';
import { registerLenses } from './lenses/lensFeature';
import { registerPreview } from './preview/previewFeature';
import { registerRefactorings } from './refactorings/refactoringFeature';
import { registerRename } from './rename/renameFeature';
import { registerReview } from './review/reviewFeature';
import { FrameworkStatus } from './status/frameworkStatus';
import { registerStatus } from './status/statusFeature';

/** Makes the client for the host that we run in. */
export type ClientFactory = (
  id: string,
  name: string,
  options: LanguageClientOptions,
) => BaseLanguageClient;

/** A part of the extension: registers what it does, with the client not yet started. */
type Feature = (
  context: ExtensionContext,
  client: BaseLanguageClient,
  status: FrameworkStatus,
) => Disposable;

const FEATURES: readonly Feature[] = [
  registerFileRequests,
  registerFileLanguages,
  registerFolderSchemes,
  registerHiddenDocuments,
  registerGoneDocuments,
  registerPreview,
  registerCommands,
  registerStatus,
  registerExplorer,
  registerCreate,
  registerRename,
  registerLenses,
  registerRefactorings,
  registerReview,
];

/** What VS Code calls of an extension. */
interface Extension {
  readonly activate: (context: ExtensionContext) => Promise<void>;
  readonly deactivate: () => Promise<void>;
}

/** The extension with the client that its host makes. VS Code calls `deactivate` to have it stopped. */
export function extensionWith(clientFor: (context: ExtensionContext) => ClientFactory): Extension {
  let running: BaseLanguageClient | undefined;
  return {
    async activate(context) {
      running = makeClient(clientFor(context), context);
      const status = new FrameworkStatus(running);
      context.subscriptions.push(status);
      for (const register of FEATURES)
        context.subscriptions.push(register(context, running, status));
      await running.start();
    },
    // VS Code disposes of the rest, and waits for this.
    async deactivate() {
      await running?.stop();
      running = undefined;
    },
  };
}

function makeClient(create: ClientFactory, context: ExtensionContext): BaseLanguageClient {
  const options: InitializationOptions = {
    clientReadsFiles: true,
    offersAfterRename: true,
    clientCommands: true,
    dictionaries: `${Uri.joinPath(context.extensionUri, 'dist', 'dictionaries').toString()}/`,
    rulePages: `${Uri.joinPath(context.extensionUri, 'docs', 'rules').toString()}/`,
    ...(l10n.bundle && { messages: l10n.bundle }),
  };
  return create('capabilityFramework', 'Capability Framework', {
    documentSelector: documentSelector(),
    initializationOptions: options,
    // Without it the client pulls when a document is opened, and never again.
    diagnosticPullOptions: { onChange: true },
    markdown: { isTrusted: false, supportHtml: false },
  });
}
