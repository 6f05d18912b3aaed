import { commands, Disposable, Uri, ViewColumn, window } from 'vscode';
import type { CustomTextEditorProvider, ExtensionContext, WebviewPanel } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { pageAddressRequest, readPageAddress } from '../../../server/src/protocol';
import type { PageAddress, PageKind } from '../../../server/src/service/profile/address';
import { isPresentFile } from '../languages';
import { placeOf } from '../place';
import type { FrameworkStatus } from '../status/frameworkStatus';
import { BrandReader } from './brandReader';
import { Preview } from './preview';
import type { PreviewHost, PreviewStart } from './preview';
import { registerPreviewCommands } from './previewCommands';

export const PREVIEW_TYPE = 'capabilityFramework.preview';
const EDITOR_TYPE = 'capabilityFramework.previewEditor';

/** The previews that are open, the one that was looked at last in front. */
export class Previews {
  private readonly all: Preview[] = [];

  constructor(private readonly host: PreviewHost) {}

  /** The preview that a command of the title bar is about. */
  get active(): Preview | undefined {
    return (
      this.all.find(({ panel }) => panel.active) ?? this.all.find(({ panel }) => panel.visible)
    );
  }

  /** The one that follows the active editor; it is made where there is none. */
  following(address: PageAddress): Preview {
    const known = this.all.find(({ isLocked }) => !isLocked);
    if (known) {
      known.open(address);
      known.panel.reveal(undefined, true);
      return known;
    }
    return this.create({ address, locked: false });
  }

  /** One more that stays with its page. */
  locked(address: PageAddress): Preview {
    return this.create({ address, locked: true });
  }

  /** Takes over a panel that VS Code made: after a reload, or as an editor. */
  adopt(panel: WebviewPanel, start: PreviewStart): Preview {
    panel.webview.options = {
      enableScripts: true,
      localResourceRoots: [Uri.joinPath(this.host.extensionUri, 'dist')],
    };
    const preview = new Preview(this.host, panel, start, (closed) => {
      const index = this.all.indexOf(closed);
      if (index >= 0) this.all.splice(index, 1);
      const isLeft = this.all.length > 0;
      void commands.executeCommand('setContext', 'capabilityFramework.hasPreview', isLeft);
    });
    panel.onDidChangeViewState(() => {
      if (!panel.active) return;
      this.all.splice(this.all.indexOf(preview), 1);
      this.all.unshift(preview);
    });
    this.all.unshift(preview);
    void commands.executeCommand('setContext', 'capabilityFramework.hasPreview', true);
    return preview;
  }

  dispose(): void {
    for (const preview of [...this.all]) preview.dispose();
  }

  private create(state: { readonly address: PageAddress; readonly locked: boolean }): Preview {
    const panel = window.createWebviewPanel(
      PREVIEW_TYPE,
      '',
      { viewColumn: ViewColumn.Beside, preserveFocus: true },
      { enableFindWidget: true },
    );
    return this.adopt(panel, state);
  }
}

/** Previews: panels beside the editors, editors of their own, and what comes back after a reload. */
export function registerPreview(
  context: ExtensionContext,
  client: BaseLanguageClient,
  status: FrameworkStatus,
): Disposable {
  const { extensionUri, globalStorageUri: storageUri } = context;
  const brands = new BrandReader();
  const host: PreviewHost = { extensionUri, storageUri, client, status, brands };
  const previews = new Previews(host);
  const addressFor = async (target: unknown, place: unknown, kind?: PageKind) => {
    const given = readPageAddress(target);
    if (given) return given;
    const found = placeOf(target, place);
    if (!found) return undefined;
    return client.sendRequest(pageAddressRequest, {
      uri: client.code2ProtocolConverter.asUri(found.uri),
      position: client.code2ProtocolConverter.asPosition(found.range.end),
      ...(kind && { kind }),
    });
  };
  const opens = (show: (address: PageAddress) => Preview, kind?: PageKind) => {
    return async (target?: unknown, place?: unknown) => {
      const address = await addressFor(target, place, kind);
      if (address) show(address);
    };
  };
  const asEditor: CustomTextEditorProvider = {
    async resolveCustomTextEditor(document, panel) {
      const uri = client.code2ProtocolConverter.asUri(document.uri);
      const position = { line: 0, character: 0 };
      const editor = { locked: true, isEditor: true };
      if (!isPresentFile(document)) {
        // As a comparison of Git shows it: without the files that were beside it then.
        previews.adopt(panel, { ...editor, page: { kind: 'none', uri, reason: 'other-version' } });
        return;
      }
      const found = await client.sendRequest(pageAddressRequest, { uri, position, kind: 'role' });
      previews.adopt(panel, { ...editor, address: found ?? { kind: 'role', uri } });
    },
  };
  return Disposable.from(
    commands.registerCommand(
      'capabilityFramework.openPreview',
      opens((address) => previews.following(address)),
    ),
    commands.registerCommand(
      'capabilityFramework.openLockedPreview',
      opens((address) => previews.locked(address)),
    ),
    commands.registerCommand(
      'capabilityFramework.openProgression',
      opens((address) => previews.following(address), 'progression'),
    ),
    registerPreviewCommands(previews, host),
    window.registerWebviewPanelSerializer(PREVIEW_TYPE, {
      deserializeWebviewPanel(panel, state: unknown) {
        const known = typeof state === 'object' && state !== null ? state : {};
        previews.adopt(panel, {
          address: 'address' in known ? readPageAddress(known.address) : undefined,
          locked: 'locked' in known && known.locked === true,
        });
        return Promise.resolve();
      },
    }),
    window.registerCustomEditorProvider(EDITOR_TYPE, asEditor),
    new Disposable(() => previews.dispose()),
    brands,
  );
}
