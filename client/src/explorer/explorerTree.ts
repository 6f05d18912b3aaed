import { EventEmitter, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode';
import type { Disposable, TreeDataProvider } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { explorerChildrenRequest } from '../../../server/src/protocol';
import type {
  ExplorerNode,
  ExplorerNodeKind,
  ExplorerView,
} from '../../../server/src/service/features/explorer/node';

const ICONS: Readonly<Record<ExplorerNodeKind, string>> = {
  framework: 'library',
  family: 'briefcase',
  role: 'person',
  'role-level': 'graph',
  'skill-use': 'mortar-board',
  letter: 'symbol-text',
  skill: 'mortar-board',
  'skill-level': 'graph',
  'role-level-use': 'person',
};
/** Nodes that stand for a file, so that VS Code shows its problems and changes on them. */
const FILES: ReadonlySet<ExplorerNodeKind> = new Set(['role', 'skill']);

/** One of the explorer's trees; the server says what is in it, a level at a time. */
export class ExplorerTree implements TreeDataProvider<ExplorerNode>, Disposable {
  private readonly emitter = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.emitter.event;
  /** What was shown so far, so that a node's parent can be told. */
  private readonly nodes = new Map<string, ExplorerNode>();
  private words = '';

  constructor(
    readonly view: ExplorerView,
    private readonly client: BaseLanguageClient,
  ) {}

  get filter(): string {
    return this.words;
  }

  /** Leaves what holds these words, or is above or below what does; empty: everything. */
  setFilter(words: string): void {
    this.words = words;
    this.refresh();
  }

  /** Asks the server again for what is shown. */
  refresh(): void {
    this.nodes.clear();
    this.emitter.fire(undefined);
  }

  async getChildren(node?: ExplorerNode): Promise<ExplorerNode[]> {
    if (!this.client.isRunning()) return [];
    const children = await this.client.sendRequest(explorerChildrenRequest, {
      view: this.view,
      parent: node?.id ?? null,
      filter: this.words,
    });
    return children.map((child) => this.remember(child));
  }

  getParent({ parent }: ExplorerNode): ExplorerNode | undefined {
    return parent === undefined ? undefined : this.nodes.get(parent);
  }

  getTreeItem(node: ExplorerNode): TreeItem {
    const isOpen = this.words !== '' && (node.kind === 'family' || node.kind === 'framework');
    const state = !node.hasChildren
      ? TreeItemCollapsibleState.None
      : isOpen || node.kind === 'framework'
        ? TreeItemCollapsibleState.Expanded
        : TreeItemCollapsibleState.Collapsed;
    const item = new TreeItem(node.label, state);
    // VS Code keeps a node's state by its id: with a filter other nodes are open than without.
    item.id = this.words === '' ? node.id : `${this.words}\n${node.id}`;
    // What is written nowhere cannot be opened, looked up or renamed.
    item.contextValue = node.location ? node.kind : `${node.kind}-unwritten`;
    item.iconPath = new ThemeIcon(ICONS[node.kind]);
    if (node.description !== undefined) item.description = node.description;
    if (!node.location) return item;
    const uri = this.client.protocol2CodeConverter.asUri(node.location.uri);
    if (FILES.has(node.kind)) item.resourceUri = uri;
    item.command = {
      title: '',
      command: 'capabilityFramework.explorer.open',
      arguments: [node],
    };
    return item;
  }

  resolveTreeItem(item: TreeItem, node: ExplorerNode): TreeItem {
    const path = node.location && Uri.parse(node.location.uri).path;
    item.tooltip = [node.label, node.description, path?.slice(path.lastIndexOf('/') + 1)]
      .filter((line) => line !== undefined)
      .join('\n');
    return item;
  }

  /** Notes a node that came by another way than {@link getChildren}. */
  remember(node: ExplorerNode): ExplorerNode {
    this.nodes.set(node.id, node);
    return node;
  }

  dispose(): void {
    this.emitter.dispose();
  }
}
