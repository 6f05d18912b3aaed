import {
  EventEmitter,
  MarkdownString,
  Range,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCheckboxState,
  TreeItemCollapsibleState,
  Uri,
} from 'vscode';
import type { Disposable, TreeDataProvider } from 'vscode';
import type { ChangeSubject, Comparison } from '../../../server/src/service/compare/comparison';
import { changeText, changeTooltip } from './changeWords';
import { earlierUri } from './earlierTexts';
import { iconOf } from './kinds';
import type { Marks } from './marks';
import * as messages from './messages';
import type { Review } from './review';
import { changesBelow, nodesOf, problemNodesOf } from './reviewNodes';
import type { ChangeNode, IncompleteNode, ProblemNode, ReviewNode } from './reviewNodes';
import type { Shown } from './shown';

const SUBJECT_ICONS: Readonly<Record<ChangeSubject['kind'], string>> = {
  framework: 'library',
  role: 'person',
  skill: 'mortar-board',
};

/** By LSP's severity, which counts them down from 1, the most serious. */
const SEVERITY_ICONS: Readonly<Record<number, ThemeIcon>> = {
  1: new ThemeIcon('error', new ThemeColor('list.errorForeground')),
  2: new ThemeIcon('warning', new ThemeColor('list.warningForeground')),
  3: new ThemeIcon('info'),
  4: new ThemeIcon('lightbulb'),
};

/** The Review view's tree. */
export class ReviewTree implements TreeDataProvider<ReviewNode>, Disposable {
  private readonly emitter = new EventEmitter<ReviewNode[] | undefined>();
  readonly onDidChangeTreeData = this.emitter.event;
  private nodes: readonly ReviewNode[] = [];

  constructor(
    private readonly review: Review,
    private readonly shown: Shown,
    private readonly marks: Marks,
  ) {}

  /** What is shown at the top. */
  get roots(): readonly ReviewNode[] {
    return this.nodes;
  }

  /** Every change that is shown, in the order in which it is. */
  get changes(): readonly ChangeNode[] {
    return changesBelow(this.nodes);
  }

  /** Builds the tree anew. */
  refresh(): void {
    const { comparisons = [], problems = [] } = this.review.state ?? {};
    this.nodes = this.shown.problems ? problemNodesOf(problems) : nodesOf(comparisons, this.shown);
    this.emitter.fire(undefined);
  }

  /** Shows nodes anew whose marks were set, and what counts them; the others stay as they are. */
  refreshMarks(nodes: readonly ReviewNode[]): void {
    const above = new Set<ReviewNode>();
    for (const node of nodes)
      for (let each: ReviewNode | undefined = node; each; each = each.parent) above.add(each);
    this.emitter.fire([...above]);
  }

  getChildren(node?: ReviewNode): ReviewNode[] {
    if (!node) return [...this.nodes];
    return 'children' in node ? [...node.children] : [];
  }

  getParent(node: ReviewNode): ReviewNode | undefined {
    return node.parent;
  }

  getTreeItem(node: ReviewNode): TreeItem {
    const item = this.itemOf(node);
    item.id = node.id;
    item.contextValue = contextOf(node);
    return item;
  }

  /** What can be read of a node. */
  lineOf(node: ReviewNode) {
    const { label, description, checkboxState, resourceUri, command } = this.itemOf(node);
    const opened: unknown = command?.arguments?.[0];
    const state = typeof checkboxState === 'object' ? checkboxState.state : checkboxState;
    return {
      // Without a label, VS Code takes the file's name.
      label: typeof label === 'string' ? label : fileName(resourceUri),
      description: typeof description === 'string' ? description : '',
      isReviewed: state === undefined ? undefined : state === TreeItemCheckboxState.Checked,
      opens: opened instanceof Uri ? opened.toString() : undefined,
    };
  }

  resolveTreeItem(item: TreeItem, node: ReviewNode): TreeItem {
    const label = this.review.state?.label ?? '';
    if (node.kind === 'change') item.tooltip = changeTooltip(node, label);
    return item;
  }

  dispose(): void {
    this.emitter.dispose();
  }

