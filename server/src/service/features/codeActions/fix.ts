import type {
  CreateFile,
  RenameFile,
  TextDocumentEdit,
  TextEdit,
} from 'vscode-languageserver-types';
import type { FrameworkDiagnostic } from '../../checks/diagnostic';
import type { ParsedDocument } from '../../documents/parse';
import type { Framework } from '../../index/framework';
import type { FrameworkStore } from '../../index/frameworkStore';

/** Something that a client may be able to do with a file as part of an edit. */
export type FileOperation = 'create' | 'rename';

/** What a fix works on. */
export interface FixSubject {
  readonly store: FrameworkStore;
  readonly framework: Framework;
  readonly document: ParsedDocument;
  readonly diagnostic: FrameworkDiagnostic;
  /** What the rule noted for its fixes. */
  readonly data: FixData;
  /** What the client can do with files in an edit. */
  readonly operations: readonly FileOperation[];
}

/** One way to put a finding right. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly (FileEdits | NewFile | MovedFile)[];
  /** It is what most people would want, so that "auto fix" may take it. */
  readonly preferred?: boolean;
}

export interface FileEdits {
  readonly uri: string;
  readonly edits: readonly TextEdit[];
}

export interface NewFile {
  readonly uri: string;
  readonly text: string;
}

export interface MovedFile {
  readonly uri: string;
  readonly newUri: string;
}

/** Makes the fixes of one rule's finding. */
export type FixProvider = (subject: FixSubject) => Promise<Fix[]> | Fix[];

/** The fix's parts as LSP's document changes. */
export function documentChanges({ edits }: Fix): (TextDocumentEdit | CreateFile | RenameFile)[] {
  const start = { line: 0, character: 0 };
  return edits.flatMap((edit): (TextDocumentEdit | CreateFile | RenameFile)[] => {
    if ('newUri' in edit) return [{ kind: 'rename', oldUri: edit.uri, newUri: edit.newUri }];
    const textDocument = { uri: edit.uri, version: null };
    if ('edits' in edit) return [{ textDocument, edits: [...edit.edits] }];
    const insert = { range: { start, end: start }, newText: edit.text };
    return [
      { kind: 'create', uri: edit.uri, options: { ignoreIfExists: true } },
      { textDocument, edits: [insert] },
    ];
  });
}

/** A rule's note, read without trust: the diagnostic may have been through a client. */
export class FixData {
  constructor(private readonly data: unknown) {}

  text(key: string): string {
    const value = this.value(key);
    return typeof value === 'string' ? value : '';
  }

  /** Zero where there is none. */
  number(key: string): number {
    const value = this.value(key);
    return typeof value === 'number' ? value : 0;
  }

  list(key: string): string[] {
    const value = this.value(key);
    return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
  }

  private value(key: string): unknown {
    if (typeof this.data !== 'object' || this.data === null) return undefined;
    return Object.entries(this.data).find(([name]) => name === key)?.[1];
  }
}
