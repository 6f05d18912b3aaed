import type { ReviewProblems } from '../../../server/src/protocol';
import type { FrameworkDiagnostic } from '../../../server/src/service/checks/diagnostic';
import type {
  Change,
  ChangeSubject,
  Comparison,
  IncompleteFile,
} from '../../../server/src/service/compare/comparison';
import type { Shown } from './shown';

/** What the Review view shows in one line. */
export type ReviewNode =
  FrameworkNode | SubjectNode | ChangeNode | IncompleteNode | ProblemFileNode | ProblemNode;

export interface FrameworkNode {
  readonly kind: 'framework';
  readonly id: string;
  readonly comparison: Comparison;
  readonly children: ReviewNode[];
  readonly parent: undefined;
}

/** A role, a skill or the framework itself, with what changed in it. */
export interface SubjectNode {
  readonly kind: 'subject';
  readonly id: string;
  readonly comparison: Comparison;
  readonly subject: ChangeSubject;
  readonly children: ChangeNode[];
  readonly parent: FrameworkNode | undefined;
}

export interface ChangeNode {
  readonly kind: 'change';
  readonly id: string;
  readonly comparison: Comparison;
  readonly change: Change;
  readonly parent: SubjectNode;
}

/** A file that could be compared only in part. */
export interface IncompleteNode {
  readonly kind: 'incomplete';
  readonly id: string;
  readonly comparison: Comparison;
  readonly file: IncompleteFile;
  readonly parent: FrameworkNode | undefined;
}

/** A file with problems that the change brought. */
export interface ProblemFileNode {
  readonly kind: 'problem-file';
  readonly id: string;
  readonly uri: string;
  readonly children: ProblemNode[];
  readonly parent: undefined;
}

export interface ProblemNode {
  readonly kind: 'problem';
  readonly id: string;
  readonly uri: string;
  readonly diagnostic: FrameworkDiagnostic;
  readonly parent: ProblemFileNode;
}

/** The problems that a change brought, by file. */
export function problemNodesOf(problems: readonly ReviewProblems[]): ProblemFileNode[] {
  return problems.map(({ uri, diagnostics }) => {
    const id = `problems ${uri}`;
    const node: ProblemFileNode = {
      kind: 'problem-file',
      id,
      uri,
      children: [],
      parent: undefined,
    };
    node.children.push(
      ...diagnostics.map((diagnostic, index): ProblemNode => ({
        kind: 'problem',
        id: `problem ${index} ${diagnostic.code} ${uri}`,
        uri,
        diagnostic,
        parent: node,
      })),
    );
    return node;
  });
}

/** The whole tree: frameworks where there are several with anything to show, their subjects, their changes. */
export function nodesOf(comparisons: readonly Comparison[], shown: Shown): ReviewNode[] {
  const some = comparisons.filter(
    (comparison) => comparison.incomplete.length > 0 || shown.changes(comparison).length > 0,
  );
  if (comparisons.length > 1)
    return some.map((comparison) => {
      const id = `framework ${comparison.root}`;
      const node: FrameworkNode = {
        kind: 'framework',
        id,
        comparison,
        children: [],
        parent: undefined,
      };
      node.children.push(...childrenOf(comparison, shown, node));
      return node;
    });
  return some.flatMap((comparison) => childrenOf(comparison, shown, undefined));
}

/** The changes below nodes, in the order in which they are shown. */
export function changesBelow(nodes: readonly ReviewNode[]): ChangeNode[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'change') return [node];
    return node.kind === 'framework' || node.kind === 'subject' ? changesBelow(node.children) : [];
  });
}

function childrenOf(
  comparison: Comparison,
  shown: Shown,
  parent: FrameworkNode | undefined,
): (SubjectNode | IncompleteNode)[] {
  const { root, incomplete } = comparison;
  const subjects = new Map<string, SubjectNode>();
  for (const change of shown.changes(comparison)) {
    const { subject } = change;
    const id = `subject ${root} ${subject.kind} ${subject.name} ${subject.uri}`;
    const node = subjects.get(id) ?? {
      kind: 'subject',
      id,
      comparison,
      subject,
      children: [],
      parent,
    };
    subjects.set(id, node);
    node.children.push({
      kind: 'change',
      id: `change ${root} ${change.id}`,
      comparison,
      change,
      parent: node,
    });
  }
  return [
    ...incomplete.map((file): IncompleteNode => ({
      kind: 'incomplete',
      id: `incomplete ${root} ${file.side} ${file.uri}`,
      comparison,
      file,
      parent,
    })),
    ...subjects.values(),
  ];
}
