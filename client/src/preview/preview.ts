import { commands, l10n, languages, Position, Uri, window, workspace } from 'vscode';
import type { Disposable, TextEditor, WebviewPanel } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { filesOf, pageAddressRequest, pageKey, pageRequest } from '../../../server/src/protocol';
import type { PageAddress, PageKind } from '../../../server/src/service/profile/address';
import type { PreviewPage } from '../../../server/src/service/profile/profile';
import { readFromPage } from '../../webview/messages';
import type { FromPage, ToPage } from '../../webview/messages';
import { isFrameworkLanguage } from '../languages';
import type { FrameworkStatus } from '../status/frameworkStatus';
import type { BrandReader } from './brandReader';
import { PageHistory } from './pageHistory';
import { titleOf } from './pageTitle';
import { isAboutPreviews, previewSettings } from './previewSettings';
import { previewHtml } from './previewHtml';
import { areOn, remarksOn } from './remarks';
import { revealSource } from './revealSource';
import { SourceSync } from './sourceSync';

/** What every preview works with. */
export interface PreviewHost {
  readonly extensionUri: Uri;
  readonly client: BaseLanguageClient;
  readonly status: FrameworkStatus;
  /** A folder of the extension's own. */
  readonly storageUri: Uri;
  readonly brands: BrandReader;
}

/** How a preview begins. */
export interface PreviewStart {
  readonly address?: PageAddress | undefined;
  readonly locked: boolean;
  /** It is the editor of a file, and shows that file as long as it is open. */
  readonly isEditor?: boolean;
  /** What is shown where there is no address. */
  readonly page?: PreviewPage;
}

/**
 * One preview: a panel that shows a page as it is typed. It follows the active editor unless it is
 * locked to its page.
 */
export class Preview implements Disposable {
  private readonly subscriptions: Disposable[];
  private readonly history: PageHistory;
  private readonly sync: SourceSync;
  private shown: PreviewPage | undefined;
  /** What the page was made from, and the page before it where that is still shown. */
  private readonly files = new Set<string>();
  private title: string | undefined;
  private isReady = false;
  private isAsking = false;
  private isOutdated = false;
  private locked: boolean;
  private readonly isEditor: boolean;
  /** The kind of page that the reader chose for roles. */
  private wanted: PageKind | undefined;

  /** @param onClosed called when the person, or {@link dispose}, closes the panel. */
  constructor(
    private readonly host: PreviewHost,
    readonly panel: WebviewPanel,
    private readonly start: PreviewStart,
    onClosed: (preview: Preview) => void,
  ) {
    this.history = new PageHistory(start.address, pageKey);
    this.isEditor = start.isEditor ?? false;
    this.locked = start.locked || this.isEditor;
    this.want(start.address);
    panel.iconPath = Uri.joinPath(host.extensionUri, 'media', 'activity-bar.svg');
    this.sync = new SourceSync(
      (message) => void this.post(message),
      // A panel that is closed has no state to be asked for.
      () => this.isReady && panel.visible,
    );
    this.subscriptions = [
      panel.webview.onDidReceiveMessage((message: unknown) => {
        const read = readFromPage(message);
        if (read) this.receive(read);
      }),
      window.onDidChangeTextEditorSelection(({ textEditor }) => void this.follow(textEditor)),
      window.onDidChangeActiveTextEditor((editor) => editor && void this.follow(editor)),
      // Any document may hold words that the page shows: a skill's bullets, the manifest's levels.
      workspace.onDidChangeTextDocument(({ document }) => {
        if (isFrameworkLanguage(document.languageId)) void this.update();
      }),
      // What changed on disk and the end of loading come this way.
      host.status.onDidChange(() => void this.update()),
      languages.onDidChangeDiagnostics(({ uris }) => {
        if (this.shown && areOn(this.shown, uris, host.client)) void this.showRemarks(this.shown);
      }),
      host.brands.onDidChange(() => void this.update()),
      workspace.onDidChangeConfiguration((change) => {
        if (isAboutPreviews(change)) this.showLook();
      }),
      panel.onDidChangeViewState(() => {
        this.showLock();
        void this.update();
      }),
    ];
    panel.onDidDispose(() => {
      this.isReady = false;
      for (const subscription of this.subscriptions) subscription.dispose();
      this.sync.dispose();
      onClosed(this);
    });
    panel.webview.html = previewHtml(panel.webview, host.extensionUri);
  }

  get address(): PageAddress | undefined {
    return this.history.current;
  }

  /** The page as it was last shown. */
  get page(): PreviewPage | undefined {
    return this.shown;
  }

  /** What the page is called, for tabs and files; the last good name while a file cannot be read. */
  get name(): string | undefined {
    return this.title;
  }

  get isLocked(): boolean {
    return this.locked;
  }

  setLocked(locked: boolean): void {
    if (this.isEditor) return;
    this.locked = locked;
    this.showTitle();
    void this.update();
    const editor = window.activeTextEditor ?? window.visibleTextEditors[0];
    if (!locked && editor) void this.follow(editor);
  }

  /** Shows another page; with back the reader comes here again. */
  open(address: PageAddress): void {
    this.want(address);
    if (this.history.open(address)) void this.update();
  }

  go(direction: 'back' | 'forward'): void {
    if (!this.history.go(direction)) return;
    this.want(this.address);
    void this.update();
  }

