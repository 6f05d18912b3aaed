import type { Position, TextEdit } from 'vscode-languageserver-types';
import type { ParsedDocument } from '../../documents/parse';
import { schemaAt } from '../../documents/schemas';
import type { MappingEntry, ValueNode } from '../../documents/tree';

/**
 * What the editor's own rules (`language-configuration.json`) cannot know after Enter, for they see one
 * line at a time: that a role's `levels` is a list while a skill's is none, that a skill level holds
 * bullets, where the entries below stand already, and that the line above goes on with a bullet. Touches
 * nothing but the new line, and that only if there is nothing on it but white space and a dash.
 * @param position zero-based UTF-16 (LSP), on the new line.
 */
export function newLineEdits(
  document: ParsedDocument,
  { line }: Position,
  tabSize: number,
): TextEdit[] {
  const { text } = document;
  const range = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
  const current = text.getText(range).replace(/[\r\n]+$/, '');
  if (line === 0 || !/^\s*(?:-\s*)?$/.test(current) || !document.root) return [];
  const wanted = new LineStarter(document, line - 1, tabSize).find(document.root, []);
  // A dash that is there stays: the person may have typed it.
  if (wanted === undefined || wanted === current) return [];
  if (current.includes('-') && !wanted.includes('-')) return [];
  return [
    { range: { start: range.start, end: { line, character: current.length } }, newText: wanted },
  ];
}

/** Finds what the line below a line starts with. */
class LineStarter {
  constructor(
    private readonly document: ParsedDocument,
    private readonly line: number,
    private readonly step: number,
  ) {}

  /** @param path keys and list positions from the root to the node. */
  find(node: ValueNode, path: readonly string[]): string | undefined {
    if (node.kind === 'scalar' || node.flow) return undefined;
    if (node.kind === 'list') {
      for (const [position, item] of node.items.entries()) {
        const found = this.belowItem(node, item) ?? this.find(item, [...path, String(position)]);
        if (found !== undefined) return found;
      }
      return undefined;
    }
    for (const entry of node.entries) {
      if (entry.merged) continue;
      const below = [...path, entry.key.text];
      const found = this.belowKey(entry, below) ?? this.find(entry.value, below);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  private belowKey({ key, value }: MappingEntry, path: readonly string[]): string | undefined {
    const { line, character } = this.document.text.positionAt(key.start);
    if (line !== this.line) return undefined;
    const first = this.document.text.positionAt(value.start);
    const isEmpty = value.kind === 'scalar' && value.text === '' && value.style === 'plain';
    if (!isEmpty && first.line <= this.line) return undefined;
    const { type } = schemaAt(this.document.kind, path) ?? {};
    const expected = type === 'array' ? 'list' : type === 'object' ? 'mapping' : undefined;
    if (!expected || (!isEmpty && (value.kind !== expected || value.flow))) return undefined;
    const column = isEmpty ? character + this.step : first.character;
    if (expected === 'mapping') return ' '.repeat(column);
    return `${' '.repeat(this.dashBelow(character) ?? column)}- `;
  }

  /** The column of a dash right below the new line, whose own dash may have put the list in disorder. */
  private dashBelow(keyColumn: number): number | undefined {
    const line = this.line + 2;
    const range = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
    const column = /^ *(?=-\s)/.exec(this.document.text.getText(range))?.[0].length;
    return column !== undefined && column >= keyColumn ? column : undefined;
  }

  /** Below a bullet over several lines comes the next bullet. */
  private belowItem(list: ValueNode, item: ValueNode): string | undefined {
    if (item.kind !== 'scalar' || item.style === 'block') return undefined;
    const { text } = this.document;
    const first = text.positionAt(item.start).line;
    const last = text.positionAt(item.end).line;
    if (first === last || last !== this.line) return undefined;
    return `${' '.repeat(text.positionAt(list.start).character)}- `;
  }
}
