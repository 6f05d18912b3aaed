import type { ParsedDocument } from '../documents/parse';

/** So many characters of text are kept parsed: some 200 skills, or ten roles of 24 KB. */
const MOST_CHARACTERS = 256_000;

/**
 * The parses of closed documents that were asked for last. What is kept is bounded by the length of the
 * texts, for a tree takes some fifty times the memory of its text, and roles are long.
 */
export class DocumentCache {
  private readonly documents = new Map<string, ParsedDocument>();
  private characters = 0;

  get(uri: string): ParsedDocument | undefined {
    const document = this.documents.get(uri);
    if (!document) return undefined;
    // The one that was asked for last is let go last.
    this.documents.delete(uri);
    this.documents.set(uri, document);
    return document;
  }

  add(document: ParsedDocument): void {
    this.delete(document.uri);
    this.documents.set(document.uri, document);
    this.characters += lengthOf(document);
    for (const [uri] of this.documents) {
      if (this.characters <= MOST_CHARACTERS || uri === document.uri) return;
      this.delete(uri);
    }
  }

  delete(uri: string): void {
    const document = this.documents.get(uri);
    if (!document) return;
    this.documents.delete(uri);
    this.characters -= lengthOf(document);
  }
}

function lengthOf({ text }: ParsedDocument): number {
  return text.getText().length;
}
