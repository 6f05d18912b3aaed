import assert from 'node:assert/strict';
import { TextDocumentEdit } from 'vscode-languageserver-types';
import type { WorkspaceEdit } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { MemoryWorkspace, ROOT } from '../harness/memoryWorkspace';

/** A workspace whose files' texts can be had, and changed by edits as an editor would. */
export class EditableWorkspace extends MemoryWorkspace {
  /** The present text of a file, in the editor or on disk. */
  async textOf(uri: string): Promise<string> {
    const open = this.openDocument(uri);
    if (open) return open.getText();
    const content = await this.readFile(uri);
    assert.ok('text' in content, `${uri} has no text.`);
    return content.text;
  }

  /** Makes the text changes of an edit, and checks the versions that it names. */
  async apply(edit: WorkspaceEdit): Promise<string[]> {
    const changed: string[] = [];
    for (const change of edit.documentChanges ?? []) {
      if (!TextDocumentEdit.is(change)) continue;
      const { uri, version } = change.textDocument;
      const open = this.openDocument(uri);
      assert.equal(version, open?.version ?? null, `The version of ${uri}`);
      const text = TextDocument.create(uri, '', 0, await this.textOf(uri));
      const edits = change.edits.filter((part) => 'newText' in part);
      assert.equal(edits.length, change.edits.length);
      const next = TextDocument.applyEdits(text, edits);
      if (open) this.change(uri, next);
      else this.write(uri, next);
      changed.push(uri);
    }
    return changed;
  }
}

/** A file's path below the framework's folder. */
export function pathOf(uri: string): string {
  return decodeURIComponent(uri.slice(ROOT.length + 1));
}
