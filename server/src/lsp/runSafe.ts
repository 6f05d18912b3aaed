import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { CancellationToken, Connection } from 'vscode-languageserver';

/**
 * Answers a request whatever happens (law 6): an error is logged with the request's name and answered
 * by the empty value; a cancelled request ends with LSP's RequestCancelled.
 */
export async function runSafe<T>(
  connection: Connection,
  name: string,
  token: CancellationToken,
  empty: T,
  run: () => T | Promise<T>,
): Promise<T> {
  const refuse = () => {
    if (token.isCancellationRequested) throw cancelled();
  };
  refuse();
  let result = empty;
  try {
    result = await run();
  } catch (error) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    connection.console.error(`${name} failed: ${detail}`);
  }
  refuse();
  return result;
}

function cancelled(): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
}
