import type { Location } from 'vscode-languageserver-types';

/** The two trees of the explorer: who asks for what, and what is asked for by whom. */
export type ExplorerView = 'roles' | 'skills';

export type ExplorerNodeKind =
  | 'framework'
  | 'family'
  | 'role'
  | 'role-level'
  | 'skill-use'
  | 'letter'
  | 'skill'
  | 'skill-level'
  | 'role-level-use';

/** A line of the explorer, as a client shows it. */
export interface ExplorerNode {
  /** Unique in its tree, and the same as long as the thing keeps its name and file. */
  readonly id: string;
  /** The id of the node above; undefined at the top. */
  readonly parent: string | undefined;
  readonly kind: ExplorerNodeKind;
  readonly label: string;
  /** A few words behind the label. */
  readonly description: string | undefined;
  /** Where it is written; the range is the name's. */
  readonly location: Location | undefined;
  readonly hasChildren: boolean;
  /** URI of its framework's folder. */
  readonly root: string;
  /** Of a family: its name; empty for roles that name none. */
  readonly family: string | undefined;
}

/** A node before it is asked for: what is below is found out only when somebody looks. */
export interface TreeNode {
  /** Tells it from its siblings. */
  readonly segment: string;
  readonly kind: ExplorerNodeKind;
  readonly label: string;
  readonly description?: string;
  readonly location?: Location;
  readonly children: () => TreeNode[];
  readonly isLeaf?: boolean;
}

/** For nodes with nothing below. */
export const noChildren = (): TreeNode[] => [];
