import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { ROOT } from '../harness/memoryWorkspace';
import type { OpenedFixture } from '../harness/service';

/** A file after an edit; without text it is gone. */
export interface FileAfter {
  readonly path: string;
  readonly text: string | undefined;
  readonly isNew: boolean;
}

/** Does what an editor does with an edit, and gives the files that it touched, by path. */
export async function applyWorkspaceEdit(
  { workspace, store }: OpenedFixture,
  edit: WorkspaceEdit,
): Promise<FileAfter[]> {
  const after = new Map<string, { text: string | undefined; isNew: boolean }>();
  for (const change of edit.documentChanges ?? []) {
    if (!('kind' in change)) {
      const { uri } = change.textDocument;
      const known = after.get(uri);
      const before = known ? known.text : await textOf(workspace, uri);
      assert.ok(before !== undefined, `${uri} is edited, but not there.`);
      const edits = change.edits.filter((part): part is TextEdit => 'newText' in part);
      const text = TextDocument.applyEdits(TextDocument.create(uri, '', 0, before), edits);
      after.set(uri, { text, isNew: known?.isNew ?? false });
    } else if (change.kind === 'create') {
      assert.equal(await textOf(workspace, change.uri), undefined, `${change.uri} is there.`);
      after.set(change.uri, { text: '', isNew: true });
    } else if (change.kind === 'delete') {
      after.set(change.uri, { text: undefined, isNew: false });
    } else {
      assert.equal(await textOf(workspace, change.newUri), undefined, `${change.newUri} is there.`);
      after.set(change.newUri, { text: await textOf(workspace, change.oldUri), isNew: true });
      after.set(change.oldUri, { text: undefined, isNew: false });
    }
  }
  for (const [uri, { text }] of after) {
    if (text === undefined) {
      workspace.close(uri);
      workspace.delete(uri);
    } else if (workspace.openDocument(uri)) workspace.change(uri, text);
    else workspace.write(uri, text);
  }
  await store.settled();
  return [...after]
    .map(([uri, file]) => ({ path: decodeURIComponent(uri.slice(ROOT.length + 1)), ...file }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function textOf(
  workspace: OpenedFixture['workspace'],
  uri: string,
): Promise<string | undefined> {
  const open = workspace.openDocument(uri);
  if (open) return open.getText();
  const content = await workspace.readFile(uri);
  return 'text' in content ? content.text : undefined;
}

/** The files under their paths, as a fixture's section shows them. */
export function showFiles(files: readonly FileAfter[]): string {
  return files
    .map(({ path, text, isNew }) => {
      const state = text === undefined ? ' (gone)' : isNew ? ' (new)' : '';
      return `--- ${path}${state}\n${(text ?? '').replace(/\r\n/g, '\n')}`.trimEnd();
    })
    .join('\n');
}
