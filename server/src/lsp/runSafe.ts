import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { CancellationToken, Connection, Disposable } from 'vscode-languageserver';
import { detailOf } from '../service/errors';
import type { Lifecycle } from './lifecycle';

/** {@link runSafe} for the requests of one session. */
export type Answer = <T>(
  name: string,
  token: CancellationToken,
  empty: T,
  run: () => T | Promise<T>,
) => Promise<T>;

/**
 * Answers requests while the session runs, and refuses them after it.
 * @param begin called as each begins.
 */
export function answerOf(connection: Connection, lifecycle: Lifecycle, begin: () => void): Answer {
  return async (name, token, empty, run) => {
    lifecycle.check();
    begin();
    return runSafe(connection, name, token, empty, run);
  };
}

/**
 * Answers a request whatever happens (law 6): an error is logged with the request's name and answered
 * by the empty value; a cancelled request ends with LSP's RequestCancelled at once, though what was
 * begun may take longer to stop.
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
  const guarded = async () => {
    try {
      return await run();
    } catch (error) {
      connection.console.error(`${name} failed: ${detailOf(error)}`);
      return empty;
    }
  };
  const { promise, stop } = cancellationOf(token);
  try {
    const result = await Promise.race([guarded(), promise]);
    refuse();
    return result;
  } finally {
    stop();
  }
}

/** A promise that fails when the request is cancelled. */
function cancellationOf(token: CancellationToken): { promise: Promise<never>; stop: () => void } {
  const subscriptions: Disposable[] = [];
  const promise = new Promise<never>((_resolve, reject) => {
    subscriptions.push(token.onCancellationRequested(() => reject(cancelled())));
  });
  return { promise, stop: () => subscriptions.forEach((subscription) => subscription.dispose()) };
}

function cancelled(): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
}
