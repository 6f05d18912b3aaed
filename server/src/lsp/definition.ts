import type { Definition, DefinitionLink } from 'vscode-languageserver';
import { normalizeUri } from '../service/uris';
import type { Registration } from './face';

/** textDocument/definition: with links where the client understands them (LSP 3.14). */
export const definition: Registration = ({ connection, service, client, answer }) => {
  const links = client.capabilities.textDocument?.definition?.linkSupport === true;
  connection.onDefinition(({ textDocument, position }, token) =>
    answer<Definition | DefinitionLink[]>('textDocument/definition', token, [], async () => {
      const found = await service.definition(normalizeUri(textDocument.uri), position, token);
      if (links) return found;
      return found.map(({ targetUri, targetSelectionRange }) => ({
        uri: targetUri,
        range: targetSelectionRange,
      }));
    }),
  );
  return { definitionProvider: true };
};
