import type { FormattingOptions as EditorOptions } from 'vscode-languageserver';
import type { FormattingOptions } from '../service/features/formatting';
import { normalizeUri } from '../service/uris';
import type { Face, Registration } from './face';

/** textDocument/formatting, rangeFormatting and onTypeFormatting */
export const formatting: Registration = (face) => {
  const { connection, service, answer } = face;
  const widthFor = widthReader(face);
  const optionsFor = async (
    uri: string,
    { tabSize }: EditorOptions,
  ): Promise<FormattingOptions> => ({
    tabSize,
    width: await widthFor(uri),
  });
  // Files of which a part was left: told once, for nobody wants to be told at every save.
  const told = new Set<string>();
  const tellFor = (uri: string) => {
    const before = told.has(uri);
    told.delete(uri);
    return (sentence: string) => {
      told.add(uri);
      if (!before) connection.window.showInformationMessage(sentence);
    };
  };
  connection.onDocumentFormatting(({ textDocument, options }, token) =>
    answer('textDocument/formatting', token, [], async () => {
      const { uri } = textDocument;
      const form = await optionsFor(uri, options);
      return service.formatting.document(normalizeUri(uri), form, token, tellFor(uri));
    }),
  );
  connection.onDocumentRangeFormatting(({ textDocument, range, options }, token) =>
    answer('textDocument/rangeFormatting', token, [], async () => {
      const { uri } = textDocument;
      const form = await optionsFor(uri, options);
      return service.formatting.range(normalizeUri(uri), range, form, token, tellFor(uri));
    }),
  );
  connection.onDocumentOnTypeFormatting(({ textDocument, position, options }, token) =>
    answer('textDocument/onTypeFormatting', token, [], () =>
      service.formatting.newLine(
        normalizeUri(textDocument.uri),
        position,
        { tabSize: options.tabSize, width: 0 },
        token,
      ),
    ),
  );
  return {
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' },
  };
};

/** Reads `capabilityFramework.format.width` for a file, asked for each time so that it is never old. */
function widthReader({ connection, client }: Face): (uri: string) => Promise<number> {
  if (!client.capabilities.workspace?.configuration) return () => Promise.resolve(0);
  return async (scopeUri) => {
    const width: unknown = await connection.workspace.getConfiguration({
      scopeUri,
      section: 'capabilityFramework.format.width',
    });
    return typeof width === 'number' && width > 0 ? width : 0;
  };
}
