import type { Registration } from './face';
import { runSafe } from './runSafe';

/** workspace/symbol */
export const workspaceSymbol: Registration = ({ connection, service }) => {
  connection.onWorkspaceSymbol(({ query }, token) =>
    runSafe(connection, 'workspace/symbol', token, [], () =>
      service.workspaceSymbols(query, token),
    ),
  );
  return { workspaceSymbolProvider: true };
};
