import {
  commands,
  l10n,
  Position,
  Range,
  Selection,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import type { Disposable, TextEditor, WebviewPanel } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { previewRequest } from '../../../server/src/protocol';
import { readFromPage } from '../../webview/messages';
import type { ShowPage } from '../../webview/messages';
import { isFrameworkLanguage } from '../languages';
import type { FrameworkStatus } from '../status/frameworkStatus';
import { newNonce, previewHtml } from './previewHtml';

/** One preview beside the editors: it shows what the active editor's cursor is on, as it is typed. */
export class PreviewPanel implements Disposable {
  private readonly panel: WebviewPanel;
  private readonly subscriptions: Disposable[];
  private place: { readonly uri: Uri; readonly position: Position };
  private isReady = false;
  private isAsking = false;
  private isOutdated = false;

  /** @param onClosed called when the person, or {@link dispose}, closes the panel. */
  constructor(
    extensionUri: Uri,
    private readonly client: BaseLanguageClient,
    status: FrameworkStatus,
    editor: TextEditor,
    onClosed: () => void,
  ) {
    this.place = { uri: editor.document.uri, position: editor.selection.active };
    this.panel = window.createWebviewPanel(
      'capabilityFramework.preview',
      l10n.t('Preview'),
      { viewColumn: ViewColumn.Beside, preserveFocus: true },
      { enableScripts: true, localResourceRoots: [Uri.joinPath(extensionUri, 'dist')] },
    );
    this.panel.iconPath = Uri.joinPath(extensionUri, 'media', 'activity-bar.svg');
    this.subscriptions = [
      this.panel.webview.onDidReceiveMessage((message: unknown) => this.receive(message)),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.follow(textEditor)),
      window.onDidChangeActiveTextEditor((active) => {
        if (active) this.follow(active);
      }),
      // Any document may hold words that the page shows: a skill's bullets, the manifest's levels.
      workspace.onDidChangeTextDocument(({ document }) => {
        if (isFrameworkLanguage(document.languageId)) this.update();
      }),
      // What changed on disk, and the end of loading, come this way.
      status.onDidChange(() => this.update()),
      this.panel.onDidChangeViewState(() => this.update()),
    ];
    this.panel.onDidDispose(() => {
      for (const subscription of this.subscriptions) subscription.dispose();
      onClosed();
    });
    this.panel.webview.html = previewHtml(this.panel.webview, extensionUri, newNonce());
  }

  /** Brings the panel to the front and shows the editor's place. */
  show(editor: TextEditor): void {
    this.follow(editor);
    this.panel.reveal(undefined, true);
  }

  dispose(): void {
    this.panel.dispose();
  }

  private follow(editor: TextEditor): void {
    if (!isFrameworkLanguage(editor.document.languageId)) return;
    this.place = { uri: editor.document.uri, position: editor.selection.active };
    this.update();
  }

  /** Asks for the page, one request at a time; what changes meanwhile leads to one more. */
  private update(): void {
    this.isOutdated = true;
    if (!this.isReady || this.isAsking) return;
    this.isAsking = true;
    void this.ask()
      .catch((error: unknown) => this.client.error(`The preview was not updated: ${String(error)}`))
      .finally(() => (this.isAsking = false));
  }

  private async ask(): Promise<void> {
    while (this.isOutdated) {
      this.isOutdated = false;
      await this.showPage(this.place.uri, this.place.position);
    }
  }

  private async showPage(uri: Uri, position: Position): Promise<void> {
    const page = await this.client.sendRequest(previewRequest, {
      uri: this.client.code2ProtocolConverter.asUri(uri),
      position: this.client.code2ProtocolConverter.asPosition(position),
    });
    if (!page) return;
    this.panel.title = titleOf(page) ?? l10n.t('Preview');
    await this.panel.webview.postMessage({ type: 'page', page } satisfies ShowPage);
  }

  private receive(message: unknown): void {
    const read = readFromPage(message);
    if (read?.type === 'ready') {
      this.isReady = true;
      this.update();
    } else if (read) void this.reveal(Uri.parse(read.uri), read.line);
  }

  /** Opens the place where a text of the page was written: only files of the workspace. */
  private async reveal(uri: Uri, line: number): Promise<void> {
    if (!workspace.getWorkspaceFolder(uri)) return;
    const beside = window.visibleTextEditors.find(
      (editor) => editor.document.uri.toString() === uri.toString(),
    );
    const start = new Position(line, 0);
    await commands.executeCommand('vscode.open', uri, {
      viewColumn: beside?.viewColumn ?? ViewColumn.One,
      selection: new Range(start, start),
    });
    const editor = window.activeTextEditor;
    if (editor) editor.selection = new Selection(start, start);
  }
}

function titleOf(page: ShowPage['page']): string | undefined {
  const name =
    page.kind === 'profile' ? page.roleLevel : page.kind === 'skill' ? page.name : undefined;
  return name && l10n.t('Preview: {0}', name.text);
}
