import { Disposable, FileSystemError, FileType, Uri, workspace } from 'vscode';
import type { CancellationToken, ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  findYamlFilesRequest,
  isYaml,
  MAX_FILE_BYTES,
  readFileRequest,
  textOf,
} from '../../../server/src/protocol';
import type { FileContent } from '../../../server/src/service/workspace';

/** Answers the server's requests for files that it cannot read itself: virtual ones, or in a browser. */
export function registerFileRequests(_: ExtensionContext, client: BaseLanguageClient): Disposable {
  return Disposable.from(
    client.onRequest(readFileRequest, ({ uri }) => readFileText(Uri.parse(uri))),
    client.onRequest(findYamlFilesRequest, async ({ uri }, token) => {
      const found: string[] = [];
      await collect(Uri.parse(uri), found, token);
      return found;
    }),
  );
}

/** The saved text of a file, or why there is none. */
export async function readFileText(uri: Uri): Promise<FileContent> {
  try {
    // Before all of it is in memory.
    const { size, type } = await workspace.fs.stat(uri);
    if ((type & FileType.Directory) !== 0) return { problem: 'not-a-file' };
    if (size > MAX_FILE_BYTES) return { problem: 'too-large', bytes: size };
    return textOf(await workspace.fs.readFile(uri));
  } catch (error) {
    const code = error instanceof FileSystemError ? error.code : '';
    if (code === 'FileNotFound' || code === 'FileNotADirectory') return { problem: 'missing' };
    if (code === 'FileIsADirectory') return { problem: 'not-a-file' };
    return { problem: 'unreadable', reason: code || String(error) };
  }
}

async function collect(uri: Uri, found: string[], token: CancellationToken): Promise<void> {
  if (token.isCancellationRequested) return;
  let entries: [string, FileType][];
  try {
    entries = await workspace.fs.readDirectory(uri);
  } catch {
    if (isYaml(uri.path)) found.push(uri.toString());
    return;
  }
  const folders: Uri[] = [];
  for (const [name, type] of entries) {
    const child = Uri.joinPath(uri, name);
    if (type === FileType.Directory) {
      if (name !== 'node_modules' && !name.startsWith('.')) folders.push(child);
    } else if ((type & FileType.Directory) === 0 && isYaml(name)) found.push(child.toString());
  }
  await Promise.all(folders.map((folder) => collect(folder, found, token)));
}
