import { readFileSync, statSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { URI } from 'vscode-uri';
import type { FileSystem } from '../lsp/fileSystem';
import type { CancellationToken } from '../service/cancellation';
import { MAX_FILE_BYTES } from '../service/workspace';
import type { FileContent } from '../service/workspace';
import { readProblem, reasonOf } from './readProblem';

const BYTE_ORDER_MARK = '\ufeff';
/** How long files are read and worked on before the event loop turns. */
const TURN_MS = 10;

/**
 * The disk, for `file:` URIs. Links to folders are not followed, so that a loop of links ends and no
 * file counts twice.
 * @param onUnlisted told of each folder that cannot be listed: its path, and the reason in words.
 */
export function nodeFileSystem(onUnlisted: (folder: string, reason: string) => void): FileSystem {
  let turn = Date.now();
  return {
    // Reading many small files is several times faster without a thread for each. Requests that came
    // meanwhile get their turn all the same.
    async readFile(uri) {
      if (Date.now() - turn > TURN_MS) {
        await setImmediate();
        turn = Date.now();
      }
      return readText(URI.parse(uri).fsPath);
    },
    async findYamlFiles(uri, token) {
      const found: string[] = [];
      const path = URI.parse(uri).fsPath;
      if (await isFile(path)) return isYaml(path) ? [uri] : [];
      await collect(path, found, token, onUnlisted);
      return found.map((file) => URI.file(file).toString());
    },
  };
}

function readText(path: string): FileContent {
  try {
    const stats = statSync(path);
    // A pipe or a device would keep us waiting for ever.
    if (!stats.isFile()) return { problem: 'not-a-file' };
    const { size } = stats;
    if (size > MAX_FILE_BYTES) return { problem: 'too-large', bytes: size };
    return decoded(readFileSync(path));
  } catch (error) {
    return readProblem(error);
  }
}

/** A file's text from its bytes. */
export function decoded(bytes: Uint8Array): FileContent {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const hasBom = text.startsWith(BYTE_ORDER_MARK);
    return { text: hasBom ? text.slice(1) : text, hasBom };
  } catch (error) {
    return readProblem(error);
  }
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

async function collect(
  folder: string,
  found: string[],
  token: CancellationToken,
  onUnlisted: (folder: string, reason: string) => void,
): Promise<void> {
  if (token.isCancellationRequested) return;
  let entries;
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    const reason = reasonOf(error);
    if (reason !== undefined) onUnlisted(folder, reason);
    return;
  }
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (entry.name !== 'node_modules' && !entry.name.startsWith('.')) {
        await collect(path, found, token, onUnlisted);
      }
    } else if (isYaml(entry.name)) found.push(path);
  }
}

function isYaml(path: string): boolean {
  return /\.ya?ml$/.test(path);
}
