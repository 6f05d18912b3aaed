import { CancellationTokenSource } from 'vscode-languageserver';
import type { Connection } from 'vscode-languageserver';
import { findYamlFilesRequest, readFileRequest } from '../protocol';
import { readFileContent, readUris } from './clientAnswers';
import type { FileSystem } from './fileSystem';

/** Files read by the client, for web workers and for URIs that are not on the server's disk. */
export function clientFileSystem(connection: Connection): FileSystem {
  return {
    async readFile(uri) {
      try {
        return readFileContent(await connection.sendRequest(readFileRequest, { uri }));
      } catch (error) {
        return { problem: 'unreadable', reason: String(error) };
      }
    },
    async findYamlFiles(uri, token) {
      const source = new CancellationTokenSource();
      const subscription = token.onCancellationRequested?.(() => source.cancel());
      try {
        return readUris(await connection.sendRequest(findYamlFilesRequest, { uri }, source.token));
      } catch (error) {
        if (!token.isCancellationRequested)
          connection.console.error(`The client could not list ${uri}: ${String(error)}`);
        return [];
      } finally {
        subscription?.dispose();
        source.dispose();
      }
    },
  };
}