  private itemOf(node: ReviewNode): TreeItem {
    switch (node.kind) {
      case 'framework':
        return this.groupItem(node, nameOf(node.comparison), 'library');
      case 'subject': {
        const { name, kind } = node.subject;
        const item = this.groupItem(node, name, SUBJECT_ICONS[kind]);
        item.resourceUri = Uri.parse(node.subject.uri);
        return item;
      }
      case 'change':
        return this.changeItem(node);
      case 'incomplete':
        return incompleteItem(node);
      case 'problem-file': {
        const item = new TreeItem(Uri.parse(node.uri), TreeItemCollapsibleState.Expanded);
        item.description = String(node.children.length);
        item.iconPath = ThemeIcon.File;
        return item;
      }
      case 'problem':
        return problemItem(node);
    }
  }

  private groupItem(node: ReviewNode, name: string, icon: string): TreeItem {
    const changes = changesBelow([node]);
    const done = changes.filter((change) => this.isReviewed(change)).length;
    const item = new TreeItem(
      name === '' ? messages.noName() : name,
      TreeItemCollapsibleState.Expanded,
    );
    item.iconPath = new ThemeIcon(icon);
    item.description = done === 0 ? String(changes.length) : `${done}/${changes.length}`;
    item.tooltip = messages.progress(done, changes.length);
    item.checkboxState = checkbox(changes.length > 0 && done === changes.length, name);
    return item;
  }

  private changeItem(node: ChangeNode): TreeItem {
    const { label, description } = changeText(node.change);
    const item = new TreeItem(label, TreeItemCollapsibleState.None);
    item.description = description;
    item.iconPath = iconOf(node.change.kind);
    item.checkboxState = checkbox(this.isReviewed(node), label);
    item.command = { title: '', command: 'capabilityFramework.review.open', arguments: [node] };
    return item;
  }

  private isReviewed({ comparison, change }: ChangeNode): boolean {
    return this.marks.has(comparison.root, change.id);
  }
}

function incompleteItem({ file: { uri, side, reason } }: IncompleteNode): TreeItem {
  const file = Uri.parse(uri);
  const item = new TreeItem(fileName(file));
  item.description = messages.onlyInPart(side, reason);
  item.tooltip = new MarkdownString().appendText(item.description);
  item.iconPath = new ThemeIcon('warning', new ThemeColor('list.warningForeground'));
  const shown = side === 'before' ? earlierUri(file) : file;
  item.command = { title: '', command: 'vscode.open', arguments: [shown] };
  return item;
}

function fileName(uri: Uri | undefined): string {
  return uri ? uri.path.slice(uri.path.lastIndexOf('/') + 1) : '';
}

function problemItem({
  uri,
  diagnostic: { message, code, severity, range },
}: ProblemNode): TreeItem {
  const item = new TreeItem(message);
  const { line, character } = range.start;
  item.description = `${code}, ${messages.problemAt(line + 1)}`;
  item.tooltip = new MarkdownString().appendText(message);
  item.iconPath = SEVERITY_ICONS[severity] ?? new ThemeIcon('info');
  const selection = new Range(line, character, range.end.line, range.end.character);
  item.command = { title: '', command: 'vscode.open', arguments: [Uri.parse(uri), { selection }] };
  return item;
}

/** @param name what it is about: a checkbox is reached by keyboard, without its line. */
function checkbox(isReviewed: boolean, name: string): NonNullable<TreeItem['checkboxState']> {
  const words = isReviewed ? messages.reviewed() : messages.notReviewed();
  return {
    state: isReviewed ? TreeItemCheckboxState.Checked : TreeItemCheckboxState.Unchecked,
    tooltip: words,
    accessibilityInformation: { label: messages.checkboxOf(name, words) },
  };
}

/** For `when` clauses of menus: `change`, and `-here` where the present text has it. */
function contextOf(node: ReviewNode): string {
  if (node.kind !== 'change') return node.kind;
  return node.change.after ? 'change-here' : 'change-gone';
}

function nameOf({ name, root }: Comparison): string {
  return name ?? root.slice(root.lastIndexOf('/') + 1);
}
