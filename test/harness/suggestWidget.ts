import { TextDocument } from 'vscode-languageserver-textdocument';
import { InsertTextFormat } from 'vscode-languageserver-types';
import type { CompletionItem, CompletionList, Position } from 'vscode-languageserver-types';

/** What an editor does with completion items, as far as a test of the items needs it. */

/** The text that an item replaces before the cursor, which the editor filters by. */
export function typedWord(
  document: TextDocument,
  position: Position,
  item: CompletionItem,
): string {
  const { start } = textEditOf(item).range;
  return document.getText({ start, end: position });
}

/**
 * The items that an editor shows, in the order of their `sortText`: those whose filter text holds the
 * typed letters in order, the first at the start of a word (VS Code's `fuzzyScore`).
 */
export function shownItems(
  list: CompletionList,
  document: TextDocument,
  position: Position,
): CompletionItem[] {
  return list.items
    .filter((item) => matches(typedWord(document, position, item), item.filterText ?? item.label))
    .sort((a, b) => compare(a.sortText ?? a.label, b.sortText ?? b.label));
}

function matches(word: string, candidate: string): boolean {
  const wanted = word.trimStart().toLowerCase();
  const text = candidate.toLowerCase();
  if (wanted === '') return true;
  const first = wanted.charAt(0);
  for (let start = text.indexOf(first); start >= 0; start = text.indexOf(first, start + 1)) {
    const startsWord = start === 0 || /[^\p{L}\p{N}]/u.test(text.charAt(start - 1));
    if (startsWord && holdsInOrder(text.slice(start), wanted)) return true;
  }
  return false;
}

function holdsInOrder(text: string, wanted: string): boolean {
  let at = -1;
  for (const character of wanted) {
    at = text.indexOf(character, at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** An item's text once inserted: the places to type at filled in, and where the cursor ends. */
export interface Inserted {
  readonly text: string;
  /** Offset in `text` of the first place to type at, or its end. */
  readonly cursor: number;
}

/**
 * Fills a snippet's places: with their defaults, else with `filling`. The final one (`$0`), where the
 * cursor rests, and one where the editor suggests something are left empty.
 */
export function insertedText(item: CompletionItem, filling: string): Inserted {
  const { newText } = textEditOf(item);
  const suggests = item.command?.command === 'editor.action.triggerSuggest';
  if (item.insertTextFormat !== InsertTextFormat.Snippet) {
    return { text: newText, cursor: newText.length };
  }
  let text = '';
  let cursor: number | undefined;
  for (let index = 0; index < newText.length;) {
    const place = /^\$(?:(\d+)|\{(\d+)(?::((?:[^}\\]|\\.)*))?\})/s.exec(newText.slice(index));
    if (newText[index] === '\\') {
      text += newText[index + 1] ?? '';
      index += 2;
    } else if (place) {
      cursor ??= suggests ? text.length : undefined;
      const preset = place[3]?.replace(/\\(.)/gs, '$1');
      const isFinal = (place[1] ?? place[2]) === '0';
      text += preset ?? (isFinal || (suggests && text.length === cursor) ? '' : filling);
      index += place[0].length;
    } else {
      text += newText[index] ?? '';
      index++;
    }
  }
  return { text, cursor: cursor ?? text.length };
}

/** The document with the item inserted, and the position of the cursor then. */
export function accept(
  document: TextDocument,
  item: CompletionItem,
  filling: string,
): { text: string; position: Position } {
  const { range } = textEditOf(item);
  const { text, cursor } = insertedText(item, filling);
  const start = document.offsetAt(range.start);
  const source = document.getText();
  const result = source.slice(0, start) + text + source.slice(document.offsetAt(range.end));
  return {
    text: result,
    position: TextDocument.create('', '', 0, result).positionAt(start + cursor),
  };
}

/** The one edit of an item; every item of the service has one, with one range. */
export function textEditOf(item: CompletionItem) {
  if (!item.textEdit || !('range' in item.textEdit)) throw new Error(`${item.label} has no edit.`);
  return item.textEdit;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
