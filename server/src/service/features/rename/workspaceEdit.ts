import type {
  ChangeAnnotation,
  RenameFile,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-types';

/** Collects changes of many files into one edit (LSP, WorkspaceEdit with documentChanges). */
export class EditBuilder {
  private readonly files = new Map<string, { version: number | null; edits: TextEdit[] }>();
  private readonly moves: RenameFile[] = [];
  private readonly annotations: Record<string, ChangeAnnotation> = {};

  /** Whether there is nothing to change. */
  get isEmpty(): boolean {
    return this.files.size === 0 && this.moves.length === 0;
  }

  /** @param version the editor's, or null for a closed file. */
  change(uri: string, version: number | null, edits: readonly TextEdit[]): void {
    const file = this.files.get(uri) ?? { version, edits: [] };
    file.edits.push(...edits);
    this.files.set(uri, file);
  }

  /** A change that is made only where the person says yes to the question. */
  ask(
    uri: string,
    version: number | null,
    edit: TextEdit,
    id: string,
    question: ChangeAnnotation,
  ): void {
    this.annotations[id] = { ...question, needsConfirmation: true };
    this.change(uri, version, [{ ...edit, annotationId: id } as TextEdit]);
  }

  /** A file's new name, where the person says yes to the question. */
  askToMove(oldUri: string, newUri: string, id: string, question: ChangeAnnotation): void {
    this.annotations[id] = { ...question, needsConfirmation: true };
    this.moves.push({ kind: 'rename', oldUri, newUri, annotationId: id });
  }

  /** The edit; files move last, so that each change names a file that is there. */
  build(): WorkspaceEdit {
    const changes: TextDocumentEdit[] = [...this.files].map(([uri, { version, edits }]) => ({
      textDocument: { uri, version },
      edits,
    }));
    return {
      documentChanges: [...changes, ...this.moves],
      ...(Object.keys(this.annotations).length > 0 && { changeAnnotations: this.annotations }),
    };
  }
}