  /** Shows what the editor's cursor is on, unless the preview is locked. */
  async follow(editor: TextEditor): Promise<void> {
    const { document, selection } = editor;
    if (!isFrameworkLanguage(document.languageId)) return;
    if (!this.locked) {
      const { client } = this.host;
      const address = await client.sendRequest(pageAddressRequest, {
        uri: client.code2ProtocolConverter.asUri(document.uri),
        position: client.code2ProtocolConverter.asPosition(selection.active),
        ...(this.wanted && { kind: this.wanted }),
      });
      if (address && this.history.replace(address)) await this.update();
    }
    this.sync.cursorMoved(editor);
  }

  /** Shows where the page is written. */
  openSource(): void {
    const { address } = this;
    if (address && 'uri' in address) {
      const shown = this.shown?.kind === 'profile' ? this.shown.roleLevel?.range.start : undefined;
      this.reveal(address.uri, new Position(shown?.line ?? 0, shown?.character ?? 0));
    }
  }

  /**
   * Puts the page on the clipboard, with headings, lists and tables for a word processor.
   * @param text the page in plain words, for what takes no more.
   */
  copyRichText(text: string): void {
    // A browser lets only the page that has the focus copy.
    this.panel.reveal();
    void this.post({ type: 'copy', text });
  }

  /** Asks for the page again, whatever is shown. */
  refresh(): void {
    this.showLook();
  }

  dispose(): void {
    this.panel.dispose();
  }

  /** Asks for the page, one request at a time; what changes meanwhile leads to one more. */
  private async update(): Promise<void> {
    this.isOutdated = true;
    if (!this.isReady || this.isAsking || !this.panel.visible) return;
    this.isAsking = true;
    try {
      while (this.isOutdated) {
        this.isOutdated = false;
        await this.showPage();
      }
    } catch (error) {
      this.host.client.error(`The preview was not updated: ${String(error)}`);
    } finally {
      this.isAsking = false;
    }
  }

  private async showPage(): Promise<void> {
    const { address } = this;
    const page = address
      ? await this.host.client.sendRequest(pageRequest, { address })
      : this.start.page;
    if (!page) return;
    const before = this.shown?.address;
    const isSame = before && address && pageKey(before) === pageKey(address);
    const isBroken = page.problem !== undefined || page.elsewhere !== undefined;
    // While a file cannot be read, the page before it is still shown, with its links, look and name.
    const staysBefore = isBroken && isSame === true;
    this.shown = page;
    if (!staysBefore) this.files.clear();
    for (const file of filesOf(page)) this.files.add(file);
    if (!staysBefore || this.title === undefined) this.title = titleOf(page);
    this.showTitle();
    if (!staysBefore || page.brand)
      await this.post({ type: 'brand', brand: await this.host.brands.read(page.brand) });
    await this.post({ type: 'page', page, locked: this.locked });
    await this.showRemarks(page);
  }

  private async showRemarks(page: PreviewPage): Promise<void> {
    if (!this.isReady || !this.panel.visible) return;
    const remarks = previewSettings().showsProblems ? remarksOn(page, this.host.client) : [];
    await this.post({ type: 'remarks', remarks });
  }

  /** Roles have pages of several kinds; the reader stays with one while the editor goes elsewhere. */
  private want(address: PageAddress | undefined): void {
    const kind = address?.kind;
    if (kind === 'role' || kind === 'profile' || kind === 'progression') this.wanted = kind;
  }

  private reveal(address: string, position: Position): void {
    const { shown } = this;
    const files = new Set(this.files);
    for (const problem of [shown?.problem, ...(shown?.elsewhere ?? [])])
      if (problem) files.add(problem.uri);
    this.sync.stay();
    void revealSource(Uri.parse(address), position, files).then(() => this.sync.stay());
  }

  private showTitle(): void {
    const { name } = this;
    const title = name === undefined ? l10n.t('Preview') : l10n.t('Preview: {0}', name);
    this.panel.title = this.locked ? l10n.t('[{0}]', title) : title;
    this.showLock();
  }

  /** The title bar's button is for the preview that is looked at. */
  private showLock(): void {
    if (!this.panel.active) return;
    void commands.executeCommand('setContext', 'capabilityFramework.previewIsLocked', this.locked);
  }

  private showLook(): void {
    void this.post({ type: 'look', look: previewSettings().look });
    void this.update();
  }

  private async post(message: ToPage): Promise<void> {
    await this.panel.webview.postMessage(message);
  }

  private receive(message: FromPage): void {
    switch (message.type) {
      case 'ready':
        this.isReady = true;
        this.showLook();
        return;
      case 'open': {
        this.open(message.address);
        return;
      }
      case 'go': {
        this.go(message.direction);
        return;
      }
      case 'reveal': {
        this.reveal(message.uri, new Position(message.line, message.character));
        return;
      }
      case 'scrolled': {
        this.sync.pageScrolled(message);
        return;
      }
      case 'copied': {
        tellCopied(message.isDone);
        return;
      }
    }
  }
}

function tellCopied(isDone: boolean): void {
  if (isDone) window.setStatusBarMessage(l10n.t('The page was copied with its formatting.'), 5_000);
  else
    void window.showWarningMessage(
      l10n.t('The page could not be copied from here. Click into it and press Ctrl+C.'),
    );
}
