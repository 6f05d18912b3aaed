import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import {
  createConnection,
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { ProtocolConnection } from 'vscode-languageserver/node';
import type { Runtime } from '../../../server/src/lsp/fileSystem';
import { nodeRuntime } from '../../../server/src/node/runtime';
import { startServer } from '../../../server/src/server';

/** How the server is reached: the built one in a process of its own, or this source in this one. */
export type Transport = 'stdio' | 'in-process';

/** A server and the client's end of the line to it. `listen` has not been called yet. */
export interface Line {
  readonly connection: ProtocolConnection;
  /** The server's process; none where it runs in this one. */
  readonly process: ChildProcess | undefined;
  /** What the server wrote on standard error so far. */
  errors(): string;
  /** Ends the server whatever it is doing. */
  end(): void;
}

const root = join(__dirname, '..', '..', '..');

/** Starts the built server as an editor does: `node dist/cli.js lsp --stdio`. */
export function overStdio(): Line {
  const server = spawn(process.execPath, [join(root, 'dist', 'cli.js'), 'lsp', '--stdio'], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let errors = '';
  server.stderr.on('data', (data: Buffer) => (errors += data.toString('utf8')));
  // A test may end the server while something is still on its way to it.
  server.stdin.on('error', () => undefined);
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  // What the server has not answered it never will.
  server.once('exit', () => connection.dispose());
  return {
    connection,
    process: server,
    errors: () => errors,
    end: () => {
      server.kill('SIGKILL');
    },
  };
}

/** Starts a server from the source in this process. Never send it "exit": that ends the process. */
export function inProcess(runtime: Runtime = nodeRuntime(() => undefined)): Line {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const server = createConnection(
    new StreamMessageReader(toServer),
    new StreamMessageWriter(toClient),
  );
  startServer(server, runtime);
  const connection = createProtocolConnection(
    new StreamMessageReader(toClient),
    new StreamMessageWriter(toServer),
  );
  return { connection, process: undefined, errors: () => '', end: () => server.dispose() };
}

/** How the process ended: its exit code, or the signal's name. */
export function exitOf({ process: server }: Line): Promise<number | string | null> {
  if (!server) throw new Error('A server in this process does not exit.');
  if (server.exitCode !== null) return Promise.resolve(server.exitCode);
  return new Promise((resolve) => {
    server.once('exit', (code, signal) => resolve(code ?? signal));
  });
}
