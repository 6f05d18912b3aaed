import { readFileSync, statSync } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { URI } from 'vscode-uri';
import type { FileSystem } from '../lsp/fileSystem';
import type { CancellationToken } from '../service/cancellation';
import { isYaml } from '../service/uris';
import { textOf } from '../fileText';
import { MAX_FILE_BYTES } from '../service/workspace';
import type { FileContent } from '../service/workspace';
import { readProblem, reasonOf } from './readProblem';

/** How long files are read and worked on before the event loop turns. */
const TURN_MS = 10;

/**
 * The disk, for `file:` URIs. Links to folders are followed, but into no folder a second time, so that a
 * loop of links ends and no file counts twice.
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
      await new Search(found, token, onUnlisted).run(path);
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
    return textOf(readFileSync(path));
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

/** One search for files, which goes through links once all that is really there was seen. */
class Search {
  /** The folders that were seen, by where they really are. */
  private readonly seen = new Set<string>();
  private readonly links: string[] = [];

  constructor(
    private readonly found: string[],
    private readonly token: CancellationToken,
    private readonly onUnlisted: (folder: string, reason: string) => void,
  ) {}

  async run(root: string): Promise<void> {
    await this.collect(root);
    for (let link = this.links.shift(); link !== undefined; link = this.links.shift()) {
      const target = await targetOf(link);
      // A link to a folder around what was seen would bring in all that lies beside it.
      const isAround = [...this.seen].some((folder) =>
        `${folder}${sep}`.startsWith(`${target}${sep}`),
      );
      if (target !== undefined && !isAround) await this.collect(link);
    }
  }

  private async collect(folder: string): Promise<void> {
    if (this.token.isCancellationRequested) return;
    let entries;
    try {
      const place = await realpath(folder);
      if (this.seen.has(place)) return;
      this.seen.add(place);
      entries = await readdir(folder, { withFileTypes: true });
    } catch (error) {
      const reason = reasonOf(error);
      if (reason !== undefined) this.onUnlisted(folder, reason);
      return;
    }
    for (const entry of entries) {
      const path = join(folder, entry.name);
      const isPassedOver = entry.name === 'node_modules' || entry.name.startsWith('.');
      if (entry.isDirectory()) {
        if (!isPassedOver) await this.collect(path);
      } else if (isYaml(entry.name)) this.found.push(path);
      else if (entry.isSymbolicLink() && !isPassedOver) this.links.push(path);
    }
  }
}

/** The folder to which a link leads; undefined for a link to anything else, or to nothing. */
async function targetOf(link: string): Promise<string | undefined> {
  try {
    return (await stat(link)).isDirectory() ? await realpath(link) : undefined;
  } catch {
    return undefined;
  }
}
