import { Range, TextEditorRevealType, Uri, window } from 'vscode';
import type { Disposable, TextEditor } from 'vscode';
import { Lead } from '../../webview/lead';
import type { SourceLine, ToPage } from '../../webview/messages';
import { isFrameworkLanguage } from '../languages';
import { previewSettings } from './previewSettings';
import { editorOf } from './revealSource';

/** An editor may come to rest so many lines off what it was told, for its sticky lines. */
const STICKY_LINES = 5;
/** So late an editor may tell of what it was told, in milliseconds. */
const LATE = 2_000;

/** Keeps a page and the editors of its files at the same place. */
export class SourceSync implements Disposable {
  private readonly subscription: Disposable;
  private readonly lead: Lead<'page' | 'editor'>;
  /** Where we scrolled an editor last: if it tells of it late, it still only follows. */
  private scrolledTo: (SourceLine & { readonly at: number }) | undefined;

  /**
   * @param isListening whether the page can take messages now.
   * @param now the time in milliseconds, from whenever.
   */
  constructor(
    private readonly post: (message: ToPage) => void,
    private readonly isListening: () => boolean,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.lead = new Lead(now);
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
    if (!editor || line >= editor.document.lineCount || !this.lead.take('page')) return;
    this.scrolledTo = { uri: editor.document.uri.toString(), line, at: this.now() };
    editor.revealRange(new Range(line, 0, line, 0), TextEditorRevealType.AtTop);
  }

  /** The reader goes from the page to a place in an editor: the page stays where it is. */
  stay(): void {
    this.lead.take('page');
  }

  dispose(): void {
    this.subscription.dispose();
  }

  private editorScrolled({ document, visibleRanges }: TextEditor): void {
    if (!this.isListening() || !isFrameworkLanguage(document.languageId)) return;
    const uri = document.uri.toString();
    const line = visibleRanges[0]?.start.line;
    if (line === undefined || !previewSettings().scrollsWithEditor) return;
    if (this.isWhereWeScrolled(uri, line) || !this.lead.take('editor')) return;
    this.scrolledTo = undefined;
    this.post({ type: 'scroll', at: { uri, line } });
  }

  private isWhereWeScrolled(uri: string, line: number): boolean {
    const own = this.scrolledTo;
    if (own?.uri !== uri || this.now() - own.at > LATE) return false;
    return Math.abs(own.line - line) <= STICKY_LINES;
  }
}
