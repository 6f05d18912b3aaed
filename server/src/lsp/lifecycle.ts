import { ErrorCodes, ResponseError } from 'vscode-languageserver';

/**
 * Where a session is between `initialize` and `shutdown`: what a request may be answered with depends
 * on it (LSP, "Server lifecycle"), and the library leaves that to the server.
 */
export class Lifecycle {
  private phase: 'new' | 'running' | 'ended' = 'new';

  /** `initialize` has come. @throws ResponseError where it came before. */
  begin(): void {
    if (this.phase !== 'new')
      throw new ResponseError(ErrorCodes.InvalidRequest, 'The server is initialized only once.');
    this.phase = 'running';
  }

  /** `shutdown` has come. @throws ResponseError where the server does not run. */
  end(): void {
    this.check();
    this.phase = 'ended';
  }

  /** @throws ResponseError where no request may be answered now. */
  check(): void {
    if (this.phase === 'new')
      throw new ResponseError(
        ErrorCodes.ServerNotInitialized,
        'The server waits for "initialize" first.',
      );
    if (this.phase === 'ended')
      throw new ResponseError(ErrorCodes.InvalidRequest, 'The server has been shut down.');
  }

  /** For requests that nobody handles. @throws ResponseError always. */
  refuse(method: string): never {
    this.check();
    throw new ResponseError(ErrorCodes.MethodNotFound, `There is no method "${method}" here.`);
  }
}
