import { isAlias, isMap, isSeq, Scalar } from 'yaml';
import type { Alias, Document, Node, Pair, YAMLMap } from 'yaml';
import { MAX_EXPANDED_NODES } from './limits';
import * as messages from './syntaxMessages';
import { firstLine } from './syntaxProblems';
import { quoteRest } from './syntaxProblem';
import type { SyntaxProblem } from './syntaxProblem';
import { placeOf } from './tree';
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
  builder.reportUnusedAnchors();
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
  /** Texts with a name, outside of the author's own keys. */
  private readonly named = new Map<string, ScalarNode>();
  /** The names that aliases repeat, wherever they stand. */
  private readonly repeated = new Set<string>();
  private isOwn = false;

  constructor(private readonly text: string) {}

  build(node: Node): ValueNode {
    if (isAlias(node)) return this.resolve(node);
    const anchor = 'anchor' in node ? node.anchor : undefined;
    if (anchor) this.open.add(anchor);
    const built = this.buildPlain(node);
    if (anchor) {
      this.open.delete(anchor);
      this.anchors.set(anchor, built);
      const isText = built.kind === 'scalar' && built.style === 'plain' && built.value !== null;
      if (isText && !this.isOwn) this.named.set(anchor, built);
    }
    return built;
  }

  /** The first word of "&An engineer", say: it would be missing from what is published. */
  reportUnusedAnchors(): void {
    for (const [name, node] of this.named) {
      if (this.repeated.has(name)) continue;
      const start = this.text.lastIndexOf(`&${name}`, node.start);
      if (start < 0) continue;
      const end = start + name.length + 1;
      const message = messages.unusedAnchor(name);
      this.problems.push({ start, end, message, remedy: quoteRest(this.text, start) });
    }
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
    // "! text": a mark without a name.
    const mark = /!\s+$/.exec(this.text.slice(Math.max(0, start - 80), start));
    if ((node as Scalar).tag === '!' && mark) {
      const at = start - mark[0].length;
      const message = messages.startsWithSign('!');
      this.problems.push({ start: at, end: at + 1, message, remedy: quoteRest(this.text, at) });
    }
    return scalar(node as Scalar, start, end);
  }

  private mapping(node: YAMLMap, start: number, end: number): MappingNode {
    const own: MappingEntry[] = [];
    const merged: MappingEntry[] = [];
    for (const pair of node.items as Pair<Node, Node | null>[]) {
      const key = this.key(pair.key);
      if (!key) continue;
      const wasOwn = this.isOwn;
      this.isOwn ||= key.text.startsWith('x-');
      const value = pair.value ? this.build(pair.value) : nothing(key.end);
      this.isOwn = wasOwn;
      if (key.text === '<<' && key.style === 'plain') {
        merged.push(...mergedEntries(value));
        // Of a name that is not there is told already.
        if (!isGroups(value) && !(isAlias(pair.value) && !value.alias))
          this.problems.push({
            ...firstLine(this.text, key.start, Math.max(placeOf(value).end, key.end)),
            message: messages.nothingToMerge(),
          });
      } else own.push({ key, value, merged: false });
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

  /** A misspelt name; where nothing has one, a text that starts with a star. */
  private unknownAlias(start: number): Pick<SyntaxProblem, 'message' | 'remedy'> {
    const isText = !/&[^\s,[\]{}]/.test(this.text) || this.text.startsWith('**', start);
    return isText
      ? { message: messages.startsWithSign('*'), remedy: quoteRest(this.text, start) }
      : { message: messages.syntaxMessage('BAD_ALIAS', '') };
  }

  private resolve(alias: Alias): ValueNode {
    const [start, end] = extent(alias);
    if (this.open.has(alias.source)) {
      this.problems.push({ start, end, message: messages.refersToItself(alias.source) });
      return nothing(end);
    }
    const meant = this.anchors.get(alias.source);
    this.repeated.add(alias.source);
    // The parser itself notices only when it turns the document into plain values.
    if (!meant && alias.source !== '')
      this.problems.push({ start, end, ...this.unknownAlias(start) });
    return meant ? { ...meant, alias: { start, end } } : nothing(end);
  }
}

/** Whether a value is a group of names and values, or a list of such. */
function isGroups(value: ValueNode): boolean {
  return value.kind === 'list'
    ? value.items.every(({ kind }) => kind === 'mapping')
    : value.kind === 'mapping';
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
