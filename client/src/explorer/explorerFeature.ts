import { commands, Disposable, l10n, languages, window, workspace } from 'vscode';
import type { ExtensionContext, TextEditor, TreeView } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { explorerPathRequest } from '../../../server/src/protocol';
import type {
  ExplorerNode,
  ExplorerView,
} from '../../../server/src/service/features/explorer/node';
import { isFrameworkLanguage } from '../languages';
import { Latest } from '../latest';
import { readFlag } from '../settings';
import type { FrameworkStatus } from '../status/frameworkStatus';
import { ourProblems } from '../status/problems';
import { ExplorerTree } from './explorerTree';
import { registerNodeCommands } from './nodeCommands';

/** The explorer in the activity bar: roles by family, and skills with who asks for them. */
export function registerExplorer(
  _: ExtensionContext,
  client: BaseLanguageClient,
  status: FrameworkStatus,
): Disposable {
  const roles = new Pane('roles', client);
  const skills = new Pane('skills', client);
  const panes = [roles, skills];
  const showBadge = () => {
    const problems = ourProblems().length;
    const tooltip = problems === 1 ? l10n.t('1 problem') : l10n.t('{0} problems', problems);
    // One view's badge shows on the activity bar; two would be added up.
    roles.tree.badge = problems > 0 ? { value: problems, tooltip } : undefined;
  };
  const follow = (editor: TextEditor | undefined) => {
    if (editor) for (const pane of panes) pane.follow(editor);
  };
  showBadge();
  return Disposable.from(
    ...panes,
    registerNodeCommands(client),
    commands.registerCommand('capabilityFramework.explorer.filterRoles', () => roles.askFilter()),
    commands.registerCommand('capabilityFramework.explorer.filterSkills', () => skills.askFilter()),
    commands.registerCommand('capabilityFramework.explorer.clearRoles', () => roles.setFilter('')),
    commands.registerCommand('capabilityFramework.explorer.clearSkills', () =>
      skills.setFilter(''),
    ),
    status.onDidChange(({ state, progress }) => {
      if (state === 'loading' && progress) return;
      for (const pane of panes) pane.update();
    }),
    languages.onDidChangeDiagnostics(showBadge),
    window.onDidChangeActiveTextEditor(follow),
    window.onDidChangeTextEditorSelection(({ textEditor }) => follow(textEditor)),
  );
}

/** One tree with its filter, following the active editor while it can be seen. */
class Pane implements Disposable {
  readonly tree: TreeView<ExplorerNode>;
  private readonly data: ExplorerTree;
  private readonly visibility: Disposable;
  private wanted: TextEditor | undefined;
  private readonly following = new Latest(() =>
    this.revealWanted().catch((error: unknown) => {
      // The tree changed while we looked; it will be asked again.
      this.client.info(`The explorer did not follow the editor: ${String(error)}`);
    }),
  );

  private readonly updating = new Latest(async () => {
    try {
      const isOther = await this.data.refreshIfOther();
      if (isOther && window.activeTextEditor) this.follow(window.activeTextEditor);
    } catch (error) {
      // The connection has ended; there will be another, which tells of its state.
      this.client.info(`The explorer was not updated: ${String(error)}`);
    }
  });

  constructor(
    private readonly view: ExplorerView,
    private readonly client: BaseLanguageClient,
  ) {
    this.data = new ExplorerTree(view, client);
    this.tree = window.createTreeView(`capabilityFramework.${view}`, {
      treeDataProvider: this.data,
      showCollapseAll: true,
    });
    this.visibility = this.tree.onDidChangeVisibility(({ visible }) => {
      if (visible && window.activeTextEditor) this.follow(window.activeTextEditor);
    });
  }

  /** Something changed: what is shown of it becomes what it is now. */
  update(): void {
    if (this.tree.visible) void this.updating.run();
    // Where nobody looks, nothing is asked for until somebody does.
    else this.data.refresh();
  }

  dispose(): void {
    this.visibility.dispose();
    this.tree.dispose();
    this.data.dispose();
  }

  /** Selects what stands at the editor's cursor; the last call wins. */
  follow(editor: TextEditor): void {
    const settings = workspace.getConfiguration('capabilityFramework.explorer');
    const follows = readFlag(settings, 'followActiveEditor', true);
    if (!follows || !this.tree.visible || !isFrameworkLanguage(editor.document.languageId)) return;
    this.wanted = editor;
    void this.following.run();
  }

  /** Lets the person type words, and leaves what holds them, as they type. */
  askFilter(): void {
    const box = window.createInputBox();
    const before = this.data.filter;
    let isAccepted = false;
    box.title =
      this.view === 'roles' ? l10n.t('Filter Roles and Role Levels') : l10n.t('Filter Skills');
    box.placeholder = l10n.t('Type part of a name');
    box.value = before;
    box.onDidChangeValue((value) => this.setFilter(value));
    box.onDidAccept(() => {
      isAccepted = true;
      box.hide();
    });
    box.onDidHide(() => {
      if (!isAccepted) this.setFilter(before);
      box.dispose();
    });
    box.show();
  }

  setFilter(words: string): void {
    this.data.setFilter(words);
    this.tree.message = words.trim() === '' ? '' : l10n.t('Showing “{0}” only', words.trim());
    void commands.executeCommand(
      'setContext',
      `capabilityFramework.${this.view}Filtered`,
      words.trim() !== '',
    );
  }

  private async revealWanted(): Promise<void> {
    if (!this.wanted) return;
    const { document, selection } = this.wanted;
    const path = await this.client.sendRequest(explorerPathRequest, {
      view: this.view,
      uri: this.client.code2ProtocolConverter.asUri(document.uri),
      position: this.client.code2ProtocolConverter.asPosition(selection.active),
    });
    const target = path.map((node) => this.data.remember(node)).at(-1);
    if (!target || this.tree.selection.some(({ id }) => id === target.id)) return;
    await this.tree.reveal(target, { select: true, focus: false, expand: false });
  }
}
