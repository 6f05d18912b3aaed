import { isAlias, isMap, isSeq, Scalar } from 'yaml';
import type { Alias, Document, Node, Pair, YAMLMap } from 'yaml';
import { MAX_EXPANDED_NODES } from './limits';
import * as messages from './syntaxMessages';
import { firstLine } from './syntaxProblems';
import type { SyntaxProblem } from './syntaxProblem';
import type {
  ListNode,
  MappingEntry,
  MappingNode,
  ScalarNode,
  ScalarStyle,
  ValueNode,
} from './tree';

const STYLES: Readonly<Record<string, ScalarStyle>> = {
  [Scalar.QUOTE_SINGLE]: 'single',
  [Scalar.QUOTE_DOUBLE]: 'double',
  [Scalar.BLOCK_FOLDED]: 'block',
  [Scalar.BLOCK_LITERAL]: 'block',
};

/** Turns the parser's document into the light tree; keeps nothing of the parser's. */
export function buildTree(
  document: Document.Parsed,
  text: string,
): {
  root: ValueNode | undefined;
  problems: SyntaxProblem[];
} {
  const builder = new TreeBuilder(text);
  const root = document.contents ? builder.build(document.contents) : undefined;
  if (root && root.size > MAX_EXPANDED_NODES) {
    builder.problems.push({ start: 0, end: 1, message: messages.expandsTooFar() });
    return { root: undefined, problems: builder.problems };
  }
  return { root, problems: builder.problems };
}

class TreeBuilder {
  readonly problems: SyntaxProblem[] = [];
  private readonly anchors = new Map<string, ValueNode>();
  private readonly open = new Set<string>();

  constructor(private readonly text: string) {}

  build(node: Node): ValueNode {
    if (isAlias(node)) return this.resolve(node);
    const anchor = 'anchor' in node ? node.anchor : undefined;
    if (anchor) this.open.add(anchor);
    const built = this.buildPlain(node);
    if (anchor) {
      this.open.delete(anchor);
      this.anchors.set(anchor, built);
    }
    return built;
  }

  private buildPlain(node: Node): ValueNode {
    const [start, end] = extent(node);
    if (isMap(node)) return this.mapping(node, start, end);
    if (isSeq(node)) {
      const items = node.items.map((item) => this.build(item as Node));
      const size = items.reduce((sum, item) => sum + item.size, 1);
      const list: ListNode = { kind: 'list', flow: node.flow === true, items, start, end, size };
      return list;
    }
    return scalar(node as Scalar, start, end);
  }

  private mapping(node: YAMLMap, start: number, end: number): MappingNode {
    const own: MappingEntry[] = [];
    const merged: MappingEntry[] = [];
    for (const pair of node.items as Pair<Node, Node | null>[]) {
      const key = this.key(pair.key);
      if (!key) continue;
      const value = pair.value ? this.build(pair.value) : nothing(key.end);
      if (key.text === '<<' && key.style === 'plain') merged.push(...mergedEntries(value));
      else own.push({ key, value, merged: false });
    }
    const written = new Set(own.map((entry) => entry.key.text));
    const entries = own;
    for (const entry of merged) {
      if (written.has(entry.key.text)) continue;
      written.add(entry.key.text);
      entries.push(entry);
    }
    const size = entries.reduce((sum, entry) => sum + entry.value.size + 1, 1);
    return { kind: 'mapping', flow: node.flow === true, entries, start, end, size };
  }

  private key(node: Node): ScalarNode | undefined {
    const key = this.build(node);
    if (key.kind === 'scalar') return key;
    const extent = firstLine(this.text, key.start, key.end);
    if (key.flow) this.problems.push({ ...extent, message: messages.keyIsNotText() });
    else if (/\?\s*$/.test(this.text.slice(0, key.start)))
      this.problems.push({ ...extent, message: messages.keyIsNoLine() });
    else {
      // What the parser makes of a line that stands where a name would.
      const message = messages.syntaxMessage('BAD_INDENT', '');
      this.problems.push({ ...extent, message, follows: true });
    }
    return undefined;
  }

  private resolve(alias: Alias): ValueNode {
    const [start, end] = extent(alias);
    if (this.open.has(alias.source)) {
      this.problems.push({ start, end, message: messages.refersToItself(alias.source) });
      return nothing(end);
    }
    const meant = this.anchors.get(alias.source);
    // The parser itself notices only when it turns the document into plain values.
    if (!meant)
      this.problems.push({ start, end, message: messages.syntaxMessage('BAD_ALIAS', '') });
    return meant ? { ...meant, alias: { start, end } } : nothing(end);
  }
}

/** What `<<: value` brings in: the entries of a mapping, or of each in a list, the first winning. */
function mergedEntries(value: ValueNode): MappingEntry[] {
  const sources = value.kind === 'list' ? value.items : [value];
  return sources.flatMap((source) =>
    source.kind === 'mapping' ? source.entries.map((entry) => ({ ...entry, merged: true })) : [],
  );
}

function extent(node: Node): [number, number] {
  const range = node.range ?? [0, 0, 0];
  return [range[0], range[1]];
}

function nothing(offset: number): ScalarNode {
  return {
    kind: 'scalar',
    value: null,
    text: '',
    style: 'plain',
    start: offset,
    end: offset,
    size: 1,
  };
}

function scalar(node: Scalar, start: number, end: number): ScalarNode {
  const { value } = node;
  const style = (node.type && STYLES[node.type]) ?? 'plain';
  // The core schema gives nothing else; whatever a tag makes of it, the source is what was written.
  const known =
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? value
      : value === null || value === undefined
        ? null
        : (node.source ?? '');
  const text =
    known === null ? '' : typeof known === 'string' ? known : (node.source ?? String(known));
  return { kind: 'scalar', value: known, text, style, start, end, size: 1 };
}
