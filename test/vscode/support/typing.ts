/** Editing as a person does: a cursor, keys, the suggestion list. */
import * as vscode from 'vscode';
import { waitFor } from './wait';

/** Puts the cursor behind the first occurrence of some text. */
export function placeCursorAfter(editor: vscode.TextEditor, text: string): vscode.Position {
  const at = editor.document.getText().indexOf(text);
  if (at < 0) throw new Error(`“${text}” is not in ${editor.document.uri.path}.`);
  const position = editor.document.positionAt(at + text.length);
  editor.selection = new vscode.Selection(position, position);
  editor.revealRange(editor.selection);
  return position;
}

/** Types text at the cursor, key by key, so that all that follows from typing happens. */
export async function typeText(text: string): Promise<void> {
  for (const key of text) await vscode.commands.executeCommand('type', { text: key });
}

/** Opens the suggestion list at the cursor. */
export async function triggerSuggestions(): Promise<void> {
  await vscode.commands.executeCommand('editor.action.triggerSuggest');
}

/** Accepts the chosen suggestion as soon as there is one, and waits until it is in the text. */
export async function acceptSuggestion(editor: vscode.TextEditor): Promise<void> {
  const { version } = editor.document;
  await waitFor(
    async () => {
      // Does nothing as long as no list is shown.
      await vscode.commands.executeCommand('acceptSelectedSuggestion');
      return editor.document.version > version;
    },
    { message: 'a suggestion to accept' },
  );
}

/** What the suggestion list would hold at a position, asked for as the editor does. */
export async function completionsAt(
  document: vscode.TextDocument,
  position: vscode.Position,
  trigger?: string,
): Promise<readonly vscode.CompletionItem[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    position,
    trigger,
  );
  return list.items;
}

/** The text of a suggestion's label, however it is written. */
export function labelOf({ label }: vscode.CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}
