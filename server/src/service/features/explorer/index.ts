import type { Position } from 'vscode-languageserver-types';
import type { CancellationToken } from '../../cancellation';
import type { Framework } from '../../index/framework';
import { withoutMarks } from '../../index/names';
import { baseName } from '../../uris';
import type { FeatureContext } from '../context';
import { comparePositions, touches } from '../ranges';
import * as messages from './messages';
import type { ExplorerNode, ExplorerView, TreeNode } from './node';
import { familyNodes } from './rolesTree';
import { skillNodes } from './skillsTree';

/**
 * The nodes below a node of the explorer, from the index alone.
 * @param parent an id of an earlier answer; undefined for the top. A node that is gone has none.
 * @param filter words or parts of them, case and accents folded: a node is left if it holds them, or one above or
 *   below does. Empty leaves all.
 */
export function explorerChildren(
  { store }: FeatureContext,
  view: ExplorerView,
  parent: string | undefined,
  filter: string,
  token: CancellationToken,
): ExplorerNode[] {
  store.refreshOpenDocuments();
  const wanted = withoutMarks(filter.trim());
  const all = store.index.frameworks();
  let level = topNodes(all, view);
  let isWithinMatch = wanted === '';
  const segments = parent === undefined ? [] : readId(parent);
  for (const segment of segments) {
    const node = level.find((candidate) => candidate.segment === segment);
    if (!node || token.isCancellationRequested) return [];
    isWithinMatch ||= holds(node, wanted);
    level = node.children();
  }
  return level
    .filter((node) => isWithinMatch || holdsBelow(node, wanted, token))
    .map((node) => toExplorerNode(node, segments, rootOf(all, [...segments, node.segment])));
}

/**
 * The way to what stands at a position of a file, from the top down; empty where the file is none of
 * the view's. A file's own node is the end of the way where nothing below it stands there.
 */
export function explorerPath(
  { store }: FeatureContext,
  view: ExplorerView,
  uri: string,
  position: Position,
): ExplorerNode[] {
  store.refreshOpenDocuments();
  const kind = store.index.summary(uri)?.kind;
  if (kind !== (view === 'roles' ? 'role' : 'skill')) return [];
  const framework = store.index.frameworkOf(uri);
  const all = store.index.frameworks();
  const way: TreeNode[] = [];
  let level = topNodes(all, view);
  if (all.length > 1) {
    const node = level.find(({ segment }) => segment === framework.root);
    if (!node) return [];
    way.push(node);
    level = node.children();
  }
  for (const group of level) {
    const file = group.segment === uri ? group : undefined;
    const child = file ?? group.children().find(({ segment }) => segment === uri);
    if (!child) continue;
    way.push(...(file ? [file] : [group, child]), ...nodesAt(child, uri, position));
    break;
  }
  return way.map((node, index) =>
    toExplorerNode(
      node,
      way.slice(0, index).map(({ segment }) => segment),
      framework.root,
    ),
  );
}

/** Of a file's nodes those that stand at, or last before, the position; one in each layer. */
function nodesAt(file: TreeNode, uri: string, position: Position): TreeNode[] {
  const own = file.children().filter(({ location }) => location?.uri === uri);
  const before = own.filter(
    ({ location }) => location && comparePositions(location.range.start, position) <= 0,
  );
  const last = before.at(-1);
  // Before a name, in its line, stand its dash and its key.
  const found =
    last?.location?.range.start.line === position.line
      ? last
      : (own.find(({ location }) => location?.range.start.line === position.line) ?? last);
  if (!found) return [];
  const below = found.children().find(({ location }) => {
    if (location?.uri !== uri) return false;
    const { start, end } = location.range;
    return touches(
      { start: { ...start, character: 0 }, end: { ...end, character: 1e6 } },
      position,
    );
  });
  return below ? [found, below] : [found];
}

/** One framework's tree stands by itself; several stand below their names. */
function topNodes(frameworks: readonly Framework[], view: ExplorerView): TreeNode[] {
  const below = view === 'roles' ? familyNodes : skillNodes;
  const [first, second] = frameworks;
  if (first && !second) return below(first);
  const start = { line: 0, character: 0 };
  return frameworks.map((framework) => ({
    segment: framework.root,
    kind: 'framework',
    label: framework.name ?? baseName(framework.root),
    description: messages.frameworkFigures(framework.roles().length, framework.skills().length),
    ...(framework.manifest && {
      location: { uri: framework.manifest.uri, range: { start, end: start } },
    }),
    children: () => below(framework),
  }));
}

function holds(node: TreeNode, wanted: string): boolean {
  return withoutMarks(node.label).includes(wanted);
}

function holdsBelow(node: TreeNode, wanted: string, token: CancellationToken): boolean {
  if (token.isCancellationRequested) return false;
  // Who asks for a skill is its context, not what somebody looks for by name.
  if (node.kind === 'skill-level' || node.kind === 'role-level-use') return false;
  return holds(node, wanted) || node.children().some((child) => holdsBelow(child, wanted, token));
}

/** Whose a node is: of several frameworks the one at the top of its way. */
function rootOf([first, second]: readonly Framework[], [top = '']: readonly string[]): string {
  return first && !second ? first.root : top;
}

function toExplorerNode(node: TreeNode, above: readonly string[], root: string): ExplorerNode {
  return {
    id: JSON.stringify([...above, node.segment]),
    parent: above.length === 0 ? undefined : JSON.stringify(above),
    kind: node.kind,
    label: node.label,
    description: node.description === '' ? undefined : node.description,
    location: node.location,
    hasChildren: node.isLeaf !== true,
    root,
    family: node.kind === 'family' ? node.segment : undefined,
  };
}

/** The segments of an id; none for a text that is no id. */
function readId(id: string): string[] {
  try {
    const read: unknown = JSON.parse(id);
    return Array.isArray(read) ? read.map(String) : [];
  } catch {
    return [];
  }
}
