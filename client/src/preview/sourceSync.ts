import { commands, Range, Selection, TextEditorRevealType } from 'vscode';
import { Uri, ViewColumn, window, workspace } from 'vscode';
import type { Disposable, Position, TextEditor } from 'vscode';
import type { SourceLine, ToPage } from '../../webview/messages';
import { isFrameworkLanguage } from '../languages';
import { previewSettings } from './previewSettings';

/** Keeps a page and the editors of its files at the same place. */
export class SourceSync implements Disposable {
  private readonly subscription: Disposable;
  /** The line that we scrolled an editor to, whose own event is no reason to scroll the page. */
  private scrolledTo: SourceLine | undefined;

  /** @param isListening whether the page can take messages now. */
  constructor(
    private readonly post: (message: ToPage) => void,
    private readonly isListening: () => boolean,
  ) {
    this.subscription = window.onDidChangeTextEditorVisibleRanges(({ textEditor }) =>
      this.editorScrolled(textEditor),
    );
  }

  /** The cursor is somewhere else: the page marks what is written there. */
  cursorMoved({ document, selection }: TextEditor): void {
    if (!this.isListening()) return;
    const at = { uri: document.uri.toString(), line: selection.active.line };
    this.post({ type: 'cursor', at });
  }

  /** The reader scrolled the page: an editor that shows the file follows. */
  pageScrolled({ uri, line }: SourceLine): void {
    if (!previewSettings().scrollsWithEditor) return;
    const editor = editorOf(Uri.parse(uri));
    if (!editor || line >= editor.document.lineCount) return;
    this.scrolledTo = { uri: editor.document.uri.toString(), line };
    editor.revealRange(new Range(line, 0, line, 0), TextEditorRevealType.AtTop);
  }

  dispose(): void {
    this.subscription.dispose();
  }

  private editorScrolled({ document, visibleRanges }: TextEditor): void {
    if (!this.isListening() || !isFrameworkLanguage(document.languageId)) return;
    const uri = document.uri.toString();
    const line = visibleRanges[0]?.start.line;
    if (line === undefined || !previewSettings().scrollsWithEditor) return;
    const own = this.scrolledTo;
    this.scrolledTo = undefined;
    // The editor may come to rest a line off, for its sticky lines.
    if (own?.uri === uri && Math.abs(own.line - line) <= 5) return;
    this.post({ type: 'scroll', at: { uri, line } });
  }
}

/** Opens the place where a text of a page was written: only files of the workspace. */
export async function revealSource(uri: Uri, position: Position): Promise<void> {
  if (!workspace.getWorkspaceFolder(uri)) return;
  await commands.executeCommand('vscode.open', uri, {
    viewColumn: editorOf(uri)?.viewColumn ?? ViewColumn.One,
    selection: new Range(position, position),
  });
  const editor = window.activeTextEditor;
  if (editor) editor.selection = new Selection(position, position);
}

function editorOf(uri: Uri): TextEditor | undefined {
  return window.visibleTextEditors.find(
    ({ document }) => document.uri.toString() === uri.toString(),
  );
}
