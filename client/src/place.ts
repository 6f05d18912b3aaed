import { Range, Uri, window } from 'vscode';
import { isFrameworkLanguage } from './languages';

/** A place in a file, where a command is to do its work. */
export interface Place {
  readonly uri: Uri;
  readonly range: Range;
}

/**
 * The place that a command was given, as the server writes it (an address, then a position or range
 * in LSP's form); without one the selection of the active editor, where that shows a framework's file.
 */
export function placeOf(address: unknown, place: unknown): Place | undefined {
  if (typeof address === 'string') {
    const range = readRange(place);
    return range && { uri: Uri.parse(address), range };
  }
  const editor = window.activeTextEditor;
  if (!editor || !isFrameworkLanguage(editor.document.languageId)) return undefined;
  return { uri: editor.document.uri, range: editor.selection };
}

function readRange(value: unknown): Range | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { start, end, line, character }: Record<string, unknown> = { ...value };
  if (isNumber(line) && isNumber(character)) return new Range(line, character, line, character);
  const [from, to] = [readRange(start)?.start, readRange(end)?.start];
  return from && to && new Range(from, to);
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && value >= 0;
}
