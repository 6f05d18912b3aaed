import { SymbolKind } from 'vscode-languageserver-types';
import type { DocumentSymbol, Range } from 'vscode-languageserver-types';
import type { CancellationToken } from '../cancellation';
import type { ParsedDocument } from '../documents/parse';
import { entryOf } from '../documents/tree';
import type { MappingEntry, ValueNode } from '../documents/tree';
import type { FeatureContext } from './context';
import { comparePositions } from './ranges';
import * as messages from './symbolMessages';
import { SYMBOL_KINDS } from './symbolKinds';
import { isExtension } from './symbolAt';

/**
 * The outline of a document (LSP `textDocument/documentSymbol`): a role's levels with their
 * responsibilities and skills, a skill's levels with their bullets, a manifest's lists. Works on
 * whatever part of the text could be read; children always lie inside their parents.
 */
export async function documentSymbols(
  context: FeatureContext,
  uri: string,
  token: CancellationToken,
): Promise<DocumentSymbol[]> {
  const document = await context.store.document(uri);
  if (document?.root?.kind !== 'mapping' || token.isCancellationRequested) return [];
  return [new Outline(document).root(document.root)];
}

/** A part of the text, in offsets. */
interface Extent {
  readonly start: number;
  readonly end: number;
}

class Outline {
  private readonly source: string;

  constructor(private readonly document: ParsedDocument) {
    this.source = document.text.getText();
  }

  root(root: ValueNode): DocumentSymbol {
    switch (this.document.kind) {
      case 'role':
        return this.role(root);
      case 'skill':
        return this.skill(root);
      case 'manifest':
        return this.manifest(root);
    }
  }

  private role(root: ValueNode): DocumentSymbol {
    const levels = itemsOf(entryOf(root, 'levels')?.value).filter(
      (item) => item.kind === 'mapping',
    );
    return this.symbol(SYMBOL_KINDS.role, root, {
      name: this.nameAt(root, 'role') ?? messages.roleWithoutName(),
      detail: this.nameAt(root, 'family'),
      selection: entryOf(root, 'role')?.value,
      children: levels.map((level) => this.roleLevel(level)),
    });
  }

  private roleLevel(level: ValueNode): DocumentSymbol {
    const grades = itemsOf(entryOf(level, 'grades')?.value).map(textOf);
    return this.symbol(SYMBOL_KINDS.roleLevel, level, {
      name: this.nameAt(level, 'level') ?? messages.roleLevelWithoutName(),
      detail: grades.filter((grade) => grade !== '').join(', '),
      selection: entryOf(level, 'level')?.value,
      children: [
        ...this.group(level, 'responsibilities', SymbolKind.Array, (value) => this.texts(value)),
        ...this.group(level, 'skills', SymbolKind.Object, (value) =>
          this.pairs(value, SYMBOL_KINDS.skillUse),
        ),
      ],
    });
  }

  private skill(root: ValueNode): DocumentSymbol {
    const levels = entriesOf(entryOf(root, 'levels')?.value);
    return this.symbol(SYMBOL_KINDS.skill, root, {
      name: this.nameAt(root, 'skill') ?? messages.skillWithoutName(),
      selection: entryOf(root, 'skill')?.value,
      children: levels
        .filter((entry) => !isExtension(entry.key.text))
        .map((entry) =>
          this.symbol(SYMBOL_KINDS.skillLevel, whole(entry), {
            name: textOf(entry.key),
            selection: entry.key,
            children: this.texts(entry.value),
          }),
        ),
    });
  }

  private manifest(root: ValueNode): DocumentSymbol {
    const texts = (value: ValueNode) => this.texts(value);
    const files = entryOf(root, 'files')?.value;
    return this.symbol(SYMBOL_KINDS.framework, root, {
      name: this.nameAt(root, 'framework') ?? messages.frameworkWithoutName(),
      selection: entryOf(root, 'framework')?.value,
      children: [
        ...this.group(root, 'levels', SymbolKind.Enum, (value) =>
          this.pairs(value, SYMBOL_KINDS.skillLevel),
        ),
        ...this.group(root, 'families', SymbolKind.Array, texts),
        ...this.group(root, 'grades', SymbolKind.Array, texts),
        ...this.group(root, 'dictionary', SymbolKind.Array, texts),
        ...this.group(root, 'rules', SymbolKind.Object, (value) =>
          this.pairs(value, SymbolKind.Property),
        ),
        ...this.group(root, 'files', SymbolKind.Object, () => [
          ...this.group(files, 'roles', SymbolKind.Array, texts),
          ...this.group(files, 'skills', SymbolKind.Array, texts),
        ]),
        ...this.group(root, 'exclude', SymbolKind.Array, texts),
      ],
    });
  }

