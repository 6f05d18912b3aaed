import { Disposable, workspace } from 'vscode';
import type { TextDocument, TextEdit } from 'vscode';

/** Calls back once an edit that VS Code was given is made; it says so to nobody. */
export class AppliedEdit implements Disposable {
  private readonly subscription: Disposable;

  /**
   * @param document one that the edit changes, as it is before; whatever else happens to it first
   *   means that the edit was dropped, for example in the preview of a refactoring.
   */
  constructor(document: TextDocument, edits: readonly TextEdit[], onApplied: () => void) {
    const expected = textAfter(document, edits);
    const uri = document.uri.toString();
    this.subscription = workspace.onDidChangeTextDocument(
      ({ document: changed, contentChanges }) => {
        if (changed.uri.toString() !== uri || contentChanges.length === 0) return;
        this.dispose();
        if (changed.getText() === expected) onApplied();
      },
    );
  }

  dispose(): void {
    this.subscription.dispose();
  }
}

function textAfter(document: TextDocument, edits: readonly TextEdit[]): string {
  const text = document.getText();
  const ordered = edits
    .map(({ range, newText }) => ({
      start: document.offsetAt(range.start),
      end: document.offsetAt(range.end),
      newText,
    }))
    .sort((a, b) => a.start - b.start);
  let after = '';
  let done = 0;
  for (const { start, end, newText } of ordered) {
    after += text.slice(done, start) + newText;
    done = end;
  }
  return after + text.slice(done);
}
