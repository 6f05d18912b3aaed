import { ProtocolNotificationType, ProtocolRequestType } from 'vscode-languageserver-protocol';
import type { Position } from 'vscode-languageserver-types';
import type { FrameworkFigures } from './service';
import type { PreviewPage } from './service/profile/profile';
import type { FileContent } from './service/workspace';

/** What a client may hand over in `initialize`. All of it is optional: any LSP client will do. */
export interface InitializationOptions {
  /** The client answers {@link readFileRequest} and {@link findYamlFilesRequest}. */
  readonly clientReadsFiles?: boolean;
  /** Address of the folder with the rules' pages, with a slash at the end. */
  readonly rulePages?: string;
  /** Translations of the messages, as `vscode.l10n.bundle` gives them. */
  readonly messages?: Readonly<Record<string, string>>;
}

/** Client → server: the page that a preview shows for a place in a document; null: none. */
export const previewRequest = new ProtocolRequestType<
  { readonly uri: string; readonly position: Position },
  PreviewPage | null,
  never,
  void,
  void
>('capabilityFramework/preview');

/** Client → server: the language id that a document has in its framework; null: none of ours. */
export const languageIdRequest = new ProtocolRequestType<
  { readonly uri: string },
  string | null,
  never,
  void,
  void
>('capabilityFramework/languageId');

/**
 * Client → server: no editor shows the document any more, so its diagnostics are no longer pulled,
 * though it may stay open for a while (VS Code keeps what other extensions or itself may still need).
 */
export const hiddenNotification = new ProtocolNotificationType<{ readonly uri: string }, void>(
  'capabilityFramework/hidden',
);

/** Server → client, once after indexing and whenever the figures change. */
export const statusNotification = new ProtocolNotificationType<
  { readonly state: 'loading' | 'ready' | 'stopped'; readonly frameworks: FrameworkFigures[] },
  void
>('capabilityFramework/status');

/** Server → client, where the server has no file system of its own for the URI. */
export const readFileRequest = new ProtocolRequestType<
  { readonly uri: string },
  FileContent,
  never,
  void,
  void
>('capabilityFramework/readFile');

/** Server → client: see `Workspace.findYamlFiles`. */
export const findYamlFilesRequest = new ProtocolRequestType<
  { readonly uri: string },
  string[],
  never,
  void,
  void
>('capabilityFramework/findYamlFiles');
