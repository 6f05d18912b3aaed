import { TextDocument } from 'vscode-languageserver-textdocument';
import { TextEdit } from 'vscode-languageserver-types';
import type {
  CreateFile,
  DeleteFile,
  TextDocumentEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-types';
import { parseDocument, rangeOf } from '../../documents/parse';
import type { ParsedDocument } from '../../documents/parse';
import { toPlainValue } from '../../documents/tree';
import type { FileEdits, NewFile } from '../codeActions/fix';

/** A file to delete. */
export interface DeletedFile {
  readonly uri: string;
  readonly deleted: true;
}

/** What a refactoring does to one file. */
export type FileChange = FileEdits | NewFile | DeletedFile;

/** The changes as LSP has them: files are made first and deleted last. */
export function toWorkspaceEdit(changes: readonly FileChange[]): WorkspaceEdit {
  const start = { line: 0, character: 0 };
  const made: (CreateFile | TextDocumentEdit)[] = [];
  const edited: TextDocumentEdit[] = [];
  const deleted: DeleteFile[] = [];
  for (const change of changes) {
    const textDocument = { uri: change.uri, version: null };
    if ('edits' in change) {
      if (change.edits.length > 0) edited.push({ textDocument, edits: [...change.edits] });
    } else if ('text' in change) {
      const insert = { range: { start, end: start }, newText: change.text };
      made.push({ kind: 'create', uri: change.uri }, { textDocument, edits: [insert] });
    } else deleted.push({ kind: 'delete', uri: change.uri });
  }
  return { documentChanges: [...made, ...edited, ...deleted] };
}

/**
 * The edit that puts a text in place of another and touches no line that stays as it was.
 * @returns undefined where the two are the same.
 */
export function replaceLines(
  document: ParsedDocument,
  { start, end }: Extent,
  text: string,
): TextEdit | undefined {
  const before = document.text.getText().slice(start, end);
  if (before === text) return undefined;
  const [old, now] = [linesOf(before), linesOf(text)];
  const most = Math.min(old.length, now.length);
  let head = 0;
  while (head < most && old[head]?.text === now[head]?.text) head++;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail)?.text === now.at(-1 - tail)?.text) tail++;
  const [removed, added] = [old.slice(head, old.length - tail), now.slice(head, now.length - tail)];
  // Lines that only come or go take a line break with them: the one before, else the one after.
  const isWhole = removed.length > 0 && added.length > 0;
  const extent = (lines: readonly Line[], part: readonly Line[]): Extent => {
    const first = isWhole ? part[0]?.start : head > 0 ? lines[head - 1]?.end : 0;
    const last = isWhole || head > 0 ? part.at(-1)?.end : lines[part.length]?.start;
    return { start: first ?? 0, end: last ?? first ?? 0 };
  };
  const from = extent(old, removed);
  const to = extent(now, added);
  const range = rangeOf(document, { start: start + from.start, end: start + from.end });
  return TextEdit.replace(range, text.slice(to.start, to.end));
}

interface Extent {
  readonly start: number;
  readonly end: number;
}

/** A line without its line break. */
interface Line extends Extent {
  readonly text: string;
}

function linesOf(text: string): Line[] {
  let start = 0;
  return text.split('\n').map((raw) => {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    const from = start;
    start += raw.length + 1;
    return { start: from, end: from + line.length, text: line };
  });
}

/** The document as it is after the edits. */
export function afterEdits(document: ParsedDocument, edits: readonly TextEdit[]): ParsedDocument {
  const { uri, languageId, version } = document.text;
  const text = TextDocument.applyEdits(document.text, [...edits]);
  return parseDocument(document.kind, TextDocument.create(uri, languageId, version + 1, text));
}

/** Whether the edits leave whole YAML; where they are only to move things, also the same content. */
export function isSound(
  document: ParsedDocument,
  edits: readonly TextEdit[],
  keepsContent: boolean,
): boolean {
  const after = afterEdits(document, edits);
  if (after.problems.length > 0) return false;
  return !keepsContent || contentKey(document) === contentKey(after);
}

/** What the document says, apart from the order of keys. */
export function contentKey({ root }: Pick<ParsedDocument, 'root'>): string {
  return root ? JSON.stringify(sortKeys(toPlainValue(root))) : '';
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, below]) => [key, sortKeys(below)]);
}
