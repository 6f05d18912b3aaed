import { TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';

/**
 * The documents that the client has open, with what it types in them. A document that does not come with
 * a text is none: the library logs the error, and the server goes on without it.
 */
export function openDocuments(): TextDocuments<TextDocument> {
  return new TextDocuments({
    create(uri, languageId, version, content: unknown) {
      if (typeof content !== 'string') throw new Error(`${uri} was opened without a text.`);
      return TextDocument.create(uri, languageId, version, content);
    },
    update: (document, changes, version) => TextDocument.update(document, changes, version),
  });
}
