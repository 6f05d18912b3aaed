import type { Hover } from 'vscode-languageserver';
import { normalizeUri } from '../service/uris';
import type { Registration } from './face';

/** textDocument/hover */
export const hover: Registration = ({ connection, service, answer }) => {
  connection.onHover(({ textDocument, position }, token) =>
    answer<Hover | null>('textDocument/hover', token, null, async () => {
      const found = await service.hover(normalizeUri(textDocument.uri), position, token);
      return found ?? null;
    }),
  );
  return { hoverProvider: true };
};
