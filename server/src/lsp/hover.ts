import type { Hover } from 'vscode-languageserver';
import { normalizeUri } from '../service/uris';
import type { Registration } from './face';
import { runSafe } from './runSafe';

/** textDocument/hover */
export const hover: Registration = ({ connection, service }) => {
  connection.onHover(({ textDocument, position }, token) =>
    runSafe<Hover | null>(connection, 'textDocument/hover', token, null, async () => {
      const found = await service.hover(normalizeUri(textDocument.uri), position, token);
      return found ?? null;
    }),
  );
  return { hoverProvider: true };
};
