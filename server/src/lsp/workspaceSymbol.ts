import type { Registration } from './face';

/** workspace/symbol */
export const workspaceSymbol: Registration = ({ connection, service, answer }) => {
  connection.onWorkspaceSymbol(({ query }, token) =>
    answer('workspace/symbol', token, [], () => service.workspaceSymbols(query, token)),
  );
  return { workspaceSymbolProvider: true };
};
