import { Position, Uri, ViewColumn, window, workspace } from 'vscode';
import type { Disposable, ExtensionContext, WebviewPanel } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { comparedPageRequest, filesOf } from '../../../server/src/protocol';
import type {
  ChangePlace,
  ComparedAddress,
  ComparedPage,
} from '../../../server/src/service/render/comparedPage';
import { FIRST_SWITCHES, readFromComparison, readSwitches } from '../../webview/comparisonMessages';
import type {
  ComparisonSwitches,
  FromComparison,
  ToComparison,
} from '../../webview/comparisonMessages';
import { isFrameworkLanguage } from '../languages';
import { Latest } from '../latest';
import { PageHistory } from '../preview/pageHistory';
import { pageHtml } from '../preview/previewHtml';
import { isAboutPreviews, previewSettings } from '../preview/previewSettings';
import { revealSource } from '../preview/revealSource';
import * as messages from './comparisonWords';
import type { Review } from './review';

const SWITCHES_KEY = 'capabilityFramework.comparison.switches';

/** What a comparison works with. */
export interface ComparisonHost {
  readonly context: Pick<ExtensionContext, 'extensionUri' | 'globalState' | 'globalStorageUri'>;
  readonly client: BaseLanguageClient;
  readonly review: Pick<Review, 'state' | 'onDidChange'>;
}

/** A panel that shows pages as they were and as they are, while both are changing. */
export class ComparisonPanel implements Disposable {
  private readonly history: PageHistory<ComparedAddress>;
  private readonly subscriptions: Disposable[];
  private readonly updating = new Latest(() => this.update());
  private isReady = false;
  private shown: ComparedPage | null = null;
  /** Where a page that is on its way is to be shown; undefined: it is there, or where it was. */
  private target: { readonly place: ChangePlace | null } | undefined;

  /** @param onClosed called when the person, or {@link dispose}, closes the panel. */
  constructor(
    private readonly host: ComparisonHost,
    readonly panel: WebviewPanel,
    start: ComparedAddress | undefined,
    onClosed: () => void,
  ) {
    const { extensionUri } = host.context;
    this.history = new PageHistory(start, (wanted) => JSON.stringify(wanted));
    panel.iconPath = Uri.joinPath(extensionUri, 'media', 'activity-bar.svg');
    panel.title = messages.comparison();
    const update = () => void this.updating.run();
    this.subscriptions = [
      panel.webview.onDidReceiveMessage((message: unknown) => {
        const read = readFromComparison(message);
        if (read) this.receive(read);
      }),
      host.review.onDidChange(update),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (isFrameworkLanguage(document.languageId)) update();
      }),
      workspace.onDidChangeConfiguration((change) => {
        if (isAboutPreviews(change)) this.showLook();
      }),
      panel.onDidChangeViewState(update),
    ];
    panel.onDidDispose(() => {
      this.isReady = false;
      for (const subscription of this.subscriptions) subscription.dispose();
      onClosed();
    });
    panel.webview.options = {
      enableScripts: true,
      localResourceRoots: [Uri.joinPath(extensionUri, 'dist')],
    };
    panel.webview.html = pageHtml(
      panel.webview,
      extensionUri,
      'comparison.js',
      messages.comparison(),
    );
  }

  /** What is shown now. */
  get wanted(): ComparedAddress | undefined {
    return this.history.current;
  }

  /** How the reader wants pages to be shown. */
  get switches(): ComparisonSwitches {
    return readSwitches(this.host.context.globalState.get(SWITCHES_KEY)) ?? FIRST_SWITCHES;
  }

  /**
   * Shows another page; with back the reader comes here again.
   * @param target where the change is that is to be shown; null: the first one.
   */
  open(wanted: ComparedAddress, target?: { readonly place: ChangePlace | null }): void {
    this.history.open(wanted);
    this.target = target;
    void this.updating.run();
  }

  go(direction: 'back' | 'forward'): void {
    if (this.history.go(direction)) void this.updating.run();
  }

  /** Goes to the next or the previous change of the page. */
  step(by: 1 | -1): void {
    void this.post({ type: 'step', by });
  }

  dispose(): void {
    this.panel.dispose();
  }

  private async update(): Promise<void> {
    const { wanted } = this;
    if (!wanted || !this.isListening() || !this.host.client.isRunning()) return;
    try {
      const { client, review } = this.host;
      const page = review.state ? await client.sendRequest(comparedPageRequest, { wanted }) : null;
      if (!this.isListening()) return;
      this.shown = page;
      this.showTitle(page);
      await this.post({ type: 'compared', wanted, page });
      if (!page || !this.target) return;
      const { place } = this.target;
      this.target = undefined;
      await this.post({ type: 'goTo', place });
    } catch (error) {
      this.host.client.warn(`The comparison was not updated: ${String(error)}`);
    }
  }

  /** A panel that is closed has no state to be asked for. */
  private isListening(): boolean {
    return this.isReady && this.panel.visible;
  }

  private showTitle(page: ComparedPage | null): void {
    this.panel.title = page ? messages.comparisonOf(page.name) : messages.comparison();
  }

  private showLook(): void {
    void this.post({ type: 'look', look: previewSettings().look });
  }

  private async post(message: ToComparison): Promise<void> {
    await this.panel.webview.postMessage(message);
  }

  private receive(message: FromComparison): void {
    switch (message.type) {
      case 'ready':
        this.isReady = true;
        this.showLook();
        void this.post({ type: 'switches', switches: this.switches });
        void this.updating.run();
        return;
      case 'open':
        this.open(message.wanted);
        return;
      case 'go':
        this.go(message.direction);
        return;
      case 'switched':
        void this.host.context.globalState.update(SWITCHES_KEY, message.switches);
        return;
      case 'reveal':
        void revealSource(
          Uri.parse(message.uri),
          new Position(message.line, message.character),
          this.shown ? filesOf(this.shown) : [],
        );
        return;
    }
  }
}

/** Makes a panel for a comparison. */
export function newPanel(type: string): WebviewPanel {
  return window.createWebviewPanel(
    type,
    messages.comparison(),
    window.activeTextEditor?.viewColumn ?? ViewColumn.One,
    {
      enableFindWidget: true,
    },
  );
}