  /** A key with what is listed under it; nothing where the key is missing. */
  private group(
    node: ValueNode | undefined,
    key: string,
    kind: SymbolKind,
    children: (value: ValueNode) => DocumentSymbol[],
  ): DocumentSymbol[] {
    const entry = entryOf(node, key);
    if (!entry) return [];
    const below = children(entry.value);
    return [this.symbol(kind, whole(entry), { name: key, selection: entry.key, children: below })];
  }

  /** One symbol for each text of a list. */
  private texts(list: ValueNode): DocumentSymbol[] {
    return itemsOf(list)
      .filter((item) => item.kind === 'scalar' && textOf(item) !== '')
      .map((item) => this.symbol(SymbolKind.String, item, { name: textOf(item) }));
  }

  /** One symbol for each `name: value` of a mapping, the value as its detail. */
  private pairs(mapping: ValueNode, kind: SymbolKind): DocumentSymbol[] {
    return entriesOf(mapping).map((entry) =>
      this.symbol(kind, whole(entry), {
        name: textOf(entry.key),
        detail: textOf(entry.value),
        selection: entry.key,
      }),
    );
  }

  private nameAt(node: ValueNode, key: string): string | undefined {
    const name = textOf(entryOf(node, key)?.value);
    return name === '' ? undefined : name;
  }

  private symbol(
    kind: SymbolKind,
    extent: Extent,
    parts: {
      name: string;
      detail?: string | undefined;
      selection?: Extent | undefined;
      children?: DocumentSymbol[];
    },
  ): DocumentSymbol {
    const range = this.range(extent);
    const selection = parts.selection ? this.range(parts.selection) : range;
    const selectionRange = encloses(range, selection)
      ? selection
      : { start: range.start, end: range.start };
    const children = parts.children
      ?.map((child) => moveInto(child, range, selectionRange))
      .sort((a, b) => comparePositions(a.range.start, b.range.start));
    return {
      name: parts.name,
      kind,
      range,
      selectionRange,
      ...(parts.detail ? { detail: parts.detail } : {}),
      ...(children && children.length > 0 ? { children } : {}),
    };
  }

  /** Without the white space at the end that YAML counts to a value. */
  private range({ start, end }: Extent): Range {
    let last = end;
    while (last > start && /\s/.test(this.source.charAt(last - 1))) last--;
    return {
      start: this.document.text.positionAt(start),
      end: this.document.text.positionAt(last),
    };
  }
}

/**
 * What an anchor or merge key brings in stands elsewhere in the text, outside of its new parent. It
 * is shown all the same, at the parent's name, because editors refuse ranges that do not nest.
 */
function moveInto(child: DocumentSymbol, range: Range, place: Range): DocumentSymbol {
  if (encloses(range, child.range)) return child;
  const children = child.children?.map((grandchild) => moveInto(grandchild, place, place));
  return { ...child, range: place, selectionRange: place, ...(children ? { children } : {}) };
}

function encloses(outer: Range, inner: Range): boolean {
  return (
    comparePositions(outer.start, inner.start) <= 0 && comparePositions(inner.end, outer.end) <= 0
  );
}

/** An entry from its key to the end of its value, where the value stands behind the key. */
function whole({ key, value }: MappingEntry): Extent {
  return { start: key.start, end: value.start >= key.end ? value.end : key.end };
}

function itemsOf(node: ValueNode | undefined): readonly ValueNode[] {
  return node?.kind === 'list' ? node.items : [];
}

function entriesOf(node: ValueNode | undefined): readonly MappingEntry[] {
  return node?.kind === 'mapping' ? node.entries.filter((entry) => textOf(entry.key) !== '') : [];
}

/** A text on one line; empty for anything else. */
function textOf(node: ValueNode | undefined): string {
  return node?.kind === 'scalar' ? node.text.trim().replace(/\s+/g, ' ') : '';
}
