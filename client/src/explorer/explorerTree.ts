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
  /** The lines that were asked for since the last refresh, as they were: parent's id, null at the top. */
  private readonly asked = new Map<string | null, string>();
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

  /** Has all lines made anew. */
  refresh(): void {
    this.nodes.clear();
    this.asked.clear();
    this.emitter.fire(undefined);
  }

  /**
   * Has the lines made anew if some are others now: a click on a line that is made anew meanwhile is lost.
   * Where only places in files have moved, the nodes learn them.
   * @returns whether there are other lines.
   */
  async refreshIfOther(): Promise<boolean> {
    for (const [parent, lines] of this.asked) {
      const children = await this.childrenOf(parent);
      if (linesOf(children) !== lines) {
        this.refresh();
        return true;
      }
      for (const child of children) this.remember(child);
    }
    return false;
  }

  async getChildren(node?: ExplorerNode): Promise<ExplorerNode[]> {
    const parent = node?.id ?? null;
    const children = await this.childrenOf(parent);
    this.asked.set(parent, linesOf(children));
    return children.map((child) => this.remember(child));
  }

  private async childrenOf(parent: string | null): Promise<ExplorerNode[]> {
    if (!this.client.isRunning()) return [];
    const { view, words } = this;
    return this.client.sendRequest(explorerChildrenRequest, { view, parent, filter: words });
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

  /** Notes a node; one that VS Code has already stays the same object, and learns where it is written now. */
  remember(node: ExplorerNode): ExplorerNode {
    const known = this.nodes.get(node.id);
    if (known) return Object.assign(known, node);
    this.nodes.set(node.id, node);
    return node;
  }

  dispose(): void {
    this.emitter.dispose();
  }
}

/** All that a person sees of some nodes, and their files: places within those are another matter. */
function linesOf(nodes: readonly ExplorerNode[]): string {
  return JSON.stringify(nodes.map(({ location, ...node }) => [node, location?.uri]));
}
