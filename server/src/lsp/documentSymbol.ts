import { SymbolInformation } from 'vscode-languageserver';
import type { DocumentSymbol } from 'vscode-languageserver';
import { normalizeUri } from '../service/uris';
import type { Registration } from './face';

/** textDocument/documentSymbol: as a tree where the client shows trees, else as a list. */
export const documentSymbol: Registration = ({ connection, service, client, answer }) => {
  const trees =
    client.capabilities.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true;
  connection.onDocumentSymbol(({ textDocument }, token) =>
    answer<DocumentSymbol[] | SymbolInformation[]>(
      'textDocument/documentSymbol',
      token,
      [],
      async () => {
        const symbols = await service.documentSymbols(normalizeUri(textDocument.uri), token);
        return trees ? symbols : flatten(symbols, textDocument.uri, undefined);
      },
    ),
  );
  return { documentSymbolProvider: true };
};

function flatten(
  symbols: readonly DocumentSymbol[],
  uri: string,
  container: string | undefined,
): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children }) => [
    SymbolInformation.create(name, kind, range, uri, container),
    ...flatten(children ?? [], uri, name),
  ]);
}
