import type { Connection } from 'vscode-languageserver';
import { findYamlFilesRequest, readFileRequest } from '../protocol';
import { normalizeUri } from '../service/uris';
import type { FileSystem } from './fileSystem';

/** Files read by the client, for web workers and for URIs that are not on the server's disk. */
export function clientFileSystem(connection: Connection): FileSystem {
  const failed = (error: unknown) =>
    connection.console.error(`The client could not read: ${String(error)}`);
  return {
    async readFile(uri) {
      try {
        return await connection.sendRequest(readFileRequest, { uri });
      } catch (error) {
        return { problem: 'unreadable', reason: String(error) };
      }
    },
    async findYamlFiles(uri) {
      try {
        return (await connection.sendRequest(findYamlFilesRequest, { uri })).map(normalizeUri);
      } catch (error) {
        failed(error);
        return [];
      }
    },
  };
}
