import type { Hover } from 'vscode-languageserver';
import { normalizeUri } from '../service/uris';
import type { Registration } from './face';
import { inFormat } from './plainText';

/** textDocument/hover */
export const hover: Registration = ({ connection, service, client, answer }) => {
  const formats = client.capabilities.textDocument?.hover?.contentFormat;
  connection.onHover(({ textDocument, position }, token) =>
    answer<Hover | null>('textDocument/hover', token, null, async () => {
      const found = await service.hover(normalizeUri(textDocument.uri), position, token);
      return found ? { ...found, contents: inFormat(found.contents, formats) } : null;
    }),
  );
  return { hoverProvider: true };
};
