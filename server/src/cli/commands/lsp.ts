import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeRuntime } from '../../node/runtime';
import { startServer } from '../../server';
import { EXIT, UsageError } from '../exit';
import * as messages from '../messages';

/** `lsp --stdio`: serves one editor over standard input and output until it ends the session. */
export function runLsp(args: string[]): Promise<number> {
  if (!args.includes('--stdio')) throw new UsageError(messages.lspNeedsStdio());
  // The library reads --stdio itself, and then keeps what is logged out of standard output.
  const connection = createConnection(ProposedFeatures.all);
  startServer(
    connection,
    nodeRuntime((message) => connection.console.log(message)),
  );
  return Promise.resolve(EXIT.ok);
}
