import assert from 'node:assert/strict';
import { TextDocumentEdit } from 'vscode-languageserver-types';
import type { Position, WorkspaceEdit } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { FrameworkService } from '../../server/src/service';
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

/** Where a position's name stands once an edit is made: at the start of what took its place. */
export function positionAfter(
  text: TextDocument,
  { documentChanges = [] }: WorkspaceEdit,
  position: Position,
): Position {
  const offset = text.offsetAt(position);
  const changes = documentChanges
    .filter((change) => TextDocumentEdit.is(change))
    .filter(({ textDocument }) => textDocument.uri === text.uri)
    .flatMap((change) => change.edits.filter((edit) => 'newText' in edit));
  const edits = changes.map(({ range, newText }) => ({
    start: text.offsetAt(range.start),
    end: text.offsetAt(range.end),
    newText,
  }));
  const own = edits.find(({ start, end }) => start <= offset && offset <= end);
  const from = own?.start ?? offset;
  const shift = edits
    .filter(({ end }) => end <= from && end < (own?.end ?? Infinity))
    .reduce((sum, { start, end, newText }) => sum + newText.length - (end - start), 0);
  const after = TextDocument.create('', '', 0, TextDocument.applyEdits(text, changes));
  return after.positionAt(from + shift);
}

/** Codes of rules that judge a name itself, which a rename therefore may break. */
const ABOUT_NAMES =
  /^(?:file-name|name-case|skill-order|spelling|spacing|ampersand|acronym|quotes|article|repeated-word|latin)$/;

/** Every finding of a framework, without those that judge names, as `uri code line`. */
export function findingsOf(service: FrameworkService): string[] {
  return [...service.uris()].flatMap((uri) =>
    service
      .diagnostics(uri)
      .filter(({ code }) => !ABOUT_NAMES.test(code))
      .map(({ code, range }) => `${uri} ${code} ${range.start.line}`),
  );
}

/** The findings that were not there before. */
export function newFindings(before: readonly string[], after: readonly string[]): string[] {
  const known = [...before];
  return after.filter((finding) => {
    const position = known.indexOf(finding);
    if (position >= 0) known.splice(position, 1);
    return position < 0;
  });
}
